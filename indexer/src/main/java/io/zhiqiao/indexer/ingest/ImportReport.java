package io.zhiqiao.indexer.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was written
 * @param sheets per table and kind of record
 * @param problems about files and sheets as a whole
 * @param firstRejected the first reasons of rejected rows, at most {@value #MAX_REJECTED}
 * @param rejectedWorkbook all rejected rows, ready to be mended and imported again; null where there is none
 * @param elapsed how long it took
 */
public record ImportReport(
        boolean dryRun,
        List<SheetReport> sheets,
        List<FileProblem> problems,
        List<RejectedRow> firstRejected,
        @Nullable Path rejectedWorkbook,
        Duration elapsed) {

    /** Longest {@code firstRejected}. */
    public static final int MAX_REJECTED = 100;

    public ImportReport {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
        firstRejected = List.copyOf(firstRejected);
    }

    /** A number of all sheets together, for example {@code total(SheetReport::rejected)}. */
    public long total(ToLongFunction<SheetReport> number) {
        return sheets.stream().mapToLong(number).sum();
    }

    /** Whether every file was read to its end and every row was accepted. */
    public boolean isClean() {
        return total(SheetReport::rejected) == 0 && problems.stream().allMatch(FileProblem::notice);
    }

    /**
     * What became of the rows of one table; {@code rows = added + changed + unchanged + rejected}.
     *
     * @param file name of the file
     * @param sheet name of the sheet; empty where the file is the table
     * @param kind name of the kind of records
     * @param rows rows read
     * @param added new records
     * @param changed records that were known and say something else now
     * @param unchanged records that were known as they are
     * @param withdrawn records that the file no longer has
     * @param rejected rows with a fault
     */
    public record SheetReport(
            String file,
            String sheet,
            String kind,
            long rows,
            long added,
            long changed,
            long unchanged,
            long withdrawn,
            long rejected) {}
}
