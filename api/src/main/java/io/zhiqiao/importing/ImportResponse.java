package io.zhiqiao.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param importId names it in later requests
 * @param state where it stands; ask again until it is COMPLETE, FAILED or CANCELLED
 * @param dryRun whether it only says what would happen
 * @param completeLists whether files list all there is: what they no longer have is withdrawn
 * @param files names of the files
 * @param ahead imports whose turn comes before, the running one included
 * @param cancelling whether it is about to stop
 * @param progress how far it is
 * @param secondsLeft how long the step still takes, at a guess; null where nobody can tell
 * @param failure why it failed; null where it did not
 * @param report of the last check or write that came to its end; null before
 * @param writable whether what was checked can be written
 * @param submittedAt when it was asked for
 */
public record ImportResponse(
        String importId,
        ImportState state,
        boolean dryRun,
        boolean completeLists,
        List<String> files,
        int ahead,
        boolean cancelling,
        ImportProgress progress,
        @Nullable Long secondsLeft,
        @Nullable Failure failure,
        @Nullable ImportReportResponse report,
        boolean writable,
        Instant submittedAt) {

    private static final double SHARE_TO_GUESS_FROM = 0.03;
    private static final double MILLIS = 1_000;

    static ImportResponse of(ImportJob job, int ahead, Instant now) {
        var report = ImportReportResponse.of(job.id(), job.report());
        return new ImportResponse(
                job.id(),
                job.state(),
                job.order().dryRun(),
                job.order().completeLists(),
                job.files().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList(),
                ahead,
                job.cancelling(),
                job.progress(),
                secondsLeft(job, now),
                job.failure(),
                report,
                job.state().isOver()
                        && job.filesKept()
                        && report != null
                        && report.dryRun()
                        && report.changesSomething(),
                job.submittedAt());
    }

    private static @Nullable Long secondsLeft(ImportJob job, Instant now) {
        var started = job.startedAt();
        var share = job.progress().share();
        if (started == null
                || share < SHARE_TO_GUESS_FROM
                || job.state() != ImportState.RUNNING
                || job.progress().step() == ImportProgress.Step.PREPARING) {
            return null;
        }
        var soFar = Duration.between(started, now).toMillis() / MILLIS;
        return Math.round(soFar / share * (1 - share));
    }

    /** Percent of the step, for the page. */
    public int percent() {
        return (int) Math.round(progress.share() * 100);
    }

    /** Rows that a check would have counted, for the page; 0 where nobody counted. */
    public long rowsExpected() {
        return progress.rowsExpected();
    }
}
