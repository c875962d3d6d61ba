package io.zhiqiao.importing;

import io.zhiqiao.importing.ImportJob.Order;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for programmes: an import is asked for, then asked about until it is over. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Imports imports;
    private final UploadRequests uploads;
    private final Clock clock;

    ImportController(Imports imports, UploadRequests uploads, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Takes files, to import them or to say what importing them would do. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportResponse> submit(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean complete) {
        return accepted(uploads.submit(key, files, new Order(dryRun, complete)));
    }

    /** Where an import stands, with its report when it is complete. */
    @GetMapping("/{importId}")
    ImportResponse get(@PathVariable String importId) {
        return response(imports.get(importId));
    }

    /** The last imports, newest first. */
    @GetMapping
    List<ImportResponse> recent() {
        return imports.recent().stream().map(this::response).toList();
    }

    /** Writes what was checked. */
    @PostMapping("/{importId}/write")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportResponse> write(@PathVariable String importId) {
        return accepted(imports.write(importId));
    }

    /** Stops an import; nothing of it stays. */
    @PostMapping("/{importId}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportResponse> cancel(@PathVariable String importId) {
        return accepted(imports.cancel(importId));
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

    private ResponseEntity<ImportResponse> accepted(ImportJob job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id()))
                .body(response(job));
    }

    private ImportResponse response(ImportJob job) {
        return ImportResponse.of(job, imports.ahead(job.id()), clock.instant());
    }
}
