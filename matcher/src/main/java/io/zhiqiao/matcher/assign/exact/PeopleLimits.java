package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules of a problem that say how many people at most, of all or of a group, are in the whole roster. */
final class PeopleLimits {

    private final AssignmentProblem problem;
    private final List<Quota> limits;
    private final List<List<Integer>> byExpert = new ArrayList<>();

    PeopleLimits(AssignmentProblem problem) {
        this.problem = problem;
        limits = new ArrayList<>(problem.rules().quotas().stream()
                .filter(quota -> quota.scope() == Quota.Scope.ROSTER && quota.atMost() != Quota.NO_LIMIT)
                .toList());
        if (problem.rules().maxExperts() != Quota.NO_LIMIT) {
            var everybody = IntStream.range(0, problem.loads().size()).boxed().collect(Collectors.toSet());
            limits.add(Quota.atMost(problem.rules().maxExperts(), "experts", everybody, Quota.Scope.ROSTER));
        }
        problem.loads().forEach(load -> byExpert.add(new ArrayList<>(1)));
        for (int limit = 0; limit < limits.size(); limit++) {
            for (int expert : limits.get(limit).members()) {
                byExpert.get(expert).add(limit);
            }
        }
    }

    /** The limits in the order of the rules, that on all people last. */
    List<Quota> all() {
        return limits;
    }

    /** The numbers of the limits that count an expert. */
    List<Integer> of(int expert) {
        return byExpert.get(expert);
    }

    /** How many problems each expert has in a roster. */
    int[] engagements(List<List<Integer>> places) {
        var engagements = new int[problem.loads().size()];
        for (int which = 0; which < places.size(); which++) {
            for (int place : places.get(which)) {
                engagements[problem.affinities().candidate(which, place)]++;
            }
        }
        return engagements;
    }

    /** By how many people each limit is exceeded; negative where there is room. */
    int[] excesses(int[] engagements) {
        return limits.stream()
                .mapToInt(limit -> (int) limit.members().stream()
                                .filter(expert -> engagements[expert] > 0)
                                .count()
                        - limit.atMost())
                .toArray();
    }
}
