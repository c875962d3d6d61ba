package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Leaves out one person after the other, who costs least, until no group has too many: a roster where nothing better finds one.
 *
 * <p>What it costs to leave somebody out is reckoned by whoever else is free for each of the problems; those stay in for the round.
 */
final class Closing {

    private static final int MOST_ROUNDS = 120;
    private static final double SHARE_OF_EXCESS = 0.15;
    private static final int NOBODY = -1;

    private final AssignmentProblem problem;
    private final FlowModel flow;
    private final PeopleLimits limits;
    private final boolean[] closed;
    private final long closedPrice;
    private int[] engagements = {};

    /** Prepares with a flow that does not look at use. */
    Closing(AssignmentProblem problem, FlowModel flow) {
        this.problem = problem;
        this.flow = flow;
        limits = new PeopleLimits(problem);
        closed = new boolean[problem.loads().size()];
        long most = 1;
        for (int which = 0; which < problem.demands().size(); which++) {
            for (int place = 0; place < problem.affinities().candidateCount(which); place++) {
                most = Math.max(most, Math.abs(problem.gain(which, place)));
            }
        }
        closedPrice = 4 * most;
    }

    /** Closes until every limit is kept, or time is over; what comes of it may still break rules. */
    List<List<Integer>> close(List<List<Integer>> start, Deadline deadline) {
        var places = start;
        for (int round = 0; round < MOST_ROUNDS && !deadline.isOver(); round++) {
            engagements = limits.engagements(places);
            var excesses = limits.excesses(engagements);
            if (Arrays.stream(excesses).allMatch(excess -> excess <= 0)) {
                break;
            }
            keepOthersOut(excesses);
            closeSome(excesses, places);
            places = flow.solve((which, place) -> problem.gain(which, place)
                            - (closed[problem.affinities().candidate(which, place)] ? closedPrice : 0))
                    .places();
        }
        return places;
    }

    /** Nobody comes new to a group that is full. */
    private void keepOthersOut(int[] excesses) {
        for (int limit = 0; limit < excesses.length; limit++) {
            if (excesses[limit] >= 0) {
                for (int expert : limits.all().get(limit).members()) {
                    closed[expert] |= engagements[expert] == 0;
                }
            }
        }
    }

    private void closeSome(int[] excesses, List<List<Integer>> places) {
        var losses = new long[closed.length];
        var standIns = new ArrayList<List<Integer>>();
        Arrays.stream(losses).forEach(none -> standIns.add(new ArrayList<>(1)));
        for (int which = 0; which < places.size(); which++) {
            for (int place : places.get(which)) {
                int expert = problem.affinities().candidate(which, place);
                int standIn = standIn(which, places.get(which), excesses);
                long without = standIn == NOBODY ? -closedPrice : problem.gain(which, standIn);
                losses[expert] += problem.gain(which, place) - without;
                if (standIn != NOBODY) {
                    standIns.get(expert).add(problem.affinities().candidate(which, standIn));
                }
            }
        }
        var staying = new HashSet<Integer>();
        for (int limit = 0; limit < excesses.length; limit++) {
            var leaving = limits.all().get(limit).members().stream()
                    .filter(expert -> engagements[expert] > 0
                            && problem.loads().get(expert).min() == 0)
                    .sorted(Comparator.comparingLong((Integer expert) -> losses[expert])
                            .thenComparing(Comparator.naturalOrder()))
                    .iterator();
            int left = excesses[limit] <= 0 ? 0 : Math.max(1, (int) (SHARE_OF_EXCESS * excesses[limit]));
            while (left > 0 && leaving.hasNext()) {
                int expert = leaving.next();
                if (!closed[expert] && !staying.contains(expert)) {
                    closed[expert] = true;
                    staying.addAll(standIns.get(expert));
                    left--;
                }
            }
        }
    }

    /** The place of the best who is not with the problem, has room, and makes no group that has too many greater. */
    private int standIn(int which, List<Integer> team, int[] excesses) {
        int best = NOBODY;
        for (int place = 0; place < problem.affinities().candidateCount(which); place++) {
            int expert = problem.affinities().candidate(which, place);
            var mayCome = flow.isAllowed(which, place)
                    && !closed[expert]
                    && engagements[expert] < problem.loads().get(expert).max()
                    && !team.contains(place)
                    && (engagements[expert] > 0 || limits.of(expert).stream().allMatch(limit -> excesses[limit] < 0));
            if (mayCome && (best == NOBODY || problem.gain(which, place) > problem.gain(which, best))) {
                best = place;
            }
        }
        return best;
    }
}
