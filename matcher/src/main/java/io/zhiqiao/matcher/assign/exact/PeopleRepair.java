package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Load;
import io.zhiqiao.matcher.assign.roster.Quota;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a roster with too many people one that has few enough: those who give most may stay, as far as the limits go, and the
 * seats are given out anew among them. Quick, and near the optimum where few have to leave.
 */
final class PeopleRepair {

    private final AssignmentProblem problem;
    private final List<List<Integer>> quotasByExpert = new ArrayList<>();
    private final int[] room;
    private int roomInAll;

    PeopleRepair(AssignmentProblem problem) {
        this.problem = problem;
        var quotas = problem.rules().quotas();
        room = new int[quotas.size()];
        problem.loads().forEach(load -> quotasByExpert.add(new ArrayList<>(0)));
        for (int quota = 0; quota < quotas.size(); quota++) {
            room[quota] = quotas.get(quota).atMost();
            if (quotas.get(quota).scope() == Quota.Scope.ROSTER) {
                for (int expert : quotas.get(quota).members()) {
                    quotasByExpert.get(expert).add(quota);
                }
            }
        }
        roomInAll = problem.rules().maxExperts();
    }

    /** Gives the seats out anew among those who may stay. */
    List<List<Integer>> repair(List<List<Integer>> places) {
        var worth = worth(places);
        var loads = new ArrayList<>(problem.loads());
        var order = new ArrayList<Integer>();
        for (int expert = 0; expert < loads.size(); expert++) {
            order.add(expert);
        }
        order.sort(Comparator.comparingLong((Integer expert) -> -worth[expert]));
        for (int expert : order) {
            if (!takeRoom(expert)) {
                loads.set(expert, Load.upTo(0));
            }
        }
        var smaller = new AssignmentProblem(problem.affinities(), problem.demands(), loads, problem.rules());
        var flow = new FlowModel(smaller, true);
        long weight = flow.gainWeight();
        return flow.solve((which, place) -> weight * problem.gain(which, place)).places();
    }

    /** What each gives to the roster; of those who are not in it, the best single fit, far below. */
    private long[] worth(List<List<Integer>> places) {
        var worth = new long[problem.loads().size()];
        Arrays.fill(worth, Long.MIN_VALUE);
        for (int which = 0; which < places.size(); which++) {
            for (int place = 0; place < problem.affinities().candidateCount(which); place++) {
                int expert = problem.affinities().candidate(which, place);
                worth[expert] = Math.max(worth[expert], problem.gain(which, place) - Long.MAX_VALUE / 2);
            }
        }
        for (int which = 0; which < places.size(); which++) {
            for (int place : places.get(which)) {
                int expert = problem.affinities().candidate(which, place);
                worth[expert] = Math.max(worth[expert], 0) + problem.gain(which, place);
            }
        }
        return worth;
    }

    private boolean takeRoom(int expert) {
        var quotas = quotasByExpert.get(expert);
        if (roomInAll == 0 || quotas.stream().anyMatch(quota -> room[quota] == 0)) {
            return problem.loads().get(expert).min() > 0;
        }
        roomInAll--;
        quotas.forEach(quota -> room[quota]--);
        return true;
    }
}
