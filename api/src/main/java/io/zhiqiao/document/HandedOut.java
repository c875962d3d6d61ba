package io.zhiqiao.document;

import io.zhiqiao.document.Documents.Opened;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document in an answer: to be saved under its name, and never to be run or shown as a page of this service. */
final class HandedOut {

    private HandedOut() {}

    static ResponseEntity<Resource> of(Opened opened) {
        var document = opened.document();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.fileType().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .eTag("\"" + document.sha256() + "\"")
                .body(new FileSystemResource(opened.file()));
    }
}
