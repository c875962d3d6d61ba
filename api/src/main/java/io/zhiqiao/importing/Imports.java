package io.zhiqiao.importing;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.importing.ImportJob.Order;
import io.zhiqiao.importing.UploadFolder.Mark;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes imports, does one after the other, and remembers the last ones. */
@Service
final class Imports implements AutoCloseable {

    private static final long STOPPING_SECONDS = 30;

    private final ImportLine line = new ImportLine();
    private final ImportWork work;
    private final UploadFolder uploads;
    private final Clock clock;
    private final ExecutorService worker;
    private volatile boolean stopping;

    @Autowired
    Imports(ImportWork work, UploadFolder uploads, Clock clock) {
        this(
                work,
                uploads,
                clock,
                // The records have one writer.
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("imports").factory()));
    }

    Imports(ImportWork work, UploadFolder uploads, Clock clock, ExecutorService worker) {
        this.work = work;
        this.uploads = uploads;
        this.clock = clock;
        this.worker = worker;
        uploads.interrupted().stream().map(this::interrupted).forEach(line::remember);
    }

    private ImportJob interrupted(UploadFolder.Open open) {
        var order = new Order(open.mark() == Mark.CHECK, false);
        var why = open.mark() == Mark.WRITTEN ? Failure.INTERRUPTED_AFTER_WRITING : Failure.INTERRUPTED;
        return ImportJob.failed(open.importId(), order, why, open.since());
    }

    /**
     * Puts uploads into the line; their check or import begins by itself.
     *
     * @throws RejectedException (400) if there is no file, (429) if too many wait
     */
    ImportJob submit(List<MultipartFile> files, Order order) {
        var id = UUID.randomUUID().toString();
        try {
            return enter(ImportJob.queued(id, uploads.save(id, files), order, null, clock.instant()));
        } finally {
            deleteUnlessRemembered(id);
        }
    }

    /**
     * Puts an import into the line once more, to write what was checked.
     *
     * @throws RejectedException (404) if there is no such import, (409) if it cannot be written, (429) if too many wait
     */
    ImportJob write(String importId) {
        var job = get(importId);
        if (!job.state().isOver() || !job.filesKept()) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.CONFLICT,
                            "not-to-be-written",
                            "这次导入现在不能写入：它正在进行、已经写入，或文件已不在。请刷新页面，或重新上传。",
                            "This import cannot be written now: it is under way, has been written, or its files are gone. Reload the page, or upload the files again."));
        }
        return enter(ImportJob.queued(importId, job.files(), job.order().toWrite(), job.report(), clock.instant()));
    }

    /**
     * Stops an import that waits or reads; nothing of it stays. One that is over stays as it is.
     *
     * @throws RejectedException (404) if there is no such import
     */
    ImportJob cancel(String importId) {
        return line.change(importId, job -> switch (job.state()) {
            case QUEUED -> tidied(job.cancelled());
            case RUNNING -> job.toBeCancelled();
            case COMPLETE, FAILED, CANCELLED -> job;
        });
    }

    /**
     * One of the last imports.
     *
     * @throws RejectedException (404) if there is no such import
     */
    ImportJob get(String importId) {
        return line.get(importId);
    }

    /** The last imports, newest first. */
    List<ImportJob> recent() {
        return line.all();
    }

    /** How many imports have their turn before this one. */
    int ahead(String importId) {
        return line.ahead(importId);
    }

    /**
     * The workbook of rejected rows of an import.
     *
     * @throws RejectedException (404) if there is none
     */
    Path rejectedWorkbook(String importId) {
        var report = get(importId).report();
        var workbook = report == null ? null : report.rejectedWorkbook();
        if (workbook == null) {
            throw RejectedException.notFound("importId", importId, "未通过行的文件", "workbook of rejected rows");
        }
        return workbook;
    }

    private ImportJob enter(ImportJob job) {
        line.enter(job).forEach(uploads::delete);
        uploads.mark(job.id(), job.order().dryRun() ? Mark.CHECK : Mark.WRITE);
        worker.execute(() -> run(job.id()));
        return job;
    }

    private void run(String id) {
        var started = startedUnlessCancelled(id);
        if (started == null || stopping) {
            return;
        }
        var watch = work.watch(
                started, () -> stopping || get(id).cancelling(), progress -> line.change(id, job -> job.at(progress)));
        var ended = work.run(started, watch);
        if (!stopping || ended.state() == ImportState.COMPLETE) {
            line.change(id, job -> tidied(ended.at(job.progress())));
        }
    }

    /** Uploads hold contact data: they stay no longer than something can be done with them. */
    private ImportJob tidied(ImportJob over) {
        var report = over.report();
        if (report != null && report.dryRun()) {
            uploads.unmark(over.id());
            return over;
        }
        if (report == null) {
            uploads.delete(over.id());
        } else {
            uploads.deleteFiles(over.id());
        }
        return over.withoutFiles();
    }

    private @Nullable ImportJob startedUnlessCancelled(String id) {
        var job = line.change(id, one -> one.state() == ImportState.QUEUED ? one.started(clock.instant()) : one);
        return job.state() == ImportState.RUNNING ? job : null;
    }

    /** The files of an import that was not taken hold contact data, and nobody can ask for them. */
    private void deleteUnlessRemembered(String id) {
        if (line.all().stream().noneMatch(job -> job.id().equals(id))) {
            uploads.delete(id);
        }
    }

    /** Stops the running import; what is open is reported as interrupted when the service starts again. */
    @Override
    public void close() {
        stopping = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
