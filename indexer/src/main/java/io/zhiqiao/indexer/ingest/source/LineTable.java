package io.zhiqiao.indexer.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes a table of lines: one of them names the columns, those below it are rows, blank ones are passed over. */
final class LineTable {

    private final Line.Source lines;
    private final boolean isSeparated;
    private List<String> namelessColumns = List.of();

    /**
     * A table of {@code lines}.
     *
     * @param isSeparated whether a separator that stands in a text would make a cell too many
     */
    LineTable(Line.Source lines, boolean isSeparated) {
        this.lines = lines;
        this.isSeparated = isSeparated;
    }

    /** See {@link RowTable#head}. */
    List<List<String>> head() throws UnreadableFileException {
        var head = new ArrayList<List<String>>();
        try {
            lines.read(line -> {
                if (!line.isBlank()) {
                    head.add(line.texts());
                }
                return head.size() < RowTable.HEAD_LINES;
            });
        } catch (UnreadableFileException e) {
            // What is there may still be read; the fault is reported again where the rows end.
            if (head.isEmpty()) {
                throw e;
            }
        }
        return head;
    }

    /** See {@link RowTable#readRows}. */
    void readRows(int headerLine, Consumer<RawRow> rows) throws UnreadableFileException {
        var reading = new Reading(headerLine, rows);
        try {
            lines.read(reading::accept);
        } finally {
            namelessColumns = reading.header.namelessColumns();
        }
    }

    /** See {@link RowTable#namelessColumns}. */
    List<String> namelessColumns() {
        return namelessColumns;
    }

    /** Finds the header among the lines and turns those below it into rows. */
    private final class Reading {

        private final Consumer<RawRow> rows;
        private int linesToHeader;
        private HeaderRow header = new HeaderRow(List.of(), isSeparated);

        Reading(int headerLine, Consumer<RawRow> rows) {
            this.linesToHeader = headerLine;
            this.rows = rows;
        }

        boolean accept(Line line) {
            if (line.isBlank()) {
                return true;
            }
            if (linesToHeader < 0) {
                rows.accept(header.row(line));
            } else if (linesToHeader-- == 0) {
                header = new HeaderRow(line.texts(), isSeparated);
            }
            return true;
        }
    }
}
