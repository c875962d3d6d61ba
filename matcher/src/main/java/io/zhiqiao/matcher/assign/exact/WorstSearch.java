package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Proof;
import io.zhiqiao.matcher.assign.roster.RuleCheck;
import io.zhiqiao.matcher.assign.roster.ShareBound;
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
    private static final int CORE_PER_SEAT = 3;
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
        long upper = allServed ? ShareBound.ofWorst(problem) : ShareBound.ofBest(problem);
        var best = allServed ? lifted(upper, hint) : null;
        if (best != null && share(best) >= upper) {
            return new Found(best, true, upper);
        }
        if (allServed) {
            var inCore = run(coreFor(floors.withWorst(upper)), floors, best == null ? hint : best, upper);
            best = inCore.places() == null ? best : inCore.places();
            if (best != null && share(best) >= upper) {
                return new Found(best, true, upper);
            }
        }
        var reached = best == null ? floors : floors.withWorst(share(best));
        var found = run(Core.all(problem, flow), reached, best == null ? hint : best, upper);
        return found.places() == null && best != null ? new Found(best, false, Math.min(found.bound(), upper)) : found;
    }

    private Found run(Core core, Floors floors, List<List<Integer>> hint, long upper) {
        var model = new CoreModel(problem, core, floors);
        model.hint(hint);
        return model.solve(Goal.WORST, 1, upper, limits.deadline());
    }

    /** Pairs that matter where everybody has as much as in the bound. */
    private Core coreFor(Floors floors) {
        var plain = new FlowModel(problem, false);
        var repriced = new RepricedFlow(problem, plain, SideRows.of(problem, plain, floors));
        repriced.tighten(limits.deadline());
        var costs = new PairCosts(problem, plain, repriced.atBound());
        var core = repriced.seen();
        costs.widen(core, costs.ofCheapest(CORE_PER_SEAT * problem.seats()));
        return core;
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
            var places = plain.solve((which, place) -> Math.round(RepricedFlow.PARTS
                            * weights[which]
                            * problem.affinities().fit(which, place)))
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
}
