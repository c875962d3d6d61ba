package io.zhiqiao.matcher.retrieve;

/**
 * How far retrieval looks.
 *
 * @param lexicalTerms heaviest terms of the problem that are looked up, 1 to {@value #MAX_TERMS}
 * @param lexicalPieces pieces of evidence found by words, at least 1
 * @param densePieces pieces of evidence found by meaning, at least 1
 * @param codePieces pieces of evidence found by codes among those that share a word, at least 0
 */
public record RetrievalDepth(int lexicalTerms, int lexicalPieces, int densePieces, int codePieces) {

    /** Most terms that one query may have. */
    public static final int MAX_TERMS = 1024;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public RetrievalDepth {
        check("lexicalTerms", lexicalTerms, 1);
        check("lexicalPieces", lexicalPieces, 1);
        check("densePieces", densePieces, 1);
        check("codePieces", codePieces, 0);
        if (lexicalTerms > MAX_TERMS) {
            throw new IllegalArgumentException(
                    "检索深度的 lexicalTerms（%1$d）最多为 %2$d。\nThe lexicalTerms (%d) of the retrieval depth must be at most %d."
                            .formatted(lexicalTerms, MAX_TERMS));
        }
    }

    /**
     * Pieces that a search for near vectors keeps in view, of which the best {@link #densePieces} are taken. A graph of
     * neighbours loses some of the nearest; looking further brings nearly all of them back, and costs little.
     */
    public int denseSearched() {
        return 6 * densePieces;
    }

    private static void check(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "检索深度的 %1$s（%2$d）至少为 %3$d。\nThe %s (%d) of the retrieval depth must be at least %d."
                            .formatted(name, value, least));
        }
    }
}
