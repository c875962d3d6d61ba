package io.zhiqiao.search;

import io.zhiqiao.casebook.CaseLine;
import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.problem.ProblemSummary;
import java.util.List;

/**
 * What was found; only one of the lists has anything, as the kind asked for says.
 *
 * @param experts best first
 * @param problems open ones first
 * @param cases the most alike first
 */
public record SearchResponse(List<ExpertSummary> experts, List<ProblemSummary> problems, List<CaseLine> cases) {

    /** Copies the lists. */
    public SearchResponse {
        experts = List.copyOf(experts);
        problems = List.copyOf(problems);
        cases = List.copyOf(cases);
    }
}
