package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.ExpertId;
import java.util.List;

/**
 * An expert of a collection: only what such a folder knows of a person.
 *
 * @param id identity within the collection
 * @param profile what is said of the person as a whole; may be empty
 * @param evidence what the person has done; may be empty
 */
public record CollectionExpert(ExpertId id, String profile, List<Piece> evidence) {

    /** Copies {@code evidence}. */
    public CollectionExpert {
        evidence = List.copyOf(evidence);
    }

    /**
     * A piece of evidence.
     *
     * @param id identity within the collection; made of the expert's where the file gives none
     * @param title never blank
     * @param text what is said beyond the title; may be empty
     */
    public record Piece(EvidenceId id, String title, String text) {

        /**
         * Checks the title.
         *
         * @throws IllegalArgumentException if {@code title} is blank
         */
        public Piece {
            if (title.isBlank()) {
                throw new IllegalArgumentException(
                        "证据（%1$s）的题目不能为空。\nThe title of the evidence (%s) must not be blank.".formatted(id));
            }
        }
    }
}
