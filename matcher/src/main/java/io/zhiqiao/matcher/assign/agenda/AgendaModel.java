package io.zhiqiao.matcher.assign.agenda;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import io.zhiqiao.matcher.assign.cpsat.WatchedSolver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rules of an agenda for CP-SAT: {@link MeetingVariables} with room for all, one place at a time for everybody, and {@link
 * ExpertTours}.
 *
 * <p>The limit is in units that do not depend on the machine: the same question gets the same answer, unless the time is over first.
 */
final class AgendaModel {

    /** The parts of {@link AgendaCost}, in their order. */
    enum Goal {
        UNPLACED,
        WAITING,
        MOVES,
        LATENESS
    }

    /**
     * What one run found.
     *
     * @param places of the meetings, negative for none; null if nothing was found in time
     * @param bound the goal cannot be less
     * @param proven whether the places reach the bound
     */
    record Found(@Nullable List<Integer> places, int bound, boolean proven) {}

    private final AgendaProblem problem;
    private final Places places;
    private final CpModel model;
    private final MeetingVariables variables;
    private final ExpertTours tours;

    AgendaModel(AgendaProblem problem, Places places) {
        Loader.loadNativeLibraries();
        this.problem = problem;
        this.places = places;
        model = new CpModel();
        variables = new MeetingVariables(problem, places, model);
        tours = new ExpertTours(problem, model);
        addRoom();
        for (int expert = 0; expert < problem.experts().size(); expert++) {
            int person = expert;
            var meetings = variables.those(meeting -> meeting.experts().contains(person));
            addPerson(meetings);
            tours.add(nodes(meetings, person));
        }
        for (int firm = 0; firm < problem.firms().size(); firm++) {
            int person = firm;
            addPerson(variables.those(meeting -> meeting.firms().contains(person)));
        }
    }

    private List<TourNode> nodes(List<Integer> meetings, int expert) {
        var nodes = new ArrayList<TourNode>();
        meetings.forEach(which -> nodes.add(new TourNode.OfMeeting(which, problem, places, variables)));
        problem.blocks().stream()
                .filter(block -> block.experts().contains(expert))
                .forEach(block -> nodes.add(new TourNode.OfBlock(block, problem, model.trueLiteral())));
        return nodes;
    }

    /** The agenda must be no worse than this in a goal. */
    void limit(Goal goal, int most) {
        model.addLessOrEqual(cost(goal), most);
    }

    /** Meetings that have to be placed. */
    void keepPlaced(int which) {
        model.addEquality(variables.placed(which), 1);
    }

    /** Says where to begin. */
    void hint(int[] others) {
        variables.hint(others);
    }

    /** Makes one part of the cost as small as can be. */
    Found minimize(Goal goal, WatchedSolver search) {
        model.minimize(cost(goal));
        var status = search.solve(model);
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            var solver = search.solution();
            return new Found(
                    variables.chosen(solver),
                    (int) Math.ceil(solver.bestObjectiveBound() - 1e-6),
                    status == CpSolverStatus.OPTIMAL);
        }
        return new Found(null, 0, false);
    }

    private LinearExpr cost(Goal goal) {
        return switch (goal) {
            case UNPLACED -> variables.unplaced();
            case WAITING -> tours.waiting();
            case MOVES -> tours.moves();
            case LATENESS -> variables.sumOfStarts();
        };
    }

    private void addRoom() {
        for (int stop = 0; stop < problem.stops().size(); stop++) {
            for (int slot = 0; slot < problem.grid().size(); slot++) {
                var meetings = LinearExpr.newBuilder();
                var people = LinearExpr.newBuilder();
                int count = 0;
                for (int which = 0; which < variables.count(); which++) {
                    for (var own : variables.during(which, stop, slot)) {
                        meetings.add(own);
                        people.addTerm(own, problem.meetings().get(which).people());
                        count++;
                    }
                }
                if (count > 0) {
                    model.addLessOrEqual(meetings, places.tables(stop, slot));
                    model.addLessOrEqual(people, places.people(stop, slot));
                }
            }
        }
    }

    /** One place per slot, and time for the way between stops. */
    private void addPerson(List<Integer> meetings) {
        if (meetings.size() < 2) {
            return;
        }
        int stops = problem.stops().size();
        for (int slot = 0; slot < problem.grid().size(); slot++) {
            var now = new ArrayList<BoolVar>();
            for (int stop = 0; stop < stops; stop++) {
                var here = variables.during(meetings, stop, slot);
                now.addAll(here);
                if (!here.isEmpty()) {
                    addWays(meetings, here, stop, slot);
                }
            }
            if (now.size() > 1) {
                model.addAtMostOne(now.toArray(Literal[]::new));
            }
        }
    }

    private void addWays(List<Integer> meetings, List<BoolVar> here, int stop, int slot) {
        for (int later = slot + 1; later < problem.grid().size(); later++) {
            var tooFar = new ArrayList<Literal>(here);
            for (int other = 0; other < problem.stops().size(); other++) {
                if (problem.grid().gap(slot, later) < problem.travel().minutes(stop, other)) {
                    tooFar.addAll(variables.during(meetings, other, later));
                }
            }
            if (tooFar.size() > here.size()) {
                model.addAtMostOne(tooFar.stream().distinct().toArray(Literal[]::new));
            }
        }
    }
}
