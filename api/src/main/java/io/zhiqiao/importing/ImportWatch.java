package io.zhiqiao.importing;

import io.zhiqiao.importing.ImportProgress.Step;
import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.ingest.ProgressListener;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Follows one import from its own thread: adds up what the reader tells table by table, and stops it where asked. */
final class ImportWatch implements ProgressListener, IndexProgress {

    /** The reader tells after so many rows, and once more at the end of a table. */
    private static final int ROWS_PER_CALL = 1_000;

    private final long bytesOfAll;
    private final long rowsExpected;
    private final BooleanSupplier stop;
    private final Consumer<ImportProgress> told;
    private final Map<Path, Long> bytesByFile = new HashMap<>();
    private Step step;
    private Path file = Path.of("");
    private long rowsBefore;
    private long rowsOfTable;

    /**
     * Follows an import.
     *
     * @param files all of its files
     * @param step what is done with them
     * @param rowsExpected rows that a check counted; 0 for none
     * @param stop whether it is to end
     * @param told takes how far it is
     */
    ImportWatch(List<Path> files, Step step, long rowsExpected, BooleanSupplier stop, Consumer<ImportProgress> told) {
        this.bytesOfAll = files.stream().mapToLong(one -> one.toFile().length()).sum();
        this.step = step;
        this.rowsExpected = rowsExpected;
        this.stop = stop;
        this.told = told;
    }

    @Override
    public void progress(Path read, long rowsRead, long bytesRead, long bytesTotal) {
        if (stop.getAsBoolean()) {
            throw new ImportStopped();
        }
        if (isNextTable(read, rowsRead)) {
            rowsBefore += rowsOfTable;
        }
        file = read;
        rowsOfTable = rowsRead;
        // Sheets of a workbook are read one by one, each as if it were the file.
        bytesByFile.merge(read, Math.min(bytesRead, bytesTotal), Math::max);
        var rows = rowsBefore + rowsOfTable;
        told.accept(new ImportProgress(step, read.getFileName().toString(), rows, rowsExpected, share(rows)));
    }

    private boolean isNextTable(Path read, long rowsRead) {
        return !read.equals(file)
                || rowsRead < rowsOfTable
                || (rowsRead == rowsOfTable && rowsRead % ROWS_PER_CALL != 0);
    }

    private double share(long rows) {
        if (rowsExpected > 0) {
            return Math.min(1, (double) rows / rowsExpected);
        }
        var bytes = bytesByFile.values().stream().mapToLong(Long::longValue).sum();
        return bytesOfAll == 0 ? 0 : Math.min(1, (double) bytes / bytesOfAll);
    }

    /** The records are written. */
    void written() {
        step = Step.PREPARING;
        told.accept(new ImportProgress(step, "", rowsBefore + rowsOfTable, rowsExpected, 0));
    }

    boolean isWritten() {
        return step == Step.PREPARING;
    }

    /** What is prepared is kept; the rest is prepared when the service starts again. */
    @Override
    public void indexed(long done, long total) {
        if (stop.getAsBoolean()) {
            throw new ImportStopped();
        }
        var share = total == 0 ? 1 : Math.min(1, (double) done / total);
        told.accept(new ImportProgress(step, "", rowsBefore + rowsOfTable, rowsExpected, share));
    }
}
