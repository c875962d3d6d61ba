package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The pairs that a run of CP-SAT looks at. */
final class Core {

    private final List<BitSet> places = new ArrayList<>();
    private int size;

    private Core(int problems) {
        for (int which = 0; which < problems; which++) {
            places.add(new BitSet());
        }
    }

    /** All pairs that may be. */
    static Core all(AssignmentProblem problem, FlowModel flow) {
        var core = new Core(problem.demands().size());
        for (int which = 0; which < problem.demands().size(); which++) {
            for (int place = 0; place < problem.affinities().candidateCount(which); place++) {
                if (flow.isAllowed(which, place)) {
                    core.add(which, place);
                }
            }
        }
        return core;
    }

    /** None yet. */
    static Core empty(AssignmentProblem problem) {
        return new Core(problem.demands().size());
    }

    void add(int which, int place) {
        if (!places.get(which).get(place)) {
            places.get(which).set(place);
            size++;
        }
    }

    void addAll(List<List<Integer>> pairs) {
        for (int which = 0; which < pairs.size(); which++) {
            for (int place : pairs.get(which)) {
                add(which, place);
            }
        }
    }

    boolean has(int which, int place) {
        return places.get(which).get(place);
    }

    int size() {
        return size;
    }
}
