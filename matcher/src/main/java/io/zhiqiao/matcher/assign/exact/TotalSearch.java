package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import java.util.List;

/** Makes the total as great as can be. */
final class TotalSearch {

    private final AssignmentProblem problem;
    private final FlowModel flow;
    private final long gainWeight;
    private final double tolerance;
    private final Deadline deadline;

    TotalSearch(AssignmentProblem problem, FlowModel flow, double tolerance, Deadline deadline) {
        this.problem = problem;
        this.flow = flow;
        this.gainWeight = new FlowModel(problem, true).gainWeight();
        this.tolerance = tolerance;
        this.deadline = deadline;
    }

    /** Finds a roster that keeps {@code floors} and has the greatest total. */
    Found solve(Floors floors, List<List<Integer>> hint) {
        var model = new CoreModel(problem, Core.all(problem, flow), floors);
        model.hint(hint);
        model.stopWithin(tolerance);
        return model.solve(Goal.TOTAL, gainWeight, 0, deadline);
    }
}
