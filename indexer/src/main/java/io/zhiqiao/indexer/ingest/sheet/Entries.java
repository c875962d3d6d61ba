package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the entries of a compound cell: objects by key, texts by {@code |}; short entries end in "", and more parts than
 * there are keys are a fault.
 */
final class Entries {

    private final RowCells row;
    private final Column column;
    private final List<List<String>> keys;

    /**
     * Reads cells of {@code column}.
     *
     * @param row takes the faults
     * @param column whose cells
     */
    Entries(RowCells row, Column column) {
        this.row = row;
        this.column = column;
        this.keys = column.parts();
    }

    List<List<String>> read(Cell cell) {
        return switch (cell) {
            case Cell.Items items -> items.items().stream().map(this::parts).toList();
            case Cell.Fields fields -> List.of(parts(fields));
            default -> RowCells.compound(cell).stream().map(this::parts).toList();
        };
    }

    private List<String> parts(Cell entry) {
        return entry instanceof Cell.Fields fields
                ? keys.stream().map(names -> part(fields, names)).toList()
                : parts(entry.text());
    }

    private List<String> parts(String entry) {
        var written = Arrays.stream(entry.split("[|｜]", -1)).map(String::strip).toList();
        if (written.stream().skip(keys.size()).anyMatch(part -> !part.isEmpty())) {
            row.fault(
                    column,
                    entry,
                    Rule.FORMAT,
                    "每项最多 %1$d 段（以 | 分隔），项与项之间用；分隔。An entry has at most %1$d parts between |; separate entries by ；."
                            .formatted(keys.size()));
        }
        return IntStream.range(0, keys.size())
                .mapToObj(i -> i < written.size() ? written.get(i) : "")
                .toList();
    }

    /** The first part that is not blank under one of {@code names}. */
    static String part(Cell.Fields fields, List<String> names) {
        return names.stream()
                .map(name -> fields.fields()
                        .getOrDefault(name, Cell.Text.EMPTY)
                        .text()
                        .strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
