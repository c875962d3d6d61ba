package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.matcher.eligibility.Reason;
import java.util.List;

/**
 * A problem that would have been in an expert's list, and why it is not.
 *
 * @param problem which problem
 * @param fit that the pair would have had, in [0, 1]
 * @param reasons every rule that stands in the way; never empty
 */
public record ExcludedProblem(Problem problem, double fit, List<Reason> reasons) {

    /** Copies {@code reasons}. */
    public ExcludedProblem {
        reasons = List.copyOf(reasons);
    }
}
