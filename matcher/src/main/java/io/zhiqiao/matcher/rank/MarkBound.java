package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Says how much of a sentence could be marked at most, without cutting it into terms: that takes ten times as long, and
 * most sentences of a piece have nothing in common with a problem.
 */
final class MarkBound {

    private final TextAnalysis analysis;
    private final Set<Integer> pairs = new HashSet<>();
    private final BitSet alone = new BitSet();
    private boolean others;

    /**
     * Looks at the terms that would be marked.
     *
     * @param wanted terms as {@code analysis} makes them
     */
    MarkBound(Collection<String> wanted, TextAnalysis analysis) {
        this.analysis = analysis;
        wanted.forEach(this::add);
    }

    /** A term all in Chinese covers its own characters, in their order; what any other covers depends on how it is written. */
    private void add(String term) {
        var chinese = term.chars().allMatch(MarkBound::isChinese);
        others |= !chinese;
        if (!chinese || term.length() == 1) {
            term.chars().forEach(alone::set);
        } else {
            for (int i = 1; i < term.length(); i++) {
                pairs.add(pair(term.charAt(i - 1), term.charAt(i)));
            }
        }
    }

    /** At least as many UTF-16 code units as marks of the wanted terms cover in {@code sentence}. */
    int of(String sentence) {
        // Where some characters became more or fewer, what they cover cannot be told from here.
        return analysis.foldInPlace(sentence).map(this::most).orElse(sentence.length());
    }

    private int most(String folded) {
        int most = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (mayBeMarked(folded, i)) {
                most++;
            }
        }
        return most;
    }

    private boolean mayBeMarked(String folded, int i) {
        var c = folded.charAt(i);
        if (!isChinese(c)) {
            return others;
        }
        return alone.get(c)
                || (i > 0 && pairs.contains(pair(folded.charAt(i - 1), c)))
                || (i + 1 < folded.length() && pairs.contains(pair(c, folded.charAt(i + 1))));
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    /** Characters that are written in one way only, once folded. */
    private static boolean isChinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
