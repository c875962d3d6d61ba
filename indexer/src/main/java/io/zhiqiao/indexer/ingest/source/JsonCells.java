package io.zhiqiao.indexer.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON values as cells, and the limits within which JSON is read. */
final class JsonCells {

    private static final int MAX_DEPTH = 30;
    private static final int MAX_STRING_CHARS = 1 << 24;
    private static final int MAX_NUMBER_CHARS = 100;
    private static final int MAX_NAME_CHARS = 1_000;

    private JsonCells() {}

    static JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxStringLength(MAX_STRING_CHARS)
                                .maxNumberLength(MAX_NUMBER_CHARS)
                                .maxNameLength(MAX_NAME_CHARS)
                                .build())
                        .build())
                .build();
    }

    /** The same for values that follow each other in one text. */
    static JsonMapper sequenceMapper() {
        return mapper().rebuild()
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The fields of an object, by name. */
    static Map<String, Cell> cells(JsonNode object) {
        Map<String, Cell> cells = LinkedHashMap.newLinkedHashMap(object.size());
        object.forEachEntry((name, value) -> cells.put(name, cell(value)));
        return cells;
    }

    static Cell cell(JsonNode value) {
        if (value.isArray()) {
            var items = new ArrayList<Cell>(value.size());
            value.forEach(item -> items.add(cell(item)));
            return new Cell.Items(items);
        }
        if (value.isObject()) {
            return new Cell.Fields(cells(value));
        }
        return value.isNull() ? Cell.Text.EMPTY : text(value.asString());
    }

    /** The cell of a text that may have been decoded badly. */
    static Cell text(String text) {
        return text.indexOf('\uFFFD') < 0
                ? Cell.of(text)
                : new Cell.Flawed(
                        text.substring(0, Math.min(text.length(), Cell.MAX_CHARS)),
                        new Fault(
                                "",
                                text,
                                Rule.ENCODING,
                                "有无法识别的字符；请改正，并把 JSON 存为 UTF-8。Mend the characters, and save the JSON in UTF-8."));
    }

    /** Where JSON breaks off; what the parser says would show what stands there. */
    static String place(JacksonException e) {
        var location = e.getLocation();
        return location == null
                ? "位置不明 unknown place"
                : "第 %1$d 行第 %2$d 字 line %1$d, character %2$d".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** What the parser ran into: broken JSON, or what the reader below it says. */
    static UnreadableFileException unreadable(JacksonException e, String what) {
        return e.getCause() instanceof UnreadableFileException declared
                ? declared
                : new UnreadableFileException(FileRule.DAMAGED, what.formatted(place(e)), e);
    }

    /** A row for a text that is no object; it is kept for mending, and not shown: it may hold contact data. */
    static RawRow broken(int number, String reason, String text) {
        var fault = new Fault(
                "",
                "",
                Rule.JSON,
                "该行不是 JSON 对象：%1$s。请改正“原始行”中的 JSON 后重新导入。Each line must be one JSON object: mend the JSON and import it again."
                        .formatted(reason));
        return new RawRow(number, Map.of(), List.of(fault), text);
    }
}
