package io.zhiqiao.indexer.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the tabular form of a COUNTER R5.1 database report: a head, then a line per metric with a column per month. */
public final class CounterTable implements RowTable {

    private static final Pattern MONTH = Pattern.compile("([A-Z][a-z]{2})-(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String TOTAL = "Reporting_Period_Total";
    private static final List<String> KEPT =
            List.of("Database", "Platform", "Metric_Type", "Data_Type", "Access_Method");

    private final RowTable table;
    private final CounterHeader header;
    private final int headerLine;

    private CounterTable(RowTable table, CounterHeader header, int headerLine) {
        this.table = table;
        this.header = header;
        this.headerLine = headerLine;
    }

    /**
     * The table itself, or the report that is in it.
     *
     * @throws UnreadableFileException if it is a report that cannot be read
     */
    public static RowTable ifReport(RowTable table) throws UnreadableFileException {
        var head = table.head();
        if (head.isEmpty() || !first(head.getFirst()).equals("Report_Name")) {
            return table;
        }
        var header = CounterHeader.of(
                valueOf(head, "Report_ID"),
                valueOf(head, "Release"),
                Stream.of(valueOf(head, "Institution_ID").split(";", -1)).toList(),
                valueOf(head, "Institution_Name"));
        for (int line = 0; line < head.size(); line++) {
            if (head.get(line).contains("Metric_Type")) {
                return new CounterTable(table, header, line);
            }
        }
        throw new UnreadableFileException(FileRule.COUNTER, "报告没有列名行。The report has no line of column names.");
    }

    @Override
    public String sheet() {
        return table.sheet();
    }

    @Override
    public List<List<String>> head() {
        return List.of(List.of("organisation", "period", "Database", "Platform", "Metric_Type", "count"));
    }

    @Override
    public long bytesRead() {
        return table.bytesRead();
    }

    @Override
    public List<String> namelessColumns() {
        return table.namelessColumns();
    }

    @Override
    public void readRows(int ignored, Consumer<RawRow> rows) throws UnreadableFileException {
        table.readRows(headerLine, line -> months(line).forEach(rows));
    }

    private List<RawRow> months(RawRow line) {
        var outer = new LinkedHashMap<String, Cell>();
        outer.put("organisation", header.institutionCell());
        KEPT.forEach(name -> outer.put(name, line.cells().getOrDefault(name, Cell.Text.EMPTY)));
        var rows = new ArrayList<RawRow>();
        long sum = 0;
        for (var entry : line.cells().entrySet()) {
            var month = MONTH.matcher(entry.getKey());
            if (month.matches() && CounterHeader.isUsage(entry.getValue())) {
                sum += number(entry.getValue());
                rows.add(CounterHeader.row(
                        line.number(), cells(outer, isoMonth(month.group(1), month.group(2)), entry.getValue())));
            }
        }
        var faults = new ArrayList<>(line.faults());
        var total = line.cells().getOrDefault(TOTAL, Cell.Text.EMPTY).text().strip();
        if (!total.isEmpty() && !total.equals(String.valueOf(sum))) {
            faults.add(CounterHeader.wrongTotal(total, sum));
        }
        if (rows.isEmpty() && !faults.isEmpty()) {
            outer.put("count", Cell.of(total));
            rows.add(new RawRow(line.number(), outer));
        }
        // Each month has what is wrong with its line, so that the line can be mended from what was rejected of it.
        rows.replaceAll(row -> new RawRow(row.number(), row.cells(), List.copyOf(faults)));
        return rows;
    }

    static Map<String, Cell> cells(Map<String, Cell> outer, String month, Cell count) {
        var cells = new LinkedHashMap<>(outer);
        cells.put("period", Cell.of(month));
        cells.put("count", count);
        return cells;
    }

    private static String isoMonth(String name, String year) {
        return "%s-%02d".formatted(year, MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
    }

    private static long number(Cell cell) {
        var text = cell.text().strip();
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }

    private static String valueOf(List<List<String>> head, String name) {
        return head.stream()
                .filter(line -> line.size() > 1 && first(line).equals(name))
                .map(line -> line.get(1).strip())
                .findFirst()
                .orElse("");
    }

    private static String first(List<String> line) {
        return line.isEmpty() ? "" : line.getFirst().strip();
    }
}
