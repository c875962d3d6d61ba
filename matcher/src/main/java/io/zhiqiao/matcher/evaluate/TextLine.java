package io.zhiqiao.matcher.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A line of a file, so that every error can say where it is.
 *
 * @param file which file
 * @param number of the line, from 1
 * @param text of the line, without its end
 */
record TextLine(Path file, int number, String text) {

    private static final int SHOWN_CHARS = 80;

    /** Reads {@code file} line by line; blank lines are passed over. */
    static void forEach(Path file, Consumer<TextLine> reader) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var number = 0;
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                var line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                if (!line.isBlank()) {
                    reader.accept(new TextLine(file, number, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "评测集文件 %s 无法读取（应为 UTF-8 编码）。\nThe collection file %s cannot be read (it must be UTF-8)."
                            .formatted(file, file),
                    e);
        }
    }

    /** An id that must be among {@code known}, those of {@code otherFile}. */
    <T> T known(String field, String value, Function<String, T> toId, Set<T> known, String otherFile) {
        var id = toId(field, value, toId);
        if (!known.contains(id)) {
            throw wrong(
                    field,
                    value,
                    "不在 %s 中，请补充该条或删除本行".formatted(otherFile),
                    "is not in %s; add it there or remove this line".formatted(otherFile));
        }
        return id;
    }

    /** An id of the form that all ids have. */
    <T> T toId(String field, String value, Function<String, T> toId) {
        try {
            return toId.apply(value);
        } catch (IllegalArgumentException e) {
            throw wrong(field, value, "不是有效编号", "is no key: " + e.getMessage());
        }
    }

    /** A finite number. */
    double number(String field, String value) {
        var number = Double.NaN;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw wrong(field, value, "不是数字", "is no number");
        }
        if (!Double.isFinite(number)) {
            throw wrong(field, value, "必须是有限的数字", "must be a finite number");
        }
        return number;
    }

    /** What is wrong with a field of this line. */
    IllegalArgumentException wrong(String field, String value, String zh, String en) {
        var shown = value.length() <= SHOWN_CHARS ? value : value.substring(0, SHOWN_CHARS) + "…";
        return new IllegalArgumentException("%s 第 %d 行：字段 %s（%s）%s。\n%s, line %d: the field %s (%s) %s."
                .formatted(file, number, field, shown, zh, file, number, field, shown, en));
    }
}
