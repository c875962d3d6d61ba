package io.zhiqiao.matcher;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.matcher.rank.ExcludedExpert;
import io.zhiqiao.matcher.rank.RankedExpert;
import java.util.List;

/**
 * The answer to a problem.
 *
 * @param problem which problem
 * @param rankProfile name of the profile that ranked
 * @param ranked suggested experts, best first; empty is an honest answer: nobody fits well enough
 * @param excluded who would have been among them but for a hard rule, best first
 * @param candidateCount experts looked at
 * @param belowThresholdCount eligible candidates whose fit is too low to suggest them
 */
public record MatchResult(
        Problem problem,
        String rankProfile,
        List<RankedExpert> ranked,
        List<ExcludedExpert> excluded,
        int candidateCount,
        int belowThresholdCount) {

    /** Copies the lists. */
    public MatchResult {
        ranked = List.copyOf(ranked);
        excluded = List.copyOf(excluded);
    }
}
