package io.zhiqiao.matcher.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object in a line of a file, read with errors that say where it is.
 *
 * @param line where it stands
 * @param within name of the field that holds the object, with a dot; empty for the object of the line itself
 * @param object the object
 */
record JsonLine(TextLine line, String within, JsonNode object) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Reads one value per line; no two of them may have the same id. */
    static <T> List<T> readAll(Path file, Function<JsonLine, T> reader) {
        var values = new ArrayList<T>();
        var lineById = new HashMap<String, Integer>();
        TextLine.forEach(file, line -> {
            var json = of(line);
            var before = lineById.putIfAbsent(json.required("id"), line.number());
            if (before != null) {
                throw line.wrong(
                        "id",
                        json.required("id"),
                        "与第 %d 行重复".formatted(before),
                        "is that of line %d already".formatted(before));
            }
            values.add(reader.apply(json));
        });
        return values;
    }

    private static JsonLine of(TextLine line) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line.text());
        } catch (JacksonException e) {
            throw line.wrong("JSON", line.text(), "不是有效的 JSON", "is no JSON: " + e.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw line.wrong("JSON", line.text(), "应为一个对象 {…}", "must be one object {…}");
        }
        return new JsonLine(line, "", node);
    }

    /** The id of the object. */
    <T> T id(Function<String, T> toId) {
        return line.toId(within + "id", required("id"), toId);
    }

    /** The text of a field that must be there. */
    String required(String field) {
        var text = optional(field);
        if (text.isBlank()) {
            throw line.wrong(within + field, text, "缺失或为空", "is missing or blank");
        }
        return text;
    }

    /** The text of a field, or an empty one. A number is taken as it is written: some ids are numbers. */
    String optional(String field) {
        var value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString() && !value.isNumber()) {
            throw line.wrong(within + field, value.toString(), "应为文本", "must be text");
        }
        return value.asString();
    }

    /** The objects in a field; none where it is missing. */
    List<JsonLine> objects(String field) {
        var array = object.path(field);
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        var objects = new ArrayList<JsonLine>();
        for (var element : array) {
            var name = "%s%s[%d]".formatted(within, field, objects.size());
            if (!array.isArray() || !element.isObject()) {
                throw line.wrong(name, element.toString(), "应为对象 {…}", "must be an object {…}");
            }
            objects.add(new JsonLine(line, name + ".", element));
        }
        if (!array.isArray()) {
            throw line.wrong(within + field, array.toString(), "应为数组 […]", "must be an array […]");
        }
        return objects;
    }

    /** A value whose own rules may refuse what the fields say. */
    <T> T checked(String fields, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw line.wrong(within + fields, "…", "不符合要求", "was refused: " + e.getMessage());
        }
    }
}
