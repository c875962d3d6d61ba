package io.zhiqiao.indexer.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tab-separated table: a head of lines that start with {@code #}, then rows.
 *
 * @param head the lines of the head, without the {@code #}
 * @param rows the rows, each with at least the columns that were asked for
 */
record TsvTable(List<String> head, List<Row> rows) {

    /**
     * Reads a table.
     *
     * @param columns cells that a row has; cells that an editor cut off at the end of a line count as empty
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if a row has more columns than that
     */
    static TsvTable read(Path file, int columns) {
        var lines = lines(file);
        var head = lines.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .toList();
        var rows = IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                .mapToObj(i -> row(file, i + 1, lines.get(i), columns))
                .toList();
        return new TsvTable(head, rows);
    }

    private static Row row(Path file, int lineNumber, String line, int columns) {
        var cells = List.of(line.split("\t", -1));
        if (cells.size() > columns) {
            throw new IllegalArgumentException(
                    "%2$s 第 %1$d 行有 %3$d 列，只认得 %4$d 列；请删去多余的。\nThe line %d of %s has %d columns, but %d are known; remove the others."
                            .formatted(lineNumber, file, cells.size(), columns));
        }
        return new Row(cells);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "无法读取分类文件 %1$s；它应在配置文件夹中。\nCannot read the taxonomy file %s; it belongs into the configuration folder."
                            .formatted(file),
                    e);
        }
    }

    /** The cells of one line. */
    record Row(List<String> cells) {

        /** The cell, without blanks around it; empty where the line is too short. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /** The items of a cell that holds a list separated by commas. */
        List<String> items(int column) {
            return cell(column).isEmpty() ? List.of() : List.of(cell(column).split(",", -1));
        }
    }
}
