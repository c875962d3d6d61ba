package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;

/** One hard rule of matching. */
public interface EligibilityRule {

    /**
     * Decides on one pair.
     *
     * @param expert who might be suggested
     * @param circumstances the problem, its enterprise, and the day
     */
    Verdict check(Expert expert, Circumstances circumstances);
}
