package io.zhiqiao.matcher.query;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words in which people ask, as opposed to what they ask for: "our company", "research and development", "hopes to".
 *
 * <p>Evidence hardly uses them, so that a collection takes them for rare and weighty. They are taken out of problems,
 * never out of evidence.
 */
public final class RequestWords {

    private final List<String> longestFirst;
    private final Set<Integer> functionGrams;

    private RequestWords(List<String> longestFirst, Set<Integer> functionGrams) {
        this.longestFirst = longestFirst;
        this.functionGrams = functionGrams;
    }

    /**
     * Reads the words from a file: one per line, {@code #} starts a comment line; words of one character are taken out
     * only where they would count as a gram of their own.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RequestWords load(Path file, TextAnalysis analysis) {
        try {
            var words = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            var functionGrams = new HashSet<Integer>();
            words.stream()
                    .filter(word -> word.length() == 1)
                    .map(analysis::grams)
                    .filter(grams -> grams.size() > 0) // a punctuation mark has none
                    .forEach(grams -> functionGrams.add(grams.hash(0)));
            var longestFirst = words.stream()
                    .filter(word -> word.length() > 1)
                    .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
                    .toList();
            return new RequestWords(longestFirst, Set.copyOf(functionGrams));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "词表 %s 无法读取。请检查文件与权限。\nCannot read the request words from %1$s.".formatted(file), e);
        }
    }

    /** The text with a blank in the place of each request word. */
    public String strip(String text) {
        var stripped = text;
        for (var word : longestFirst) {
            stripped = stripped.replace(word, " ");
        }
        return stripped;
    }

    /** Whether a gram is more than a function character, for example 的 or 了. */
    public boolean isContent(int gram) {
        return !functionGrams.contains(gram);
    }
}
