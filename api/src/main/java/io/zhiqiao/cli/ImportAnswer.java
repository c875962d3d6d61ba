package io.zhiqiao.cli;

import io.zhiqiao.indexer.ingest.FileProblem;
import io.zhiqiao.indexer.ingest.ImportReport;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.RejectedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do, as JSON: the names are those of REST.
 *
 * @param dryRun whether nothing was written
 * @param clean whether every file was read to its end and every row accepted
 * @param rows rows read, of all sheets together; the sum of added, changed, unchanged and rejected
 * @param added new records
 * @param changed records that say something else now
 * @param unchanged records that were known as they are
 * @param withdrawn records that complete lists no longer have
 * @param rejected rows with a fault
 * @param sheets per table and kind of record
 * @param problems about files and sheets as a whole
 * @param firstRejected the first reasons of rejected rows
 * @param rejectedWorkbook where all rejected rows are; null where there is none
 * @param indexed experts and problems that were indexed afterwards
 * @param seconds how long reading and checking took
 */
record ImportAnswer(
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
        @Nullable String rejectedWorkbook,
        long indexed,
        double seconds) {

    private static final double MILLIS = 1_000.0;

    static ImportAnswer of(ImportReport report, long indexed) {
        var workbook = report.rejectedWorkbook();
        return new ImportAnswer(
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
                workbook == null ? null : workbook.toString(),
                indexed,
                report.elapsed().toMillis() / MILLIS);
    }
}
