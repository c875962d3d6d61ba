package io.zhiqiao.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads tab-separated sentences; lines that begin with {@code #} are comments. */
public final class SentenceFile {

    private SentenceFile() {}

    /**
     * The rows of a file.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a row has more or fewer cells
     */
    public static List<List<String>> read(Path file, int columns) {
        try {
            var rows = new ArrayList<List<String>>();
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(file, line, columns));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "无法读取 %1$s；它应在配置文件夹中。\nCannot read %s; it belongs into the configuration folder.".formatted(file),
                    e);
        }
    }

    private static List<String> row(Path file, String line, int columns) {
        var cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalArgumentException(
                    "%2$s 的“%1$s”一行有 %3$d 格，应为 %4$d 格，以制表符分隔。\nThe line “%s” of %s has %d cells in place of %d; they are separated by tabs."
                            .formatted(line, file, cells.size(), columns));
        }
        return cells;
    }
}
