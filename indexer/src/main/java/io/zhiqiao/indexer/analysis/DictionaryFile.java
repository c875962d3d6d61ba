package io.zhiqiao.indexer.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One of the lists that analysis works from: tab-separated rows in UTF-8; empty lines and lines that start with {@code
 * #} say nothing.
 *
 * @param path the file
 */
record DictionaryFile(Path path) {

    /**
     * The rows, each with at least {@code columns} cells, without blanks around them; empty cells at the end are cut.
     *
     * @throws IllegalArgumentException if a row has fewer cells
     * @throws UncheckedIOException if the file cannot be read
     */
    List<List<String>> rows(int columns) {
        var lines = lines();
        return java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                .mapToObj(i -> row(lines.get(i), i + 1, columns))
                .toList();
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "词表 %s 无法读取。Cannot read the word list %s.%nMaybe the folder config/analysis is not complete."
                            .formatted(path.getFileName(), path),
                    e);
        }
    }

    private List<String> lines() {
        return new String(bytes(), StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> row(String line, int number, int columns) {
        var cells = Arrays.stream(line.split("\t")).map(String::strip).toList();
        if (cells.size() < columns || cells.subList(0, columns).contains("")) {
            throw new IllegalArgumentException("""
                    词表 %s 第 %d 行只有“%s”，应有 %d 列，以制表符分隔。
                    Row %2$d of the word list %s (%3$s) must have %4$d filled columns.
                    Maybe blanks stand where a tab should.""".formatted(path.getFileName(), number, line, columns, path));
        }
        return cells;
    }
}
