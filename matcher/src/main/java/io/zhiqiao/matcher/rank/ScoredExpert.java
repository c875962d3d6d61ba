package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.EvidenceSignature;
import java.util.Comparator;
import java.util.List;

/**
 * A candidate with its fit.
 *
 * @param expertId who
 * @param fit in [0, 1], higher is better, comparable between problems; the sum of the contributions
 * @param contributions one per feature that the problem allows, in the order of the features
 * @param bestPieces the pieces that decided, best first
 */
public record ScoredExpert(
        ExpertId expertId, double fit, List<Contribution> contributions, List<EvidenceSignature> bestPieces) {

    /** Best first; equal fits by id. */
    public static final Comparator<ScoredExpert> BEST_FIRST =
            Comparator.comparingDouble(ScoredExpert::fit).reversed().thenComparing(ScoredExpert::expertId);

    /** Copies the lists. */
    public ScoredExpert {
        contributions = List.copyOf(contributions);
        bestPieces = List.copyOf(bestPieces);
    }
}
