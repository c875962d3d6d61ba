package io.zhiqiao.matcher.assign.exact;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.assign.cpsat.WatchedSolver;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Coverage;
import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.assign.roster.SeatCaps;
import java.util.ArrayList;
import java.util.List;

/**
 * All rules of an assignment problem, over the pairs of a core, for one run of CP-SAT.
 */
final class CoreModel {

    private final AssignmentProblem problem;
    private final Floors floors;
    private final Coverage coverage;
    private final CpModel model = new CpModel();
    private final CorePairs pairs;
    private final List<List<BoolVar>> servedByProblem = new ArrayList<>();
    private double tolerance;

    /** Writes the model down. */
    CoreModel(AssignmentProblem problem, Core core, Floors floors) {
        Loader.loadNativeLibraries();
        this.problem = problem;
        this.floors = floors;
        coverage = new Coverage(problem);
        pairs = new CorePairs(problem, core, model);
        addPins();
        addSeats();
        addLoads();
        addSeatCaps();
        addPeople();
        addWorstFloor();
    }

    /** Says where to begin. */
    void hint(List<List<Integer>> places) {
        pairs.hint(places);
    }

    /** Says which share of the objective may be left between the roster and its bound. */
    void stopWithin(double share) {
        tolerance = share;
    }

    /**
     * Searches.
     *
     * @param gainWeight what a unit of gain weighs against a unit of use
     * @param upperShare no share of the worst-off problem is greater
     */
    Found solve(Goal goal, long gainWeight, long upperShare, Deadline deadline) {
        switch (goal) {
            case COVERAGE -> model.minimize(coverageCost());
            case WORST -> model.maximize(worstShare(upperShare));
            case TOTAL -> model.maximize(gainLessUse(gainWeight));
        }
        var search = new WatchedSolver(deadline);
        search.parameters().setLinearizationLevel(2).setRelativeGapLimit(tolerance);
        var status = search.solve(model);
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            var solver = search.solution();
            return new Found(pairs.chosen(solver), status == CpSolverStatus.OPTIMAL, bound(goal, solver, gainWeight));
        }
        return new Found(null, status == CpSolverStatus.INFEASIBLE, goal == Goal.COVERAGE ? 0 : Long.MAX_VALUE);
    }

    private static long bound(Goal goal, CpSolver solver, long gainWeight) {
        double bound = solver.bestObjectiveBound();
        return switch (goal) {
            case COVERAGE -> (long) Math.ceil(bound - 1e-6);
            case WORST -> (long) Math.floor(bound + 1e-6);
            // Use takes less than one unit of gain away.
            case TOTAL -> (long) Math.ceil(bound / gainWeight);
        };
    }

    private void addPins() {
        for (var pin : problem.rules().pinned()) {
            int place = problem.affinities().placeOf(pin);
            var pair = place < 0 ? null : pairs.pair(pin.problem(), place);
            if (pair == null) {
                model.addBoolOr(List.of());
            } else {
                model.addEquality(pair, 1);
            }
        }
    }

    /** Seats of a problem are filled from the first to the last; with nothing to stay open they are all filled. */
    private void addSeats() {
        for (int which = 0; which < pairs.problems(); which++) {
            int demand = problem.demands().get(which);
            var team = pairs.team(which);
            var served = new ArrayList<BoolVar>();
            if (floors.coverageAtMost() == 0) {
                model.addEquality(team, demand);
            } else {
                for (int seat = 0; seat < demand; seat++) {
                    served.add(model.newBoolVar(""));
                    if (seat > 0) {
                        model.addImplication(served.get(seat), served.get(seat - 1));
                    }
                }
                model.addEquality(team, LinearExpr.sum(served.toArray(BoolVar[]::new)));
            }
            servedByProblem.add(served);
        }
        if (floors.coverageAtMost() > 0 && floors.coverageAtMost() < Long.MAX_VALUE) {
            model.addLessOrEqual(coverageCost(), floors.coverageAtMost());
        }
    }

    private void addLoads() {
        for (int expert = 0; expert < pairs.experts(); expert++) {
            var load = problem.loads().get(expert);
            var own = pairs.ofExpert(expert);
            if (load.min() > 0 || own.size() > load.max()) {
                model.addLinearConstraint(LinearExpr.sum(own.toArray(BoolVar[]::new)), load.min(), load.max());
            }
        }
    }

    private void addSeatCaps() {
        var caps = new SeatCaps(problem);
        for (int which = 0; which < pairs.problems(); which++) {
            for (var cap : caps.of(which)) {
                var counted = LinearExpr.newBuilder();
                pairs.addTo(counted, which, cap.places().stream(), place -> 1);
                model.addLessOrEqual(counted, cap.most());
            }
        }
    }

    private void addPeople() {
        if (!problem.rules().countPeople()) {
            return;
        }
        var inRoster = new ArrayList<BoolVar>();
        for (int expert = 0; expert < pairs.experts(); expert++) {
            var own = pairs.ofExpert(expert);
            var present = model.newBoolVar("");
            inRoster.add(present);
            own.forEach(pair -> model.addImplication(pair, present));
            var any = LinearExpr.newBuilder().addTerm(present, -1);
            own.forEach(any::add);
            model.addGreaterOrEqual(any, 0);
        }
        if (problem.rules().maxExperts() != Quota.NO_LIMIT) {
            model.addLessOrEqual(
                    LinearExpr.sum(inRoster.toArray(BoolVar[]::new)),
                    problem.rules().maxExperts());
        }
        for (var quota : problem.rules().quotas()) {
            if (quota.scope() == Quota.Scope.ROSTER) {
                var people = quota.members().stream().map(inRoster::get).toArray(BoolVar[]::new);
                model.addLinearConstraint(LinearExpr.sum(people), quota.atLeast(), quota.atMost());
            }
        }
    }

    private void addWorstFloor() {
        if (floors.worstAtLeast() > 0) {
            for (int which = 0; which < pairs.problems(); which++) {
                addShareFloor(which, LinearExpr.constant(floors.worstAtLeast()));
            }
        }
    }

    private void addShareFloor(int which, com.google.ortools.sat.LinearArgument floor) {
        long weight = problem.commonDemand() / problem.demands().get(which);
        var share = LinearExpr.newBuilder();
        pairs.addTo(share, which, place -> weight * problem.affinities().fit(which, place));
        var constraint = model.addGreaterOrEqual(share, floor);
        if (!servedByProblem.get(which).isEmpty()) {
            constraint.onlyEnforceIf(servedByProblem.get(which).getFirst());
        }
    }

    private LinearExprBuilder coverageCost() {
        var cost = LinearExpr.newBuilder();
        for (int which = 0; which < pairs.problems(); which++) {
            cost.add(coverage.cost(0, problem.demands().get(which)));
            var served = servedByProblem.get(which);
            for (int seat = 0; seat < served.size(); seat++) {
                cost.addTerm(served.get(seat), -coverage.costOfSeat(seat + 1));
            }
        }
        return cost;
    }

    private IntVar worstShare(long upperShare) {
        var worst = model.newIntVar(floors.worstAtLeast(), Math.max(upperShare, floors.worstAtLeast()), "");
        for (int which = 0; which < pairs.problems(); which++) {
            addShareFloor(which, worst);
        }
        return worst;
    }

    private LinearExprBuilder gainLessUse(long gainWeight) {
        var objective = LinearExpr.newBuilder();
        for (int which = 0; which < pairs.problems(); which++) {
            int own = which;
            pairs.addTo(objective, which, place -> gainWeight * problem.gain(own, place));
        }
        if (gainWeight > 1) {
            for (int expert = 0; expert < pairs.experts(); expert++) {
                subtractUse(objective, expert);
            }
        }
        return objective;
    }

    private void subtractUse(LinearExprBuilder objective, int expert) {
        var own = pairs.ofExpert(expert);
        int used = problem.loads().get(expert).used();
        int most = Math.min(own.size(), problem.loads().get(expert).max());
        own.forEach(pair -> objective.addTerm(pair, -used));
        if (most < 2) {
            return;
        }
        // The first engagement in this roster costs nothing more, the second 1, the third 2.
        var engagements = LinearExpr.newBuilder().add(-1);
        own.forEach(engagements::add);
        var later = LinearExpr.newBuilder();
        for (int earlier = 1; earlier < most; earlier++) {
            var engaged = model.newBoolVar("");
            later.add(engaged);
            objective.addTerm(engaged, -earlier);
        }
        model.addLessOrEqual(engagements, later);
    }
}
