package io.zhiqiao.indexer.analysis;

import java.util.Arrays;

/**
 * The tokens of one text, in arrays that are reused from text to text.
 *
 * <p>A token's text is a slice of the {@link FoldedText} or of the room behind it; its place is in folded characters. A
 * token either stands at the next position or is stacked on the one before. Starts never go backwards.
 */
final class TokenBuffer {

    private static final int FIELDS = 6;
    private static final int TEXT_START = 0;
    private static final int TEXT_LENGTH = 1;
    private static final int START = 2;
    private static final int END = 3;
    private static final int POSITION = 4;
    private static final int SPAN = 5;

    private int[] values = new int[FIELDS * 256];
    private TermKind[] kinds = new TermKind[256];
    private int size;
    private int positions;

    void clear() {
        size = 0;
        positions = 0;
    }

    /** Adds a token at the next position. */
    void add(int textStart, int textLength, int start, int end, TermKind kind) {
        positions++;
        stack(textStart, textLength, start, end, kind);
    }

    /** Adds a token at the position of the one before. */
    void stack(int textStart, int textLength, int start, int end, TermKind kind) {
        var at = size * FIELDS;
        if (at == values.length) {
            values = Arrays.copyOf(values, at * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        values[at + TEXT_START] = textStart;
        values[at + TEXT_LENGTH] = textLength;
        values[at + START] = start;
        values[at + END] = end;
        kinds[size] = kind;
        values[at + POSITION] = positions;
        values[at + SPAN] = 1;
        size++;
    }

    int size() {
        return size;
    }

    int textStart(int i) {
        return values[i * FIELDS + TEXT_START];
    }

    int textLength(int i) {
        return values[i * FIELDS + TEXT_LENGTH];
    }

    int start(int i) {
        return values[i * FIELDS + START];
    }

    int end(int i) {
        return values[i * FIELDS + END];
    }

    TermKind kind(int i) {
        return kinds[i];
    }

    /** Position of the token, from 1. */
    int position(int i) {
        return values[i * FIELDS + POSITION];
    }

    /** Whether the token stands where the one before it stands. */
    boolean isStacked(int i) {
        return i > 0 && position(i) == position(i - 1);
    }

    /** Number of positions that the token covers, at least 1. */
    int span(int i) {
        return values[i * FIELDS + SPAN];
    }

    /** Number of positions so far; the position of the token added last. */
    int positions() {
        return positions;
    }

    void setKind(int i, TermKind kind) {
        kinds[i] = kind;
    }

    void setSpan(int i, int span) {
        values[i * FIELDS + SPAN] = span;
    }
}
