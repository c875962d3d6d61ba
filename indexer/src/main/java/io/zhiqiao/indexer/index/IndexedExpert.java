package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.Expert;
import java.util.List;

/**
 * An expert as handed to an index: all pieces of evidence at once, so that a reader sees all of them or none.
 *
 * @param expert whose block it is
 * @param pieces outputs and cases that count for matching, and last the profile; never empty
 */
public record IndexedExpert(Expert expert, List<Piece> pieces) {

    /**
     * Copies {@code pieces}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public IndexedExpert {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException(
                    "The expert (%s) must have at least the profile as a piece of evidence.".formatted(expert.id()));
        }
    }

    /** A piece of evidence with what its text was reduced to. */
    public record Piece(Evidence evidence, TextSignature signature) {}
}
