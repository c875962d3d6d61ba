package io.zhiqiao.indexer.analysis;

import java.util.Arrays;

/**
 * Where the scanners put what they find: it stacks the listed terms upon the tokens, keeps equal ones from standing at
 * one position twice, and tells each stacked token in the end how many positions it covers.
 */
final class TermSink {

    private final FoldedText folded;
    private final TokenBuffer tokens = new TokenBuffer();
    private final ListedTerms listed = new ListedTerms();
    private int behind;

    TermSink(FoldedText folded) {
        this.folded = folded;
    }

    void start(TermDictionary dictionary) {
        tokens.clear();
        behind = folded.length();
        listed.find(dictionary, folded.chars(), folded.length());
    }

    /** Adds the slice from {@code start} to {@code end} at the next position. */
    void add(int start, int end, TermKind kind) {
        add(start, end - start, start, end, kind);
    }

    /** Adds a token whose text is not its place. */
    void add(int textStart, int textLength, int start, int end, TermKind kind) {
        tokens.add(textStart, textLength, start, end, kind);
        var termEnd = listed.endOfTermAt(start);
        if (termEnd > start) {
            var same = indexOf(start, termEnd - start);
            if (same < 0) {
                tokens.stack(start, termEnd - start, start, termEnd, TermKind.DICTIONARY);
            } else {
                tokens.setKind(same, TermKind.DICTIONARY);
            }
        }
    }

    /** Stacks a token upon the one added last, from the same start, unless its text stands there already. */
    void stack(int textStart, int textLength, int start, int end, TermKind kind) {
        if (indexOf(textStart, textLength) < 0) {
            tokens.stack(textStart, textLength, start, end, kind);
        }
    }

    /** Starts a text of its own behind the folded one. */
    int startText() {
        return behind;
    }

    /** Goes on writing that text, with a slice of the folded one. */
    void write(int from, int to) {
        behind = folded.copy(from, to - from, behind);
    }

    /** Length of the text that was started at {@code textStart}. */
    int lengthFrom(int textStart) {
        return behind - textStart;
    }

    /** All tokens; valid until the next start. */
    TokenBuffer finish() {
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.isStacked(i)) {
                tokens.setSpan(i, span(i));
            }
        }
        return tokens;
    }

    /** Number of positions up to the last one whose own token ends within token {@code i}. */
    private int span(int i) {
        var last = i;
        for (var j = i + 1; j < tokens.size() && (tokens.isStacked(j) || tokens.end(j) <= tokens.end(i)); j++) {
            last = tokens.isStacked(j) ? last : j;
        }
        return tokens.position(last) - tokens.position(i) + 1;
    }

    private int indexOf(int textStart, int textLength) {
        var chars = folded.chars();
        for (var i = tokens.size() - 1; i >= 0 && tokens.position(i) == tokens.positions(); i--) {
            var from = tokens.textStart(i);
            if (Arrays.equals(chars, from, from + tokens.textLength(i), chars, textStart, textStart + textLength)) {
                return i;
            }
        }
        return -1;
    }
}
