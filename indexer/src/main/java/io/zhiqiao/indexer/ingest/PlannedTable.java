package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.mapping.RowShape;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.FileRule;
import io.zhiqiao.indexer.ingest.source.RawRow;
import io.zhiqiao.indexer.ingest.source.RowTable;
import io.zhiqiao.indexer.ingest.source.UnreadableFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table of which it is known what its rows feed.
 *
 * @param file where it is
 * @param stamp the file as it was when it was looked through
 * @param source what its records come from, see {@link SourceNames}
 * @param table its rows
 * @param headerLine which line of its head names the columns
 * @param shapes what each row feeds; at least one
 */
record PlannedTable(Path file, FileStamp stamp, String source, RowTable table, int headerLine, List<RowShape> shapes) {

    PlannedTable {
        shapes = List.copyOf(shapes);
    }

    String fileName() {
        return SourceNames.fileName(file);
    }

    /** Place of the first sheet that it feeds among all sheets, each after those that it refers to. */
    int order() {
        return Sheet.all().indexOf(shapes.getFirst().sheet());
    }

    /**
     * Hands on its rows.
     *
     * @throws UnreadableFileException if it cannot be read to its end, or is no longer the file that was looked through
     */
    void read(Consumer<RawRow> rows) throws UnreadableFileException {
        checkUnchanged();
        table.readRows(headerLine, rows);
        checkUnchanged();
    }

    private void checkUnchanged() throws UnreadableFileException {
        if (!stamp.equals(FileStamp.of(file))) {
            throw new UnreadableFileException(
                    FileRule.CHANGED, "%1$s 在读取时被改写。%1$s was written while it was read.".formatted(fileName()));
        }
    }
}
