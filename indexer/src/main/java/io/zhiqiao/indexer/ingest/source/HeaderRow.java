package io.zhiqiao.indexer.ingest.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The line that names the columns of a table; puts the cells of a line under their names. */
final class HeaderRow {

    private static final int MAX_COLUMNS = 1_000;

    private final List<String> names;

    HeaderRow(List<String> cells) {
        var seen = new HashSet<String>();
        var distinct = new ArrayList<String>();
        for (var cell : cells.subList(0, Math.min(cells.size(), MAX_COLUMNS))) {
            var name = cell.strip();
            // A second column of the same name is kept apart, so that neither hides the other.
            distinct.add(name.isEmpty() || seen.add(name) ? name : name + " #" + (distinct.size() + 1));
        }
        names = List.copyOf(distinct);
    }

    /** The row with {@code cells} in the order of the columns; cells without a header are a fault. */
    RawRow row(int number, List<Cell> cells) {
        Map<String, Cell> byName = LinkedHashMap.newLinkedHashMap(names.size());
        int nameless = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (i < names.size() && !names.get(i).isEmpty()) {
                byName.put(names.get(i), cells.get(i));
            } else if (i >= names.size() && !cells.get(i).isBlank()) {
                nameless++;
            }
        }
        return new RawRow(number, byName, nameless == 0 ? List.of() : List.of(tooMany(cells)));
    }

    private Fault tooMany(List<Cell> cells) {
        return new Fault(
                "",
                String.valueOf(cells.size()),
                Rule.COLUMNS,
                "该行有 %1$d 格，表头只有 %2$d 列：请给含分隔符的内容加引号，或补表头。%1$d cells, but %2$d headers: quote texts that hold the separator, or add the header."
                        .formatted(cells.size(), names.size()));
    }
}
