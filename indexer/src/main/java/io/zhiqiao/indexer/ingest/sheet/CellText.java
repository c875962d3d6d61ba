package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.JsonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cells as texts that read back as what they were. Lists and objects, which JSON has and a spreadsheet has not, become
 * {@code a；b} and {@code a|b；c|d} as people write them; where that would be read differently, they stay JSON.
 */
public final class CellText {

    private static final Pattern ITEM_SEPARATOR = Pattern.compile("[；;、|,，\\n\\r]");
    private static final Pattern ENTRY_SEPARATOR = Pattern.compile("[；;\\n\\r]");
    private static final Pattern PART_SEPARATOR = Pattern.compile("[|｜；;\\n\\r]");

    private CellText() {}

    /** The text of a cell of {@code column}. */
    public static String of(Column column, Cell cell) {
        return switch (cell) {
            case Cell.Items items when column.several() -> list(column, items);
            case Cell.Fields fields when !column.parts().isEmpty() -> list(column, new Cell.Items(List.of(fields)));
            default -> cell.text();
        };
    }

    /** The cell that {@link #of} wrote: a text that is a list in JSON becomes that list. */
    static Cell read(Column column, Cell cell) {
        return column.several() && cell instanceof Cell.Text text
                ? JsonLine.list(text.text().strip()).<Cell>map(list -> list).orElse(cell)
                : cell;
    }

    private static String list(Column column, Cell.Items items) {
        var entries = new ArrayList<String>();
        for (var item : items.items()) {
            entry(column, item).ifPresent(entries::add);
        }
        var text = String.join("；", entries);
        boolean isPlain = !entries.isEmpty()
                && entries.size() == items.items().size()
                && JsonLine.list(text).isEmpty();
        return isPlain ? text : JsonLine.text(items);
    }

    /** The text of an entry; empty where it would be read differently. */
    private static Optional<String> entry(Column column, Cell entry) {
        if (entry instanceof Cell.Fields fields && !column.parts().isEmpty()) {
            return object(column, fields);
        }
        var text = entry.text().strip();
        var separator = column.parts().isEmpty() ? ITEM_SEPARATOR : ENTRY_SEPARATOR;
        return text.isEmpty() || separator.matcher(text).find() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> object(Column column, Cell.Fields fields) {
        boolean hasOthers = fields.fields().entrySet().stream()
                .anyMatch(field -> !field.getValue().isBlank()
                        && column.parts().stream().noneMatch(names -> names.contains(field.getKey())));
        var parts = column.parts().stream()
                .map(names -> Entries.part(fields, names))
                .toList();
        var text = parts.stream().collect(Collectors.joining("|")).replaceFirst("\\|+$", "");
        boolean isMixed =
                parts.stream().anyMatch(part -> PART_SEPARATOR.matcher(part).find());
        return hasOthers || isMixed || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
