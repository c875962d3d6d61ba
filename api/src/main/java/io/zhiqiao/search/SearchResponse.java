package io.zhiqiao.search;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.problem.ProblemSummary;
import java.util.List;

/**
 * What was found; one of the two lists is empty, as the kind asked for says.
 *
 * @param experts best first
 * @param problems open ones first
 */
public record SearchResponse(List<ExpertSummary> experts, List<ProblemSummary> problems) {

    /** Copies the lists. */
    public SearchResponse {
        experts = List.copyOf(experts);
        problems = List.copyOf(problems);
    }
}
