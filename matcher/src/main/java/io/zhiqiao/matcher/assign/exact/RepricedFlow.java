package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.flow.FlowSolution;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the total of all rosters that keep some side rows: Lagrangian relaxation with subgradient steps.
 *
 * <p>Each row has a price, at least 0. A flow that pays the prices and gets back what the limits are worth is never below
 * the best roster, whatever the prices are; steps after B. T. Polyak ("Minimization of unsmooth functionals", 1969) make
 * the bound small. Prices are whole multiples of a {@value #PARTS}th of a unit, so bounds are exact.
 */
final class RepricedFlow {

    static final long PARTS = 1024;

    private static final int MAX_STEPS = 60;
    private static final int PATIENCE = 4;
    private static final int ROUND = 8;
    private static final double LEAST_GAIN = 1e-4;
    private static final double USUAL_GAP = 0.002;

    private final AssignmentProblem problem;
    private final FlowModel flow;
    private final List<SideRow> rows;
    private final double[] prices;
    private final List<long[]> pairPrices = new ArrayList<>();
    private final Core seen;
    private long bound = Long.MAX_VALUE;
    private double[] boundPrices;
    private double length = 1;
    private int withoutGain;
    private int steps;
    private @Nullable List<List<Integer>> keepingRows;
    private long keepingRowsGain = Long.MIN_VALUE;

    /** Prepares a bound over the pairs of {@code flow}, which must not look at use. */
    RepricedFlow(AssignmentProblem problem, FlowModel flow, List<SideRow> rows) {
        this.problem = problem;
        this.flow = flow;
        this.rows = rows;
        prices = new double[rows.size()];
        boundPrices = prices.clone();
        seen = Core.empty(problem);
        for (int which = 0; which < problem.demands().size(); which++) {
            pairPrices.add(new long[problem.affinities().candidateCount(which)]);
        }
    }

    /** Lowers the bound until it no longer pays, or until a roster that keeps the rows reaches it. */
    void tighten(Deadline deadline) {
        while (tightenSome(deadline)) {
            // Each round moves the prices.
        }
    }

    /** Moves the prices {@value #ROUND} times; whether going on may pay. */
    boolean tightenSome(Deadline deadline) {
        long start = bound;
        for (int step = 0; step < ROUND; step++) {
            long before = bound;
            var excesses = solveAndCompare();
            if (keepingRows != null && bound - PARTS * keepingRowsGain < PARTS) {
                return false;
            }
            withoutGain = bound < before ? 0 : withoutGain + 1;
            if (withoutGain == PATIENCE) {
                length /= 2;
                withoutGain = 0;
            }
            move(excesses, length);
            steps++;
        }
        return steps < MAX_STEPS && !deadline.isOver() && start - bound >= LEAST_GAIN * Math.abs(bound);
    }

    /** No roster that keeps the rows has a total gain above this, in units. */
    long bound() {
        return Math.floorDiv(bound, PARTS);
    }

    /** The bound in parts of a unit. */
    long boundInParts() {
        return bound;
    }

    /** Pairs of all flows so far. */
    Core seen() {
        return seen;
    }

    /** The best flow that kept all rows; null if none did. It may break rules of which the rows are a weaker form. */
    @Nullable
    List<List<Integer>> keepingRows() {
        return keepingRows;
    }

    /** The flow at the prices of the bound, which says of each pair what forcing it costs, in parts of a unit. */
    FlowSolution atBound() {
        System.arraycopy(boundPrices, 0, prices, 0, prices.length);
        return solve();
    }

    private FlowSolution solve() {
        for (int which = 0; which < pairPrices.size(); which++) {
            var own = pairPrices.get(which);
            for (int place = 0; place < own.length; place++) {
                own[place] = PARTS * problem.gain(which, place);
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            if (prices[row] > 0) {
                rows.get(row).reprice(multiplier(row), pairPrices);
            }
        }
        return flow.solve((which, place) -> pairPrices.get(which)[place]);
    }

    private double[] solveAndCompare() {
        var places = solve().places();
        seen.addAll(places);
        var chosen = new ArrayList<boolean[]>();
        long value = 0;
        long gain = 0;
        for (int which = 0; which < places.size(); which++) {
            var own = new boolean[pairPrices.get(which).length];
            for (int place : places.get(which)) {
                own[place] = true;
                value += pairPrices.get(which)[place];
                gain += problem.gain(which, place);
            }
            chosen.add(own);
        }
        var excesses = new double[rows.size()];
        boolean keeps = true;
        for (int row = 0; row < rows.size(); row++) {
            long excess = rows.get(row).excess(chosen);
            keeps &= excess <= 0;
            excesses[row] = (double) excess / rows.get(row).scale();
            value += multiplier(row) * rows.get(row).atMost();
        }
        if (value < bound) {
            bound = value;
            boundPrices = prices.clone();
        }
        if (keeps && gain > keepingRowsGain) {
            keepingRowsGain = gain;
            keepingRows = places;
        }
        return excesses;
    }

    private void move(double[] excesses, double length) {
        for (int row = 0; row < excesses.length; row++) {
            if (excesses[row] < 0 && prices[row] <= 0) {
                excesses[row] = 0;
            }
        }
        double square = Arrays.stream(excesses).map(excess -> excess * excess).sum();
        if (square == 0) {
            return;
        }
        double units = (double) bound / PARTS;
        double target = keepingRows == null ? units * (1 - USUAL_GAP) : keepingRowsGain;
        double step = length * Math.max(units - target, 1) / square;
        for (int row = 0; row < excesses.length; row++) {
            prices[row] = Math.max(0, prices[row] + step * excesses[row]);
        }
    }

    /** The price of a row per unit of weight, in parts. */
    private long multiplier(int row) {
        return Math.round(prices[row] * PARTS / rows.get(row).scale());
    }
}
