package io.zhiqiao.indexer.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of an xlsx workbook, row by row, after {@link XlsxGuard} has let the workbook pass. */
public final class XlsxReader implements RowTable {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final Path path;
    private final String sheet;
    private final int index;
    private final XlsxFacts.SheetFacts facts;
    private long rowsRead;

    private XlsxReader(Path path, String sheet, int index, XlsxFacts.SheetFacts facts) {
        this.path = path;
        this.sheet = sheet;
        this.index = index;
        this.facts = facts;
    }

    /**
     * Opens a workbook; hidden sheets are named, not read.
     *
     * @throws UnreadableFileException if it is damaged, hostile or no workbook
     */
    public static SourceFile open(Path path) throws UnreadableFileException {
        var facts = XlsxGuard.inspect(path);
        var tables = new ArrayList<RowTable>();
        var hidden = new ArrayList<String>();
        try (var workbook = new ReadableWorkbook(path.toFile(), WITH_FORMATS)) {
            for (var sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                    hidden.add(sheet.getName());
                    continue;
                }
                var reader = new XlsxReader(path, sheet.getName(), sheet.getIndex(), facts.sheet(sheet.getId()));
                tables.add(CounterTable.ifReport(reader));
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library answers broken XML with whatever exception it runs into.
            throw XlsxGuard.damaged(e);
        }
        return new SourceFile(path, tables, hidden);
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public long bytesRead() {
        return facts.rows() == 0
                ? 0
                : (long) (path.toFile().length() * Math.min(1.0, (double) rowsRead / facts.rows()));
    }

    @Override
    public List<List<String>> head() throws UnreadableFileException {
        var head = new ArrayList<List<String>>();
        try {
            read(line -> {
                head.add(line.cells().stream().map(Cell::text).toList());
                return head.size() < HEAD_LINES;
            });
        } catch (UnreadableFileException e) {
            // What is there may still be read; the fault is reported again where the rows end.
            if (head.isEmpty()) {
                throw e;
            }
        }
        return head;
    }

    @Override
    public void readRows(int headerLine, Consumer<RawRow> rows) throws UnreadableFileException {
        var table = new SheetRows(headerLine, rows);
        read(table::accept);
    }

    /** Hands on each row that is not blank until {@code next} says that it has enough. */
    private void read(Predicate<Line> next) throws UnreadableFileException {
        rowsRead = 0;
        try (var workbook = new ReadableWorkbook(path.toFile(), WITH_FORMATS);
                var rows = rows(workbook)) {
            var iterator = rows.iterator();
            for (var line = next(iterator); line != null; line = next(iterator)) {
                rowsRead++;
                if (line.cells().stream().anyMatch(cell -> !cell.isBlank()) && !next.test(line)) {
                    return;
                }
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw XlsxGuard.damaged(e);
        }
    }

    private Stream<Row> rows(ReadableWorkbook workbook) throws IOException {
        Sheet found = workbook.getSheet(index).orElseThrow(() -> new IOException("no sheet " + index));
        return found.openStream();
    }

    private @Nullable Line next(Iterator<Row> rows) throws UnreadableFileException {
        try {
            return rows.hasNext() ? line(rows.next()) : null;
        } catch (RuntimeException e) {
            // Only the library runs in here, and it answers broken XML with whatever exception it runs into.
            throw XlsxGuard.damaged(e);
        }
    }

    private Line line(Row row) {
        var cells = new ArrayList<Cell>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            boolean isFormula = facts.hasFormula(i + 1, row.getRowNum());
            cells.add(row.getOptionalCell(i)
                    .map(cell -> XlsxCells.cell(cell, isFormula))
                    .orElse(Cell.Text.EMPTY));
        }
        return new Line(row.getRowNum(), cells);
    }

    /** The cells of one row, in the order of the columns. */
    private record Line(int number, List<Cell> cells) {}

    /** Finds the header among the lines and turns those below it into rows. */
    private final class SheetRows {

        private final Consumer<RawRow> rows;
        private int linesToHeader;
        private HeaderRow header = new HeaderRow(List.of());

        SheetRows(int headerLine, Consumer<RawRow> rows) {
            this.linesToHeader = headerLine;
            this.rows = rows;
        }

        boolean accept(Line line) {
            if (linesToHeader > 0) {
                linesToHeader--;
            } else if (linesToHeader == 0) {
                linesToHeader = -1;
                header = new HeaderRow(line.cells().stream().map(Cell::text).toList());
            } else {
                rows.accept(withMerged(header.row(line.number(), line.cells())));
            }
            return true;
        }

        private RawRow withMerged(RawRow row) {
            var merged = facts.faults(row.number());
            if (merged.isEmpty()) {
                return row;
            }
            var faults = new ArrayList<>(merged);
            faults.addAll(row.faults());
            return new RawRow(row.number(), row.cells(), faults);
        }
    }
}
