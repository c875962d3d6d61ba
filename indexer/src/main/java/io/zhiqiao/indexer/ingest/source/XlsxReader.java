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
    private final LineTable table = new LineTable(this::read, false);
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
        var facts = XlsxGuard.inspect(
                path, WorkbookLimits.ofMemory(Runtime.getRuntime().maxMemory()));
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
        return table.head();
    }

    @Override
    public void readRows(int headerLine, Consumer<RawRow> rows) throws UnreadableFileException {
        table.readRows(headerLine, rows);
    }

    @Override
    public List<String> namelessColumns() {
        return table.namelessColumns();
    }

    /** Hands on each row until {@code next} says that it has enough. */
    private void read(Predicate<Line> next) throws UnreadableFileException {
        rowsRead = 0;
        try (var workbook = new ReadableWorkbook(path.toFile(), WITH_FORMATS);
                var rows = rows(workbook)) {
            var iterator = rows.iterator();
            for (var line = next(iterator); line != null; line = next(iterator)) {
                rowsRead++;
                if (!next.test(line)) {
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
        return new Line(row.getRowNum(), cells, facts.faults(row.getRowNum()));
    }
}
