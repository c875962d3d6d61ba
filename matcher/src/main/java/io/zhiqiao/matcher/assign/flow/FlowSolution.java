package io.zhiqiao.matcher.assign.flow;

import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Pair;
import java.util.ArrayList;
import java.util.List;

/** A roster found as a flow, and what other pairs would cost. Good until its model solves again. */
public final class FlowSolution {

    private final AssignmentProblem problem;
    private final MinCostFlow network;
    private final List<int[]> pairArcs;

    FlowSolution(AssignmentProblem problem, MinCostFlow network, List<int[]> pairArcs) {
        this.problem = problem;
        this.network = network;
        this.pairArcs = pairArcs;
    }

    /** The places of each problem's experts, a copy. */
    public List<List<Integer>> places() {
        var places = new ArrayList<List<Integer>>();
        for (int which = 0; which < pairArcs.size(); which++) {
            places.add(placesOf(which));
        }
        return places;
    }

    /** The places of the experts of one problem. */
    public List<Integer> placesOf(int which) {
        var chosen = new ArrayList<Integer>();
        var arcs = pairArcs.get(which);
        for (int place = 0; place < arcs.length; place++) {
            if (arcs[place] >= 0 && network.flow(arcs[place]) > 0) {
                chosen.add(place);
            }
        }
        return chosen;
    }

    /**
     * At least how much the price of a roster is below the optimum if it has this pair; {@link Long#MAX_VALUE} if it also
     * has more open seats. Of a pair of the solution itself nothing is known: 0.
     */
    public long priceOfForcing(int which, int place) {
        int arc = pairArcs.get(which)[place];
        if (network.reducedHigh(arc) > 0) {
            return Long.MAX_VALUE;
        }
        return network.reducedHigh(arc) < 0 ? 0 : Math.max(0, network.reducedLow(arc));
    }

    /** The pins that it does not have. */
    public List<Pair> missingPins() {
        return problem.rules().pinned().stream().filter(pin -> !has(pin)).toList();
    }

    /** The experts who have fewer problems than they must have. */
    public List<Integer> belowMinimum() {
        var loads = new int[problem.loads().size()];
        for (int which = 0; which < pairArcs.size(); which++) {
            for (int place : placesOf(which)) {
                loads[problem.affinities().candidate(which, place)]++;
            }
        }
        var below = new ArrayList<Integer>();
        for (int expert = 0; expert < loads.length; expert++) {
            if (loads[expert] < problem.loads().get(expert).min()) {
                below.add(expert);
            }
        }
        return below;
    }

    private boolean has(Pair pair) {
        int place = problem.affinities().placeOf(pair);
        if (place < 0) {
            return false;
        }
        int arc = pairArcs.get(pair.problem())[place];
        return arc >= 0 && network.flow(arc) > 0;
    }
}
