package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Proof;
import io.zhiqiao.matcher.assign.roster.RuleCheck;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves the worst-off problem as well as can be.
 *
 * <p>No problem can have more than its best candidates give, so the least of these sums is a bound where everybody is
 * served. Flows in which the fits of the badly served count for more come near it or reach it; what is left between is
 * for CP-SAT.
 */
final class WorstSearch {

    private static final int MAX_STEPS = 60;
    private static final double STEP = 0.5;
    private static final double MOST_WEIGHT = 1_000;
    private static final Proof NOTHING = new Proof(false, 0, Long.MAX_VALUE, Long.MAX_VALUE);

    private final AssignmentProblem problem;
    private final FlowModel flow;
    private final SearchLimits limits;
    private final long common;

    WorstSearch(AssignmentProblem problem, FlowModel flow, SearchLimits limits) {
        this.problem = problem;
        this.flow = flow;
        this.limits = limits;
        this.common = problem.commonDemand();
    }

    /** Finds a roster that keeps {@code floors} and in which the worst-off problem is served best. */
    Found solve(Floors floors, List<List<Integer>> hint) {
        boolean allServed = floors.coverageAtMost() == 0;
        long upper = upperShare(allServed);
        var best = allServed ? lifted(upper, hint) : null;
        if (best != null && share(best) >= upper) {
            return new Found(best, true, upper);
        }
        var model = new CoreModel(
                problem, Core.all(problem, flow), best == null ? floors : floors.withWorst(share(best)));
        model.hint(best == null ? hint : best);
        var found = model.solve(Goal.WORST, 1, upper, limits.deadline());
        return found.places() == null && best != null ? new Found(best, false, Math.min(found.bound(), upper)) : found;
    }

    /** The best roster among flows in which those below {@code goal} count for more and more; null if all break a rule. */
    private @Nullable List<List<Integer>> lifted(long goal, List<List<Integer>> start) {
        var plain = new FlowModel(problem, false);
        var weights = new double[problem.demands().size()];
        Arrays.fill(weights, 1);
        List<List<Integer>> best = keeping(start) ? start : null;
        for (int step = 0; step < MAX_STEPS && !limits.deadline().isOver(); step++) {
            if (best != null && share(best) >= goal) {
                return best;
            }
            var places = plain.solve((which, place) -> Math.round(
                            RepricedFlow.PARTS * weights[which] * problem.affinities().fit(which, place)))
                    .places();
            if ((best == null || share(places) > share(best)) && keeping(places)) {
                best = places;
            }
            raise(weights, places, goal);
        }
        return best;
    }

    private void raise(double[] weights, List<List<Integer>> places, long goal) {
        for (int which = 0; which < weights.length; which++) {
            double lack = 1 - (double) share(which, places.get(which)) / Math.max(1, goal);
            if (lack > 0) {
                weights[which] = Math.min(MOST_WEIGHT, weights[which] * (1 + STEP * lack));
            }
        }
    }

    private boolean keeping(List<List<Integer>> places) {
        return RuleCheck.broken(Assignment.of(problem, places, NOTHING)).isEmpty();
    }

    private long share(List<List<Integer>> places) {
        long least = Long.MAX_VALUE;
        for (int which = 0; which < places.size(); which++) {
            least = Math.min(least, share(which, places.get(which)));
        }
        return least;
    }

    private long share(int which, List<Integer> places) {
        long fit = 0;
        for (int place : places) {
            fit += problem.affinities().fit(which, place);
        }
        return fit * (common / problem.demands().get(which));
    }

    /** The least or the greatest of what the problems could have if each came first. */
    private long upperShare(boolean allServed) {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int which = 0; which < problem.demands().size(); which++) {
            long best = bestShare(which);
            least = Math.min(least, best);
            most = Math.max(most, best);
        }
        return allServed ? least : most;
    }

    private long bestShare(int which) {
        int demand = problem.demands().get(which);
        var fits = new long[problem.affinities().candidateCount(which)];
        for (int place = 0; place < fits.length; place++) {
            fits[place] = flow.isAllowed(which, place) ? problem.affinities().fit(which, place) : 0;
        }
        Arrays.sort(fits);
        long sum = 0;
        for (int i = 0; i < Math.min(demand, fits.length); i++) {
            sum += fits[fits.length - 1 - i];
        }
        return sum * (common / demand);
    }
}
