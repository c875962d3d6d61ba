package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import java.util.Arrays;
import java.util.List;

/** Serves the worst-off problem as well as can be. */
final class WorstSearch {

    private final AssignmentProblem problem;
    private final FlowModel flow;
    private final Deadline deadline;

    WorstSearch(AssignmentProblem problem, FlowModel flow, Deadline deadline) {
        this.problem = problem;
        this.flow = flow;
        this.deadline = deadline;
    }

    /** Finds a roster that keeps {@code floors} and in which the worst-off problem is served best. */
    Found solve(Floors floors, List<List<Integer>> hint) {
        var model = new CoreModel(problem, Core.all(problem, flow), floors);
        model.hint(hint);
        return model.solve(Goal.WORST, 1, upperShare(), deadline);
    }

    /** If every problem had somebody, none of them could have more than the best that its candidates can give. */
    private long upperShare() {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int which = 0; which < problem.demands().size(); which++) {
            long best = bestShare(which);
            least = Math.min(least, best);
            most = Math.max(most, best);
        }
        return most;
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
        return sum * (problem.commonDemand() / demand);
    }
}
