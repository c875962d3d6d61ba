package io.zhiqiao.importing;

import io.zhiqiao.indexer.ingest.FileProblem;
import io.zhiqiao.indexer.ingest.ImportReport;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.RejectedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was written
 * @param clean whether every file was read to its end and every row accepted
 * @param rows rows read, of all sheets together
 * @param added new records
 * @param changed records that say something else now
 * @param unchanged records that were known as they are
 * @param withdrawn records that complete lists no longer have
 * @param rejected rows with a fault
 * @param sheets the same per table
 * @param problems about files and sheets as a whole
 * @param firstRejected the first reasons of rejected rows
 * @param rejectedUrl where the workbook of rejected rows is; empty where there is none
 * @param seconds how long reading took
 */
public record ImportReportResponse(
        boolean dryRun,
        boolean clean,
        long rows,
        long added,
        long changed,
        long unchanged,
        long withdrawn,
        long rejected,
        List<SheetReport> sheets,
        List<FileProblem> problems,
        List<RejectedRow> firstRejected,
        String rejectedUrl,
        double seconds) {

    private static final double MILLIS = 1_000;

    static @Nullable ImportReportResponse of(String importId, @Nullable ImportReport report) {
        if (report == null) {
            return null;
        }
        return new ImportReportResponse(
                report.dryRun(),
                report.isClean(),
                report.total(SheetReport::rows),
                report.total(SheetReport::added),
                report.total(SheetReport::changed),
                report.total(SheetReport::unchanged),
                report.total(SheetReport::withdrawn),
                report.total(SheetReport::rejected),
                report.sheets(),
                report.problems(),
                report.firstRejected(),
                report.rejectedWorkbook() == null ? "" : "/api/v1/imports/" + importId + "/rejected",
                report.elapsed().toMillis() / MILLIS);
    }

    /** Whether anything would change, or has changed. */
    public boolean changesSomething() {
        return added + changed + withdrawn > 0;
    }
}
