package io.zhiqiao.indexer.ingest.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a cell of a file holds, before anybody asks what it means. */
public sealed interface Cell {

    /** Longest text of a cell, in UTF-16 code units; what a spreadsheet accepts. */
    int MAX_CHARS = 32_767;

    /** The cell as a person would have typed it. */
    String text();

    /** What is wrong with it or with a part of it, if anything is. */
    default Optional<Fault> fault() {
        return switch (this) {
            case Flawed flawed -> Optional.of(flawed.reason());
            case Items list -> firstFault(list.items());
            case Fields object -> firstFault(object.fields().values());
            case Text ignored -> Optional.empty();
        };
    }

    private static Optional<Fault> firstFault(Collection<Cell> cells) {
        return cells.stream().flatMap(cell -> cell.fault().stream()).findFirst();
    }

    /** Whether nothing is written in it. */
    default boolean isBlank() {
        return text().isBlank();
    }

    /** The cell of a text; one that is too long is cut and flawed. */
    static Cell of(String text) {
        if (text.isEmpty()) {
            return Text.EMPTY;
        }
        if (text.indexOf('\r') >= 0) {
            // A line ends as the program of the office has it; the record must not depend on that.
            return of(text.replace("\r\n", "\n").replace('\r', '\n'));
        }
        if (text.length() > MAX_CHARS) {
            return new Flawed(
                    text.substring(0, MAX_CHARS),
                    new Fault(
                            "",
                            text,
                            Rule.TOO_LONG,
                            "单元格最多 %1$d 字，请精简；若引号未闭合，请补上。At most %1$d characters: shorten it, or close the quotation mark."
                                    .formatted(MAX_CHARS)));
        }
        return new Text(text);
    }

    /**
     * Plain text; numbers, dates and truth values are kept as they are written.
     *
     * @param text may be empty
     */
    record Text(String text) implements Cell {

        /** Nothing. */
        public static final Text EMPTY = new Text("");
    }

    /**
     * A list, as JSON has it.
     *
     * @param items may be empty, which says "none", unlike an empty text
     */
    record Items(List<Cell> items) implements Cell {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return items.stream().map(Cell::text).collect(Collectors.joining("；"));
        }
    }

    /**
     * An object, as JSON has it.
     *
     * @param fields by name, in the order of the file
     */
    record Fields(Map<String, Cell> fields) implements Cell {

        @Override
        public String text() {
            return fields.values().stream().map(Cell::text).collect(Collectors.joining("|"));
        }
    }

    /**
     * A cell that must not be used.
     *
     * @param text what can be shown of it
     * @param reason why
     */
    record Flawed(String text, Fault reason) implements Cell {}
}
