package io.zhiqiao.problem;

import java.util.List;

/**
 * Which problems are listed: in every list that is not empty, a problem must have one of the values.
 *
 * @param teams industries of service teams
 * @param districts districts
 * @param statuses names of states, for example {@code "PUBLISHED"}
 */
public record ProblemFilter(List<String> teams, List<String> districts, List<String> statuses) {

    /** Copies the lists. */
    public ProblemFilter {
        teams = List.copyOf(teams);
        districts = List.copyOf(districts);
        statuses = List.copyOf(statuses);
    }

    boolean accepts(ProblemSummary problem) {
        return allows(teams, problem.team())
                && allows(districts, problem.district())
                && allows(statuses, problem.status().name());
    }

    private static boolean allows(List<String> values, String value) {
        return values.isEmpty() || values.contains(value);
    }
}
