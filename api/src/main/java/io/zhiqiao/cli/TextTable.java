package io.zhiqiao.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rows in aligned columns; the last column takes what is left of the line and is folded. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int LEAST_LAST_COLUMN = 20;

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... headings) {
        this.headings = List.of(headings);
    }

    /** Adds a row of as many cells as there are headings. */
    void add(Object... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(
                    "A row of %d cells does not fit a table of %d columns.".formatted(cells.length, headings.size()));
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    }

    /** Prints headings and rows, no line wider than {@code columns} unless the other columns leave no room. */
    void print(PrintWriter out, int columns) {
        var widths = new int[headings.size()];
        for (int i = 0; i < widths.length; i++) {
            var column = i;
            widths[i] = Math.max(
                    TextWidth.of(headings.get(i)),
                    rows.stream()
                            .mapToInt(row -> TextWidth.of(row.get(column)))
                            .max()
                            .orElse(0));
        }
        var last = widths.length - 1;
        var taken = Arrays.stream(widths, 0, last).sum() + GAP.length() * last;
        widths[last] = Math.max(LEAST_LAST_COLUMN, Math.min(widths[last], columns - taken));
        printRow(out, headings, widths);
        out.println(Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(row -> printRow(out, row, widths));
    }

    /** Prints the rows for other programmes: tabs between cells, line ends and tabs within cells as blanks. */
    void printPlain(PrintWriter out) {
        for (var row : rows) {
            out.println(row.stream().map(cell -> cell.replaceAll("\\s+", " ")).collect(Collectors.joining("\t")));
        }
    }

    private static void printRow(PrintWriter out, List<String> cells, int[] widths) {
        var folded = new ArrayList<List<String>>();
        for (int i = 0; i < widths.length; i++) {
            folded.add(TextWidth.folded(cells.get(i), Math.max(2, widths[i])));
        }
        var height = folded.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            var text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                var cell = line < folded.get(i).size() ? folded.get(i).get(line) : "";
                text.append(i == 0 ? "" : GAP).append(TextWidth.padded(cell, widths[i]));
            }
            out.println(text.toString().stripTrailing());
        }
    }
}
