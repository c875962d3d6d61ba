package io.zhiqiao.monthly;

import io.zhiqiao.indexer.corpus.Problem;

/**
 * The little of a problem that a line needs.
 *
 * @param problemId which
 * @param title what it is called
 * @param firm name of its enterprise; may be empty
 * @param team Chinese name of the team that leads it now; empty for none
 */
record Need(String problemId, String title, String firm, String team) {

    static Need of(Problem problem) {
        var enterprise = problem.posting().enterprise();
        return new Need(
                problem.id().value(),
                problem.title(),
                enterprise == null ? "" : enterprise.name(),
                problem.classification().teamIndustry());
    }

    /** A problem whose record is gone. */
    static Need unknown(String problemId) {
        return new Need(problemId, problemId, "", "");
    }
}
