package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import java.util.List;

/**
 * A passage of a piece of evidence that speaks for an expert.
 *
 * @param evidenceId of which piece
 * @param kind what the piece is
 * @param title its title
 * @param year calendar year; 0 where it has none
 * @param passage words of the piece, unchanged; may be its title
 * @param marks where words of the problem stand in the passage, ascending, not overlapping; may be empty
 */
public record Quotation(
        EvidenceId evidenceId, EvidenceKind kind, String title, int year, String passage, List<Mark> marks) {

    /** Copies {@code marks}. */
    public Quotation {
        marks = List.copyOf(marks);
    }

    /**
     * A span of a passage.
     *
     * @param start first UTF-16 code unit
     * @param end code unit after the last one
     */
    public record Mark(int start, int end) {}
}
