package io.zhiqiao.indexer.ingest.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The line that names the columns of a table; puts the cells of a line under their names. */
final class HeaderRow {

    private static final int MAX_COLUMNS = 1_000;
    private static final int MAX_NAMELESS = 1 << 14;
    private static final int LETTERS = 26;

    private final List<String> names;
    private final int width;
    private final boolean isSeparated;
    private final BitSet nameless = new BitSet();

    /**
     * Names columns.
     *
     * @param cells the names, in order; a column may have none
     * @param isSeparated whether a cell beyond the last name is a fault of its row: a separator stands in a text there
     */
    HeaderRow(List<String> cells, boolean isSeparated) {
        var seen = new HashSet<String>();
        var distinct = new ArrayList<String>();
        for (var cell : cells.subList(0, Math.min(cells.size(), MAX_COLUMNS))) {
            var name = cell.strip();
            // A second column of the same name is kept apart, so that neither hides the other.
            distinct.add(name.isEmpty() || seen.add(name) ? name : name + " #" + (distinct.size() + 1));
        }
        this.names = List.copyOf(distinct);
        this.width = cells.size();
        this.isSeparated = isSeparated;
    }

    /** The row with the cells of {@code line}; cells without a name are remembered, or a fault. */
    RawRow row(Line line) {
        Map<String, Cell> byName = LinkedHashMap.newLinkedHashMap(names.size());
        boolean isTooLong = false;
        for (int i = 0; i < line.cells().size(); i++) {
            var cell = line.cells().get(i);
            if (i < names.size() && !names.get(i).isEmpty()) {
                byName.put(names.get(i), cell);
            } else if (!cell.isBlank() && isSeparated && i >= width) {
                isTooLong = true;
            } else if (!cell.isBlank() && i < MAX_NAMELESS) {
                nameless.set(i);
            }
        }
        var faults = new ArrayList<>(line.faults());
        if (isTooLong) {
            faults.add(tooMany(line.cells().size()));
        }
        return new RawRow(line.number(), byName, List.copyOf(faults));
    }

    /** Letters of the columns in which cells were seen although they have no name. */
    List<String> namelessColumns() {
        return nameless.stream().mapToObj(HeaderRow::letters).toList();
    }

    /** What spreadsheets call a column, from A for 0. */
    private static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    private Fault tooMany(int cells) {
        return new Fault(
                "",
                String.valueOf(cells),
                Rule.COLUMNS,
                "该行有 %1$d 格，表头只有 %2$d 列：请给含分隔符的内容加引号，或补表头。%1$d cells, but %2$d headers: quote texts that hold the separator, or add the header."
                        .formatted(cells, width));
    }
}
