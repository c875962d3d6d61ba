package io.zhiqiao.operation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operations for programmes of the administrator; the command line uses them while the service runs. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationController {

    private final Operations operations;

    OperationController(Operations operations) {
        this.operations = operations;
    }

    /** Compares records, indexes and documents one by one. */
    @GetMapping("/doctor")
    Diagnosis doctor() {
        return Diagnosis.of(operations.examine());
    }

    /** Begins to build the indexes anew; answers go on. */
    @PostMapping("/reindex")
    ResponseEntity<ReindexState> reindex() {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/operations/reindex"))
                .body(operations.reindex());
    }

    /** How far the building of indexes is. */
    @GetMapping("/reindex")
    ReindexState reindexState() {
        return operations.reindexState();
    }

    /** A backup of this moment as one file. */
    @GetMapping("/backup")
    void backup(HttpServletResponse response) throws IOException {
        var file = operations.backup();
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader("Content-Disposition", "attachment; filename=\"zhiqiao-backup.zip\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
