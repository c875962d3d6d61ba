package io.zhiqiao.importing;

import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for programmes. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /** Imports files, or says what importing them would do. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportResponse run(
            @RequestPart("file") List<MultipartFile> files, @RequestParam(defaultValue = "true") boolean dryRun) {
        return ImportResponse.of(imports.run(files, dryRun));
    }

    /** The report of one of the last imports. */
    @GetMapping("/{importId}")
    ImportResponse report(@PathVariable String importId) {
        return ImportResponse.of(imports.get(importId));
    }

    /** The rejected rows as a workbook, ready to be mended and imported again. */
    @GetMapping("/{importId}/rejected")
    ResponseEntity<Resource> rejected(@PathVariable String importId) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rejected-" + importId + ".xlsx")
                                .build()
                                .toString())
                .body(new FileSystemResource(imports.rejectedWorkbook(importId)));
    }
}
