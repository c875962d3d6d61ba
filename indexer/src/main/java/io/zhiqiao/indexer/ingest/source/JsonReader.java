package io.zhiqiao.indexer.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON array of objects, or objects one after the other, element by element; rows are counted from 1. */
public final class JsonReader implements RowTable {

    private final TextFile text;
    private final JsonMapper json = JsonCells.sequenceMapper();

    private JsonReader(TextFile text) {
        this.text = text;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read
     */
    public static JsonReader open(Path file) throws IOException {
        return new JsonReader(new TextFile(file, TextEncoding.ofJson(file)));
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public List<List<String>> head() throws UnreadableFileException {
        var head = new ArrayList<List<String>>();
        try {
            read(node -> {
                if (node.isObject()) {
                    head.add(List.copyOf(node.propertyNames()));
                }
                return head.isEmpty();
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
        var count = new int[1];
        read(node -> {
            int number = ++count[0];
            rows.accept(
                    node.isObject()
                            ? new RawRow(number, JsonCells.cells(node))
                            : JsonCells.broken(number, node.getNodeType().name(), node.toString()));
            return true;
        });
    }

    /** Hands on each element until {@code next} says that it has enough. */
    private void read(Predicate<JsonNode> next) throws UnreadableFileException {
        try (var reader = new ElementLimitReader(text.reader());
                var parser = json.createParser(reader)) {
            boolean inArray = false;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && !inArray) {
                    inArray = true;
                } else if (token == JsonToken.END_ARRAY) {
                    inArray = false;
                } else if (!next.test(json.readTree(parser))) {
                    return;
                }
                reader.nextElement();
            }
        } catch (JacksonException e) {
            throw JsonCells.unreadable(e, "JSON 有误：%1$s。The JSON breaks off there.");
        } catch (IOException e) {
            throw new UnreadableFileException(
                    FileRule.DAMAGED, "读取中断：%s。Reading broke off.".formatted(e.getMessage()), e);
        }
    }
}
