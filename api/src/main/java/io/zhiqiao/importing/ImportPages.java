package io.zhiqiao.importing;

import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.importing.ImportJob.Order;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The import pages: check first, then write; each import has an address of its own. */
@Controller
class ImportPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Imports imports;
    private final ZhiqiaoSettings settings;
    private final UploadRequests uploads;
    private final Clock clock;

    ImportPages(Imports imports, ZhiqiaoSettings settings, UploadRequests uploads, Clock clock) {
        this.uploads = uploads;
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    @ModelAttribute("limitMb")
    long limitMb() {
        return settings.importLimit().toMegabytes();
    }

    /** The address of an earlier version. */
    @GetMapping("/import")
    String moved() {
        return "redirect:/imports";
    }

    @GetMapping("/imports")
    String form(Model model) {
        model.addAttribute("formKey", UUID.randomUUID().toString());
        model.addAttribute("recent", imports.recent().stream().map(this::view).toList());
        return "importing/imports";
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String check(
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean complete,
            @RequestParam(required = false) @Nullable String requestKey) {
        var order = new Order(true, complete);
        return toPage(uploads.submit(requestKey, files, order));
    }

    @PostMapping("/imports/{importId}/write")
    String write(@PathVariable String importId) {
        return toPage(imports.write(importId));
    }

    @PostMapping("/imports/{importId}/cancel")
    String cancel(@PathVariable String importId) {
        return toPage(imports.cancel(importId));
    }

    @GetMapping("/imports/{importId}")
    String job(@PathVariable String importId, Model model) {
        model.addAttribute("view", view(imports.get(importId)));
        return "importing/job";
    }

    private static String toPage(ImportJob job) {
        return "redirect:/imports/" + job.id();
    }

    private View view(ImportJob job) {
        var now = clock.instant();
        var response = ImportResponse.of(job, imports.ahead(job.id()), now);
        return new View(response, MINUTE.format(job.submittedAt().atZone(clock.getZone())), pause(job, now));
    }

    /** Often while somebody watches a short import, seldom when a long one is left open. */
    private static int pause(ImportJob job, Instant now) {
        var seconds = Duration.between(job.submittedAt(), now).toSeconds();
        return seconds < 10 ? 1 : seconds < 60 ? 2 : seconds < 600 ? 5 : 15;
    }

    /**
     * An import on a page.
     *
     * @param job the import
     * @param submitted minute in which it was asked for, in the office's time
     * @param pause seconds until the page asks again
     */
    record View(ImportResponse job, String submitted, int pause) {}
}
