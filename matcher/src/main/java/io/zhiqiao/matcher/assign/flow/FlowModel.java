package io.zhiqiao.matcher.assign.flow;

import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Coverage;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.SeatCap;
import io.zhiqiao.matcher.assign.roster.SeatCaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The part of an assignment problem that is a flow: each seat is a unit that goes from its problem through the caps of
 * its problem to an expert, or stays open.
 *
 * <p>The deciding part of a cost has, in this order, pins, minimum loads and {@link Coverage}; the other part has the gain
 * of the pair and, if wanted, the use of the expert. Not in it: whatever counts people of the whole roster, caps of a
 * problem that overlap, and the worst-off problem. Without those, its solution is an optimum, else a bound.
 */
public final class FlowModel {

    private static final int SINK = 0;
    private static final int NO_ARC = -1;

    private final AssignmentProblem problem;
    private final Coverage coverage;
    private final boolean withUse;
    private final List<List<SeatCap>> overlapping = new ArrayList<>();
    private final List<int[]> pairArcs = new ArrayList<>();
    private final List<int[]> openArcs = new ArrayList<>();
    private final List<boolean[]> pinned = new ArrayList<>();
    private final MinCostFlow network;
    private final long minWeight;
    private final long pinWeight;
    private int nextNode;

    /**
     * Builds the network.
     *
     * @param withUse whether among equal totals the least used experts come first
     */
    public FlowModel(AssignmentProblem problem, boolean withUse) {
        this(problem, withUse, new Coverage(problem));
    }

    /** Builds the network with another idea of what open seats cost. */
    public FlowModel(AssignmentProblem problem, boolean withUse, Coverage coverage) {
        this.problem = problem;
        this.withUse = withUse;
        this.coverage = coverage;
        long allOpen = problem.demands().stream()
                .mapToLong(demand -> coverage.cost(0, demand))
                .sum();
        long minimums = problem.loads().stream().mapToLong(load -> load.min()).sum();
        minWeight = minimums == 0 ? 0 : allOpen + 1;
        pinWeight = problem.rules().pinned().isEmpty()
                ? 0
                : Math.addExact(Math.multiplyExact(minWeight, minimums), allOpen + 1);
        var caps = new SeatCaps(problem);
        var nested = new ArrayList<List<SeatCap>>();
        int groups = 0;
        int problems = problem.demands().size();
        for (int which = 0; which < problems; which++) {
            nested.add(nestedCaps(caps.of(which)));
            groups += nested.getLast().size();
        }
        int experts = problem.loads().size();
        nextNode = 1 + problems + experts;
        network = new MinCostFlow(nextNode + groups, problem.seats() + 2 * groups + 60 * problems + 3 * experts);
        addExperts();
        for (int which = 0; which < problems; which++) {
            addProblem(which, nested.get(which));
        }
    }

    /** Whether all rules about seats are in the network. */
    public boolean hasAllSeatCaps() {
        return overlapping.stream().allMatch(List::isEmpty);
    }

    /** Caps of a problem that are not in the network, since they overlap with others. */
    public List<SeatCap> overlapping(int which) {
        return overlapping.get(which);
    }

    /** Whether a pair may be at all: not forbidden, and the expert may be asked. */
    public boolean isAllowed(int which, int place) {
        return pairArcs.get(which)[place] != NO_ARC;
    }

    /**
     * Finds the dearest roster at these prices.
     *
     * @return the roster, good until the next call
     */
    public FlowSolution solve(PairPrice prices) {
        setPrices(prices);
        network.clear();
        for (int which = 0; which < pairArcs.size(); which++) {
            for (int seat = 0; seat < problem.demands().get(which); seat++) {
                // An open seat is a way to the sink, so there always is one.
                network.send(problemNode(which), SINK);
            }
        }
        return new FlowSolution(problem, network, pairArcs);
    }

    /** What weighs a unit of gain against a unit of use: more than all use together; 1 where use does not matter. */
    public long gainWeight() {
        if (!withUse) {
            return 1;
        }
        long mostUsed = problem.loads().stream()
                .mapToLong(load -> load.used() + (long) load.max())
                .max()
                .orElse(0);
        return Math.addExact(Math.multiplyExact((long) problem.seats(), mostUsed), 1);
    }

