package io.zhiqiao.importing;

import io.zhiqiao.indexer.ingest.ImportReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands at a moment; another one takes its place when it goes on.
 *
 * @param id names it
 * @param files as they were uploaded
 * @param filesKept whether they are still there
 * @param order what was asked for
 * @param state where it stands
 * @param cancelling whether somebody asked to stop it
 * @param progress how far it is
 * @param report of the last check or write that came to its end; null before
 * @param failure why it failed; null where it did not
 * @param submittedAt when it was asked for
 * @param startedAt when its turn came; null before
 */
record ImportJob(
        String id,
        List<Path> files,
        boolean filesKept,
        Order order,
        ImportState state,
        boolean cancelling,
        ImportProgress progress,
        @Nullable ImportReport report,
        @Nullable Failure failure,
        Instant submittedAt,
        @Nullable Instant startedAt) {

    ImportJob {
        files = List.copyOf(files);
    }

    static ImportJob queued(String id, List<Path> files, Order order, @Nullable ImportReport checked, Instant now) {
        return new ImportJob(
                id, files, true, order, ImportState.QUEUED, false, ImportProgress.NONE, checked, null, now, null);
    }

    static ImportJob failed(String id, Order order, Failure failure, Instant submittedAt) {
        return new ImportJob(
                id,
                List.of(),
                false,
                order,
                ImportState.FAILED,
                false,
                ImportProgress.NONE,
                null,
                failure,
                submittedAt,
                null);
    }

    ImportJob started(Instant now) {
        return new ImportJob(
                id, files, filesKept, order, ImportState.RUNNING, cancelling, progress, report, null, submittedAt, now);
    }

    ImportJob at(ImportProgress now) {
        return new ImportJob(
                id, files, filesKept, order, state, cancelling, now, report, failure, submittedAt, startedAt);
    }

    ImportJob toBeCancelled() {
        return new ImportJob(
                id, files, filesKept, order, state, true, progress, report, failure, submittedAt, startedAt);
    }

    ImportJob cancelled() {
        return over(ImportState.CANCELLED, report, null);
    }

    ImportJob complete(ImportReport its) {
        return over(ImportState.COMPLETE, its, null);
    }

    ImportJob failed(Failure its) {
        return over(ImportState.FAILED, report, its);
    }

    ImportJob withoutFiles() {
        return new ImportJob(
                id, files, false, order, state, cancelling, progress, report, failure, submittedAt, startedAt);
    }

    private ImportJob over(ImportState end, @Nullable ImportReport its, @Nullable Failure why) {
        return new ImportJob(id, files, filesKept, order, end, false, progress, its, why, submittedAt, startedAt);
    }

    /**
     * What was asked for.
     *
     * @param dryRun whether only to say what would happen
     * @param completeLists whether files list all there is: what they no longer have is withdrawn
     */
    record Order(boolean dryRun, boolean completeLists) {

        Order toWrite() {
            return new Order(false, completeLists);
        }
    }
}
