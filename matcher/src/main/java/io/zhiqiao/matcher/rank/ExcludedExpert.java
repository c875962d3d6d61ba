package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.matcher.eligibility.Reason;
import java.util.List;

/**
 * An expert who would have been in the list, and why (s)he is not.
 *
 * @param expert who, without contact data
 * @param fit that the expert would have had, in [0, 1]
 * @param reasons every rule that stands in the way; never empty
 */
public record ExcludedExpert(Expert expert, double fit, List<Reason> reasons) {

    /** Copies {@code reasons}. */
    public ExcludedExpert {
        reasons = List.copyOf(reasons);
    }
}
