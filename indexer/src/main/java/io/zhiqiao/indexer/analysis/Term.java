package io.zhiqiao.indexer.analysis;

/**
 * One term of a text and the place that it was read from.
 *
 * @param text the term as indexed: folded, stemmed; not blank
 * @param start first code unit of the place in the original text, from 0
 * @param end one behind the last code unit of the place; at least {@code start}
 * @param kind what sort of term it is
 */
public record Term(String text, int start, int end, TermKind kind) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the text is blank or the place is none
     */
    public Term {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The text of a term must not be blank.");
        }
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "The place of the term %s must not end (%d) before it starts (%d), nor start before 0."
                            .formatted(text, end, start));
        }
    }
}
