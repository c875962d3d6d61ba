package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.mapping.RowShape;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.RowTable;
import java.nio.file.Path;
import java.util.List;

/**
 * A table of which it is known what its rows feed.
 *
 * @param file where it is
 * @param table its rows
 * @param headerLine which line of its head names the columns
 * @param shapes what each row feeds; at least one
 * @param number place in the order of reading, from 0
 */
record PlannedTable(Path file, RowTable table, int headerLine, List<RowShape> shapes, int number) {

    PlannedTable {
        shapes = List.copyOf(shapes);
    }

    PlannedTable at(int itsNumber) {
        return new PlannedTable(file, table, headerLine, shapes, itsNumber);
    }

    String fileName() {
        return file.getFileName().toString();
    }

    /** Place of the first sheet that it feeds among all sheets, each after those that it refers to. */
    int order() {
        return Sheet.all().indexOf(shapes.getFirst().sheet());
    }
}
