package io.zhiqiao.importing;

import io.zhiqiao.importing.ImportProgress.Step;
import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.ingest.ImportReport;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.matcher.Engine;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does one import: check, or write and make ready for matching. */
@Component
final class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final Importer importer;
    private final Engine engine;
    private final UploadFolder uploads;

    ImportWork(Importer importer, Engine engine, UploadFolder uploads) {
        this.importer = importer;
        this.engine = engine;
        this.uploads = uploads;
    }

    /** Follows {@code job}. */
    ImportWatch watch(ImportJob job, BooleanSupplier stop, Consumer<ImportProgress> told) {
        var checked = job.report();
        return new ImportWatch(
                job.files(),
                job.order().dryRun() ? Step.CHECKING : Step.WRITING,
                checked == null ? 0 : checked.total(SheetReport::rows),
                stop,
                told);
    }

    /** Does {@code job}, and returns it as it ended; it always ends. */
    ImportJob run(ImportJob job, ImportWatch watch) {
        try {
            return job.complete(job.order().dryRun() ? check(job, watch) : write(job, watch));
        } catch (ImportStopped e) {
            return watch.isWritten() ? job.failed(Failure.INTERRUPTED_AFTER_WRITING) : job.cancelled();
        } catch (RuntimeException | Error e) {
            // Nobody waits for this thread: who asked reads the failure on the page.
            LOG.error("The import {} failed.", job.id(), e);
            return job.failed(Failure.of(e, watch.isWritten()));
        }
    }

    private ImportReport check(ImportJob job, ImportWatch watch) {
        return importer.run(job.files(), options(job, "checked.xlsx").asDryRun(), watch);
    }

    private ImportReport write(ImportJob job, ImportWatch watch) {
        var report = importer.runWhole(job.files(), options(job, "rejected.xlsx"), watch);
        uploads.mark(job.id(), UploadFolder.Mark.WRITTEN);
        watch.written();
        engine.catchUp(watch);
        return report;
    }

    private ImportOptions options(ImportJob job, String workbook) {
        var options =
                ImportOptions.DEFAULT.withRejectedWorkbook(uploads.of(job.id()).resolve(workbook));
        return job.order().completeLists() ? options.withCompleteLists() : options;
    }
}
