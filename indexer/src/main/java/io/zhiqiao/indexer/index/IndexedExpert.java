package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.EvidenceKind;
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
     * @throws IllegalArgumentException if there are none, one is of somebody else, or the profile is not the last
     */
    public IndexedExpert {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException(
                    "The expert (%s) must have at least the profile as a piece of evidence.".formatted(expert.id()));
        }
        for (int i = 0; i < pieces.size(); i++) {
            check(expert, pieces.get(i).evidence(), i == pieces.size() - 1);
        }
    }

    private static void check(Expert expert, Evidence piece, boolean last) {
        if (!piece.expertId().equals(expert.id())) {
            throw new IllegalArgumentException("The piece (%s) of the expert (%s) belongs to the expert (%s)."
                    .formatted(piece.id(), expert.id(), piece.expertId()));
        }
        if ((piece.kind() == EvidenceKind.PROFILE) != last) {
            throw new IllegalArgumentException(
                    "The last piece of the expert (%s), and no other, must be the profile, but (%s) is a %s."
                            .formatted(expert.id(), piece.id(), piece.kind()));
        }
    }

    /** A piece of evidence with what its text was reduced to. */
    public record Piece(Evidence evidence, TextSignature signature) {}
}
