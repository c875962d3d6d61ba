package io.zhiqiao.matcher.assign.agenda;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.BitSet;
import java.util.List;

/**
 * Counts for CP-SAT how long experts wait and how often they move: each expert goes in a circle through the own engagements in the order
 * of time, closed through a node that stands for home; the arcs carry waiting and moves.
 */
final class ExpertTours {

    private final AgendaProblem problem;
    private final CpModel model;
    private final LinearExprBuilder waiting = LinearExpr.newBuilder();
    private final LinearExprBuilder moves = LinearExpr.newBuilder();

    ExpertTours(AgendaProblem problem, CpModel model) {
        this.problem = problem;
        this.model = model;
    }

    LinearExpr waiting() {
        return waiting.build();
    }

    LinearExpr moves() {
        return moves.build();
    }

    /** Adds the tour of an expert. */
    void add(List<TourNode> nodes) {
        if (nodes.size() < 2) {
            return;
        }
        var tour = model.addCircuit();
        tour.addArc(0, 0, model.newBoolVar(""));
        for (int i = 0; i < nodes.size(); i++) {
            tour.addArc(0, i + 1, model.newBoolVar(""));
            tour.addArc(i + 1, 0, model.newBoolVar(""));
            tour.addArc(i + 1, i + 1, nodes.get(i).placed().not());
            for (int j = 0; j < nodes.size(); j++) {
                if (i != j) {
                    addArc(tour, i, j, nodes);
                }
            }
        }
    }

    private void addArc(CircuitConstraint tour, int i, int j, List<TourNode> nodes) {
        var before = nodes.get(i);
        var after = nodes.get(j);
        var next = model.newBoolVar("");
        var stays = model.newBoolVar("");
        var goes = model.newBoolVar("");
        var leaves = model.newBoolVar("");
        tour.addArc(i + 1, j + 1, next);
        model.addEquality(LinearExpr.sum(new Literal[] {stays, goes, leaves}), next);
        moves.add(goes).add(leaves);
        var between = LinearExpr.newBuilder()
                .add(after.start())
                .addTerm(before.start(), -1)
                .add(-before.length())
                .build();
        var days = LinearExpr.newBuilder()
                .add(after.halfDay())
                .addTerm(before.halfDay(), -1)
                .build();
        model.addGreaterOrEqual(between, 0).onlyEnforceIf(next);
        model.addGreaterOrEqual(days, 1).onlyEnforceIf(leaves);
        model.addEquality(days, 0).onlyEnforceIf(stays);
        model.addEquality(days, 0).onlyEnforceIf(goes);
        model.addEquality(before.stop(), after.stop()).onlyEnforceIf(stays);
        var wait = model.newIntVar(0, problem.grid().size(), "");
        waiting.add(wait);
        model.addGreaterOrEqual(wait, between).onlyEnforceIf(stays);
        addWay(before, after, goes, wait, between);
    }

    /** Waiting less the way: for each pair of stops and each number of slots that the way may take. */
    private void addWay(TourNode before, TourNode after, BoolVar goes, IntVar wait, LinearExpr between) {
        for (int to : bits(after.stops())) {
            var there = after.isAt(to);
            for (int from : bits(before.stops())) {
                for (int way : bits(before.ways(from, to))) {
                    var thus = before.isAtWithWay(from, to, way);
                    model.addGreaterOrEqual(LinearExpr.newBuilder().add(wait).add(way), between)
                            .onlyEnforceIf(new Literal[] {goes, there, thus});
                }
            }
        }
    }

    private static int[] bits(BitSet set) {
        return set.stream().toArray();
    }
}
