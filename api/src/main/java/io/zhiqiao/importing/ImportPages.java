package io.zhiqiao.importing;

import io.zhiqiao.engine.ZhiqiaoSettings;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The import page: check first, then write. */
@Controller
class ImportPages {

    private final Imports imports;
    private final ZhiqiaoSettings settings;

    ImportPages(Imports imports, ZhiqiaoSettings settings) {
        this.imports = imports;
        this.settings = settings;
    }

    @ModelAttribute("limitMb")
    long limitMb() {
        return settings.importLimit().toMegabytes();
    }

    @GetMapping("/import")
    String form() {
        return "importing/import";
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String check(@RequestParam("file") List<MultipartFile> files) {
        return "redirect:/import/" + imports.run(files, true).id();
    }

    @PostMapping("/import/{importId}/write")
    String write(@PathVariable String importId) {
        return "redirect:/import/" + imports.write(importId).id();
    }

    @GetMapping("/import/{importId}")
    String report(@PathVariable String importId, Model model) {
        model.addAttribute("report", ImportResponse.of(imports.get(importId)));
        return "importing/import";
    }
}
