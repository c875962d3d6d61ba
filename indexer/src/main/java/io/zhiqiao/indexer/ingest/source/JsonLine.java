package io.zhiqiao.indexer.ingest.source;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that stands in one line or one cell. */
public final class JsonLine {

    private static final JsonMapper JSON = JsonCells.mapper();

    private JsonLine() {}

    /** The row of an object; a text that is none is a row with that fault, and keeps the text. */
    public static RawRow row(int number, String text) {
        try {
            var node = JSON.readTree(text);
            return node.isObject()
                    ? new RawRow(number, JsonCells.cells(node))
                    : JsonCells.broken(number, node.getNodeType().name(), text);
        } catch (JacksonException e) {
            return JsonCells.broken(number, JsonCells.place(e), text);
        }
    }

    /** The list that a cell holds in the form of {@link #text}; empty where it holds something else. */
    public static Optional<Cell.Items> list(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return Optional.empty();
        }
        try {
            var node = JSON.readTree(text);
            // People write [1] and mean it; texts and objects nobody types like this by chance.
            return node.valueStream().allMatch(item -> item.isString() || item.isObject() || item.isArray())
                            && JsonCells.cell(node) instanceof Cell.Items items
                    ? Optional.of(items)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A list as JSON, which {@link #list} reads back as it was. */
    public static String text(Cell.Items items) {
        return JSON.writeValueAsString(node(items));
    }

    private static JsonNode node(Cell cell) {
        return switch (cell) {
            case Cell.Items items -> {
                var list = JSON.createArrayNode();
                items.items().forEach(item -> list.add(node(item)));
                yield list;
            }
            case Cell.Fields fields -> node(fields.fields());
            case Cell.Text text -> JSON.getNodeFactory().stringNode(text.text());
            case Cell.Flawed flawed -> JSON.getNodeFactory().stringNode(flawed.text());
        };
    }

    private static JsonNode node(Map<String, Cell> fields) {
        var object = JSON.createObjectNode();
        fields.forEach((name, value) -> object.set(name, node(value)));
        return object;
    }
}
