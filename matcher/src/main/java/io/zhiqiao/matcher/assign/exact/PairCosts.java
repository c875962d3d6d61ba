package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.flow.FlowSolution;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import java.util.Arrays;
import java.util.stream.LongStream;

/** How far below the bound a roster with each pair must stay, in parts of a unit. */
final class PairCosts {

    private final FlowModel flow;
    private final long[][] costs;

    PairCosts(AssignmentProblem problem, FlowModel flow, FlowSolution atBound) {
        this.flow = flow;
        costs = new long[problem.demands().size()][];
        for (int which = 0; which < costs.length; which++) {
            costs[which] = new long[problem.affinities().candidateCount(which)];
            for (int place = 0; place < costs[which].length; place++) {
                costs[which][place] =
                        flow.isAllowed(which, place) ? atBound.priceOfForcing(which, place) : Long.MAX_VALUE;
            }
        }
    }

    /** What the cheapest {@code count} pairs cost at most. */
    long ofCheapest(int count) {
        var sorted = Arrays.stream(costs).flatMapToLong(LongStream::of).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(count, sorted.length) - 1];
    }

    /** Adds every pair that costs at most so much; whether there was one that was not in the core. */
    boolean widen(Core core, long atMost) {
        int before = core.size();
        for (int which = 0; which < costs.length; which++) {
            for (int place = 0; place < costs[which].length; place++) {
                if (costs[which][place] <= atMost && flow.isAllowed(which, place)) {
                    core.add(which, place);
                }
            }
        }
        return core.size() > before;
    }
}
