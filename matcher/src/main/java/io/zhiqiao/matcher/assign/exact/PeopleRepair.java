package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Load;
import io.zhiqiao.matcher.assign.roster.Quota;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a roster with too many people of some group one that has few enough: those who give most may stay, nobody else of that
 * group is asked, and the seats are given out anew. Quick, and near the optimum where few have to leave.
 */
final class PeopleRepair {

    private static final int MAX_ROUNDS = 8;

    private final AssignmentProblem problem;
    private final List<Quota> limits;

    PeopleRepair(AssignmentProblem problem) {
        this.problem = problem;
        limits = new PeopleLimits(problem).all();
    }

    /** Gives seats out anew until no group is too many; what comes of it may still break other rules. */
    List<List<Integer>> repair(List<List<Integer>> start) {
        var places = start;
        var out = new TreeSet<Integer>();
        for (int round = 0; round < MAX_ROUNDS && exclude(places, out); round++) {
            places = withoutThose(out);
        }
        return places;
    }

    /** Adds whom the groups that are too many can do without; false if there is none such group. */
    private boolean exclude(List<List<Integer>> places, Set<Integer> out) {
        var gains = gains(places);
        int before = out.size();
        for (var limit : limits) {
            var present = limit.members().stream()
                    .filter(expert -> gains[expert] > 0 && !out.contains(expert))
                    .sorted(Comparator.comparingLong((Integer expert) -> -gains[expert]))
                    .toList();
            if (present.size() > limit.atMost()) {
                var staying = new TreeSet<>(present.subList(0, limit.atMost()));
                limit.members().stream()
                        .filter(expert -> !staying.contains(expert)
                                && problem.loads().get(expert).min() == 0)
                        .forEach(out::add);
            }
        }
        return out.size() > before;
    }

    private List<List<Integer>> withoutThose(Set<Integer> out) {
        var loads = new ArrayList<>(problem.loads());
        out.forEach(expert -> loads.set(expert, Load.upTo(0)));
        var smaller = new AssignmentProblem(problem.affinities(), problem.demands(), loads, problem.rules());
        return new FlowModel(smaller, false).solve(problem::gain).places();
    }

    /** What each gives to the roster, at least 1 for whoever is in it. */
    private long[] gains(List<List<Integer>> places) {
        var gains = new long[problem.loads().size()];
        for (int which = 0; which < places.size(); which++) {
            for (int place : places.get(which)) {
                gains[problem.affinities().candidate(which, place)] += Math.max(1, problem.gain(which, place));
            }
        }
        return gains;
    }
}
