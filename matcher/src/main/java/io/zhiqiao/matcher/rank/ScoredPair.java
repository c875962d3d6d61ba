package io.zhiqiao.matcher.rank;

import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.query.ProblemQuery;

/**
 * One problem and one expert with their fit.
 *
 * @param query the problem
 * @param screened the expert, and what the rules say
 * @param score the fit and its parts
 */
record ScoredPair(ProblemQuery query, Screened screened, ScoredExpert score) {

    double fit() {
        return score.fit();
    }

    boolean isEligible() {
        return screened.findings().isEligible();
    }
}
