package io.zhiqiao.importing;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.ingest.ImportReport;
import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.indexer.ingest.ProgressListener;
import io.zhiqiao.matcher.Engine;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Checks and writes uploaded files, one import at a time; remembers the last ones. */
@Service
final class Imports {

    private static final int REMEMBERED = 20;

    private final Importer importer;
    private final Engine engine;
    private final UploadFolder uploads;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, ImportRecord> recordById = new LinkedHashMap<>();

    Imports(Importer importer, Engine engine, UploadFolder uploads) {
        this.importer = importer;
        this.engine = engine;
        this.uploads = uploads;
    }

    /**
     * Imports uploads, or says what importing them would do.
     *
     * @throws RejectedException (400) if there is no file, (409) while another import runs
     */
    ImportRecord run(List<MultipartFile> files, boolean dryRun) {
        takeTurn();
        var id = UUID.randomUUID().toString();
        try {
            return run(id, uploads.save(id, files), dryRun);
        } finally {
            deleteUnlessRemembered(id);
            turn.unlock();
        }
    }

    /**
     * Writes what was checked before.
     *
     * @throws RejectedException (404) if there is no such import, (409) while another import runs
     */
    ImportRecord write(String importId) {
        var checked = get(importId);
        takeTurn();
        try {
            return run(importId, checked.files(), false);
        } finally {
            turn.unlock();
        }
    }

    /**
     * One of the last imports.
     *
     * @throws RejectedException (404) if there is no such import
     */
    ImportRecord get(String importId) {
        synchronized (recordById) {
            var record = recordById.get(importId);
            if (record == null) {
                throw RejectedException.notFound("importId", importId, "导入", "import");
            }
            return record;
        }
    }

    /**
     * The workbook of rejected rows of an import.
     *
     * @throws RejectedException (404) if there is none
     */
    Path rejectedWorkbook(String importId) {
        var workbook = get(importId).report().rejectedWorkbook();
        if (workbook == null) {
            throw RejectedException.notFound("importId", importId, "未通过行的文件", "workbook of rejected rows");
        }
        return workbook;
    }

    private ImportRecord run(String id, List<Path> files, boolean dryRun) {
        var folder = uploads.of(id);
        var options = dryRun
                ? ImportOptions.DEFAULT.asDryRun()
                : ImportOptions.DEFAULT.withRejectedWorkbook(folder.resolve("rejected.xlsx"));
        var report = imported(files, options);
        return remember(new ImportRecord(id, folder, files, report));
    }

    /** What was committed before a failure is found at once, too. */
    private ImportReport imported(List<Path> files, ImportOptions options) {
        try {
            return importer.run(files, options, ProgressListener.NONE);
        } finally {
            if (!options.dryRun()) {
                engine.catchUp(IndexProgress.NONE);
            }
        }
    }

    /** The files of an import that failed hold contact data, and nobody can ask for them. */
    private void deleteUnlessRemembered(String id) {
        synchronized (recordById) {
            if (!recordById.containsKey(id)) {
                uploads.delete(id);
            }
        }
    }

    private ImportRecord remember(ImportRecord record) {
        synchronized (recordById) {
            recordById.remove(record.id());
            recordById.put(record.id(), record);
            if (recordById.size() > REMEMBERED) {
                var oldest = recordById.values().iterator().next();
                recordById.remove(oldest.id());
                uploads.delete(oldest.id());
            }
            return record;
        }
    }

    private void takeTurn() {
        if (!turn.tryLock()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "import-running",
                    "另一个导入正在进行。请等它完成后再试。",
                    "Another import is running. Wait until it is done, then try again."));
        }
    }
}
