package io.zhiqiao.bench;

import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.Proof;
import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.assign.roster.SeatCap;
import io.zhiqiao.matcher.assign.roster.SeatCaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a patient person does: takes the best pair that no rule forbids, then the next. */
final class GreedyRoster {

    private final AssignmentProblem problem;
    private final List<List<SeatCap>> caps = new ArrayList<>();
    private final List<List<Integer>> places = new ArrayList<>();
    private final int[] engagements;
    private final List<List<Integer>> quotasByExpert = new ArrayList<>();
    private final int[] people;

    GreedyRoster(AssignmentProblem problem) {
        this.problem = problem;
        var seatCaps = new SeatCaps(problem);
        for (int which = 0; which < problem.demands().size(); which++) {
            caps.add(seatCaps.of(which));
            places.add(new ArrayList<>());
        }
        engagements = new int[problem.loads().size()];
        var quotas = problem.rules().quotas();
        people = new int[quotas.size()];
        problem.loads().forEach(load -> quotasByExpert.add(new ArrayList<>(0)));
        for (int quota = 0; quota < quotas.size(); quota++) {
            if (quotas.get(quota).scope() == Quota.Scope.ROSTER) {
                for (int expert : quotas.get(quota).members()) {
                    quotasByExpert.get(expert).add(quota);
                }
            }
        }
    }

    Assignment make() {
        var pairs = new ArrayList<Pair>();
        for (int which = 0; which < problem.demands().size(); which++) {
            for (int place = 0; place < problem.affinities().candidateCount(which); place++) {
                pairs.add(new Pair(place, which));
            }
        }
        pairs.sort(Comparator.comparingLong((Pair pair) -> -problem.gain(pair.problem(), pair.expert()))
                .thenComparing(Comparator.naturalOrder()));
        for (var pair : pairs) {
            takeIfFree(pair.problem(), pair.expert());
        }
        return Assignment.of(problem, places, new Proof(false, 0, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    private void takeIfFree(int which, int place) {
        int expert = problem.affinities().candidate(which, place);
        var own = places.get(which);
        if (own.size() >= problem.demands().get(which)
                || engagements[expert] >= problem.loads().get(expert).max()
                || problem.rules().forbidden().contains(new Pair(expert, which))) {
            return;
        }
        for (var cap : caps.get(which)) {
            var counted = cap.places();
            if (counted.get(place) && own.stream().filter(counted::get).count() >= cap.most()) {
                return;
            }
        }
        if (engagements[expert] == 0) {
            var quotas = quotasByExpert.get(expert);
            if (quotas.stream()
                    .anyMatch(quota ->
                            people[quota] >= problem.rules().quotas().get(quota).atMost())) {
                return;
            }
            quotas.forEach(quota -> people[quota]++);
        }
        own.add(place);
        engagements[expert]++;
    }
}
