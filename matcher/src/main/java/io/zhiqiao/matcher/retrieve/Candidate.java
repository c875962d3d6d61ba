package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.EvidenceSignature;
import java.util.List;

/**
 * An expert who may fit, with everything that can be scored.
 *
 * @param expertId who
 * @param pieces all pieces of evidence, the profile last; never empty
 */
public record Candidate(ExpertId expertId, List<EvidenceSignature> pieces) {

    /** Copies {@code pieces}. */
    public Candidate {
        pieces = List.copyOf(pieces);
    }
}
