package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.flow.FlowSolution;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.AssignmentResult;
import io.zhiqiao.matcher.assign.roster.Infeasibility;
import io.zhiqiao.matcher.assign.roster.Infeasibility.Reason;
import io.zhiqiao.matcher.assign.roster.Proof;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the goals one after the other: open seats, the worst-off problem if wanted, the total with the use of experts.
 *
 * <p>What one goal has reached the next must keep. The flow alone says how few seats must stay open; mostly the other
 * rules need no more, and the search begins with that. It ends with a proof or, when time is over, with the best that
 * was found and a bound.
 */
public final class ExactSearch {

    private static final Proof NOTHING = new Proof(false, 0, Long.MAX_VALUE, Long.MAX_VALUE);

    private final AssignmentProblem problem;
    private final FlowModel flow;
    private final boolean fair;
    private final SearchLimits limits;

    /**
     * Prepares a search.
     *
     * @param flow the part of the problem that is a flow
     * @param fair whether the worst-off problem comes before the total
     */
    public ExactSearch(AssignmentProblem problem, FlowModel flow, boolean fair, SearchLimits limits) {
        this.problem = problem;
        this.flow = flow;
        this.fair = fair;
        this.limits = limits;
    }

    /** Finds the roster, beginning with the optimum of the flow alone. */
    public AssignmentResult solve(FlowSolution relaxed) {
        var hint = relaxed.places();
        long leastCost = roster(hint, NOTHING).coverageCost();
        var first = attempt(Floors.NONE.withCoverage(leastCost), hint, limits, true, leastCost);
        if (first != null) {
            return first;
        }
        var coverage = coverage(hint);
        if (coverage.places() == null) {
            return noRoster(coverage.optimal());
        }
        long cost = roster(coverage.places(), NOTHING).coverageCost();
        // The bounds of flows are of rosters with no more open seats than flows have: here they say nothing.
        var second = attempt(
                Floors.NONE.withCoverage(cost),
                coverage.places(),
                limits.direct(),
                coverage.optimal(),
                coverage.bound());
        return second == null ? roster(coverage.places(), NOTHING) : second;
    }

    private Found coverage(List<List<Integer>> hint) {
        var model = new CoreModel(problem, Core.all(problem, flow), Floors.NONE);
        model.hint(hint);
        return model.solve(Goal.COVERAGE, 1, 0, limits.deadline());
    }

    /** The later goals with so many open seats; null if there is no such roster, or if none was found in time. */
    private @Nullable Assignment attempt(
            Floors coverage, List<List<Integer>> hint, SearchLimits how, boolean coverageProven, long coverageBound) {
        var floors = coverage;
        var best = hint;
        boolean proven = coverageProven;
        long worstBound = Long.MAX_VALUE;
        if (fair) {
            var worst = new WorstSearch(problem, flow, how).solve(floors, best);
            if (worst.places() == null) {
                return null;
            }
            best = worst.places();
            long share = roster(best, NOTHING).worstShare();
            worstBound = worst.optimal() ? share : worst.bound();
            proven &= worst.optimal();
            floors = floors.withWorst(share);
        }
        var total = new TotalSearch(problem, flow, how).solve(floors, best);
        if (total.places() == null && !fair) {
            return null;
        }
        best = total.places() == null ? best : total.places();
        proven &= total.optimal();
        long bound = total.optimal() ? roster(best, NOTHING).totalGain() : total.bound();
        return roster(best, new Proof(proven, coverageBound, worstBound, bound));
    }

    private Assignment roster(List<List<Integer>> places, Proof proof) {
        return Assignment.of(problem, places, proof);
    }

    private static Infeasibility noRoster(boolean proven) {
        return new Infeasibility(List.of(
                proven
                        ? new Reason(
                                "rules",
                                "指定的人选、工作量下限与全名单名额规则不能同时满足，请放宽其中之一",
                                "the pins, the minimum loads and the quotas of the roster cannot all be kept; relax one of them")
                        : new Reason(
                                "time",
                                "在规定时间内没有找到名单，请放宽规则或延长时间",
                                "no roster was found in time; relax rules or allow more time")));
    }
}