    private void setPrices(PairPrice prices) {
        long dearest = 0;
        for (int which = 0; which < pairArcs.size(); which++) {
            for (int place = 0; place < pairArcs.get(which).length; place++) {
                if (isAllowed(which, place)) {
                    dearest = Math.max(dearest, prices.of(which, place));
                }
            }
        }
        for (int which = 0; which < pairArcs.size(); which++) {
            var arcs = pairArcs.get(which);
            for (int place = 0; place < arcs.length; place++) {
                if (arcs[place] != NO_ARC) {
                    network.setCost(
                            arcs[place], pinned.get(which)[place] ? 0 : pinWeight, dearest - prices.of(which, place));
                }
            }
            var open = openArcs.get(which);
            for (int missing = 0; missing < open.length; missing++) {
                // The last seat is the first to stay open.
                long cost = coverage.costOfSeat(open.length - missing);
                network.setCost(open[missing], pinWeight + minWeight + cost, dearest);
            }
        }
    }

    private void addExperts() {
        for (int expert = 0; expert < problem.loads().size(); expert++) {
            var load = problem.loads().get(expert);
            if (!withUse) {
                network.addArc(expertNode(expert), SINK, load.min(), 0, 0);
                network.addArc(expertNode(expert), SINK, load.max() - load.min(), minWeight, 0);
                continue;
            }
            for (int earlier = 0;
                    earlier < Math.min(load.max(), problem.demands().size());
                    earlier++) {
                long high = earlier < load.min() ? 0 : minWeight;
                network.addArc(expertNode(expert), SINK, 1, high, load.used() + (long) earlier);
            }
        }
    }

    private void addProblem(int which, List<SeatCap> nested) {
        var affinities = problem.affinities();
        int count = affinities.candidateCount(which);
        var from = new int[count];
        Arrays.fill(from, problemNode(which));
        for (var cap : nested) {
            int node = nextNode++;
            var places = cap.places();
            // Wider caps come first: all places of this one hang on the same node so far.
            network.addArc(from[places.nextSetBit(0)], node, cap.most(), 0, 0);
            places.stream().forEach(place -> from[place] = node);
        }
        var arcs = new int[count];
        var pins = new boolean[count];
        for (int place = 0; place < count; place++) {
            int expert = affinities.candidate(which, place);
            var pair = new Pair(expert, which);
            var allowed = problem.loads().get(expert).max() > 0
                    && !problem.rules().forbidden().contains(pair);
            arcs[place] = allowed ? network.addArc(from[place], expertNode(expert), 1, 0, 0) : NO_ARC;
            pins[place] = problem.rules().pinned().contains(pair);
        }
        pairArcs.add(arcs);
        pinned.add(pins);
        var open = new int[problem.demands().get(which)];
        for (int missing = 0; missing < open.length; missing++) {
            open[missing] = network.addArc(problemNode(which), SINK, 1, 0, 0);
        }
        openArcs.add(open);
    }

    /** Those of which each pair is nested or apart, the wider first; the others are kept for those who ask. */
    private List<SeatCap> nestedCaps(List<SeatCap> caps) {
        var widestFirst = new ArrayList<>(caps);
        widestFirst.sort(Comparator.comparingInt((SeatCap cap) -> cap.places().cardinality())
                .reversed());
        var nested = new ArrayList<SeatCap>();
        var others = new ArrayList<SeatCap>();
        for (var cap : widestFirst) {
            (nested.stream().allMatch(cap::isNestedWith) ? nested : others).add(cap);
        }
        overlapping.add(others);
        return nested;
    }

    private int problemNode(int which) {
        return 1 + which;
    }

    private int expertNode(int expert) {
        return 1 + problem.demands().size() + expert;
    }

    /** What a pair is worth in one solution. */
    public interface PairPrice {

        /** The price; more is better. */
        long of(int problem, int place);
    }
}
