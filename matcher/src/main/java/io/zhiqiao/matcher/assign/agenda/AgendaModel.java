package io.zhiqiao.matcher.assign.agenda;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All rules of an agenda for CP-SAT: a variable per meeting and place; for each expert a tour through the own engagements, whose arcs
 * carry waiting and moves.
 *
 * <p>One thread, a fixed seed and a limit in units that do not depend on the machine: the same question gets the same answer, unless the
 * time is over first.
 */
final class AgendaModel {

    private static final int SEED = 7;

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
    private final CpModel model = new CpModel();
    private final BoolVar[][] at;
    private final Literal[] placed;
    private final LinearExpr[] starts;
    private final LinearExprBuilder waiting = LinearExpr.newBuilder();
    private final LinearExprBuilder moves = LinearExpr.newBuilder();
    private final TreeMap<Integer, BoolVar> wayIs = new TreeMap<>();

    AgendaModel(AgendaProblem problem, Places places) {
        Loader.loadNativeLibraries();
        this.problem = problem;
        this.places = places;
        int count = problem.meetings().size();
        at = new BoolVar[count][];
        placed = new Literal[count];
        starts = new LinearExpr[count];
        for (int which = 0; which < count; which++) {
            addMeeting(which);
        }
        addRoom();
        for (int expert = 0; expert < problem.experts().size(); expert++) {
            int person = expert;
            addPerson(those(meeting -> meeting.experts().contains(person)));
            addTour(expert);
        }
        for (int firm = 0; firm < problem.firms().size(); firm++) {
            int person = firm;
            addPerson(those(meeting -> meeting.firms().contains(person)));
        }
    }

    /** The agenda must be no worse than this in a goal. */
    void limit(Goal goal, int most) {
        model.addLessOrEqual(cost(goal), most);
    }

    /** Meetings that have to be placed. */
    void keepPlaced(int which) {
        model.addEquality(placed[which], 1);
    }

    /** Says where to begin. */
    void hint(int[] others) {
        model.clearHints();
        for (int which = 0; which < at.length; which++) {
            for (int place = 0; place < at[which].length; place++) {
                model.addHint(at[which][place], others[which] == place ? 1 : 0);
            }
        }
    }

    /** A search that can be stopped from another thread. */
    CpSolver solver(double seconds, double effort) {
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setMaxDeterministicTime(effort)
                .setNumWorkers(1)
                .setRandomSeed(SEED);
        return solver;
    }

    /** Makes one part of the cost as small as can be. */
    Found minimize(Goal goal, CpSolver solver) {
        model.minimize(cost(goal));
        var status = solver.solve(model);
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            return new Found(
                    chosen(solver),
                    (int) Math.ceil(solver.bestObjectiveBound() - 1e-6),
                    status == CpSolverStatus.OPTIMAL);
        }
        return new Found(null, 0, false);
    }

    private List<Integer> chosen(CpSolver solver) {
        var chosen = new ArrayList<Integer>();
        for (int which = 0; which < at.length; which++) {
            int taken = -1;
            for (int place = 0; place < at[which].length; place++) {
                if (solver.booleanValue(at[which][place])) {
                    taken = place;
                }
            }
            chosen.add(taken);
        }
        return chosen;
    }

    private LinearExpr cost(Goal goal) {
        return switch (goal) {
            case UNPLACED -> {
                var unplaced = LinearExpr.newBuilder().add(at.length);
                for (var own : placed) {
                    unplaced.addTerm(own, -1);
                }
                yield unplaced.build();
            }
            case WAITING -> waiting.build();
            case MOVES -> moves.build();
            case LATENESS -> LinearExpr.sum(starts);
        };
    }

    private void addMeeting(int which) {
        at[which] = new BoolVar[places.count(which)];
        var start = LinearExpr.newBuilder();
        for (int place = 0; place < at[which].length; place++) {
            at[which][place] = model.newBoolVar("");
            start.addTerm(at[which][place], places.slot(which, place));
        }
        var isPlaced = model.newBoolVar("");
        model.addEquality(LinearExpr.sum(at[which]), isPlaced);
        placed[which] = isPlaced;
        starts[which] = start.build();
    }

    private interface Wanted {
        boolean test(AgendaMeeting meeting);
    }

    private List<Integer> those(Wanted wanted) {
        var those = new ArrayList<Integer>();
        for (int which = 0; which < at.length; which++) {
            if (wanted.test(problem.meetings().get(which))) {
                those.add(which);
            }
        }
        return those;
    }

    private void addRoom() {
        for (int stop = 0; stop < problem.stops().size(); stop++) {
            for (int slot = 0; slot < problem.grid().size(); slot++) {
                var meetings = LinearExpr.newBuilder();
                var people = LinearExpr.newBuilder();
                int count = 0;
                for (int which = 0; which < at.length; which++) {
                    for (var own : during(which, stop, slot)) {
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

    private List<BoolVar> during(int which, int stop, int slot) {
        var during = new ArrayList<BoolVar>();
        for (int place = 0; place < at[which].length; place++) {
            int first = places.slot(which, place);
            if (places.stop(which, place) == stop
                    && first <= slot
                    && slot < first + problem.meetings().get(which).slots()) {
                during.add(at[which][place]);
            }
        }
        return during;
    }

    private List<BoolVar> during(List<Integer> meetings, int stop, int slot) {
        return meetings.stream()
                .flatMap(which -> during(which, stop, slot).stream())
                .toList();
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
                var here = during(meetings, stop, slot);
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
                    tooFar.addAll(during(meetings, other, later));
                }
            }
            if (tooFar.size() > here.size()) {
                model.addAtMostOne(tooFar.stream().distinct().toArray(Literal[]::new));
            }
        }
    }

    /** A circle through the engagements of an expert in the order of time, closed through a node that stands for home. */
    private void addTour(int expert) {
        var nodes = new ArrayList<Node>();
        those(meeting -> meeting.experts().contains(expert)).forEach(which -> nodes.add(node(which)));
        for (var block : problem.blocks()) {
            if (block.experts().contains(expert)) {
                nodes.add(node(block));
            }
        }
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

    /** An engagement: when, where, on which half-day, and how long. */
    private record Node(
            @Nullable Integer meeting,
            int fixedStop,
            int fixedSlot,
            Literal placed,
            LinearExpr start,
            LinearExpr halfDay,
            LinearExpr stop,
            int length) {}

    private Node node(int which) {
        var halfDay = LinearExpr.newBuilder();
        var stop = LinearExpr.newBuilder();
        for (int place = 0; place < at[which].length; place++) {
            halfDay.addTerm(at[which][place], problem.halfDay(places.slot(which, place)));
            stop.addTerm(at[which][place], places.stop(which, place));
        }
        return new Node(
                which,
                -1,
                -1,
                placed[which],
                starts[which],
                halfDay.build(),
                stop.build(),
                problem.meetings().get(which).slots());
    }

    private Node node(FixedBlock block) {
        return new Node(
                null,
                block.stop(),
                block.slot(),
                model.trueLiteral(),
                LinearExpr.constant(block.slot()),
                LinearExpr.constant(problem.halfDay(block.slot())),
                LinearExpr.constant(block.stop()),
                block.slots());
    }

    private void addArc(CircuitConstraint tour, int i, int j, List<Node> nodes) {
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
    private void addWay(Node before, Node after, BoolVar goes, IntVar wait, LinearExpr between) {
        for (int to : stops(after)) {
            var there = isAt(after, to);
            for (int from : stops(before)) {
                for (int way : ways(before, from, to).stream().toArray()) {
                    var thus = isAtWithWay(before, from, to, way);
                    model.addGreaterOrEqual(LinearExpr.newBuilder().add(wait).add(way), between)
                            .onlyEnforceIf(new Literal[] {goes, there, thus});
                }
            }
        }
    }

    private static int[] distinct(int[] values) {
        return java.util.Arrays.stream(values).distinct().sorted().toArray();
    }

    private int[] stops(Node node) {
        if (node.meeting() == null) {
            return new int[] {node.fixedStop()};
        }
        var stops = new int[places.count(node.meeting())];
        for (int place = 0; place < stops.length; place++) {
            stops[place] = places.stop(node.meeting(), place);
        }
        return distinct(stops);
    }

    private BitSet ways(Node node, int from, int to) {
        var ways = new BitSet();
        if (node.meeting() == null) {
            ways.set(problem.wayInSlots(node.fixedSlot() + node.length() - 1, from, to));
            return ways;
        }
        for (int place = 0; place < places.count(node.meeting()); place++) {
            if (places.stop(node.meeting(), place) == from) {
                ways.set(wayFrom(node.meeting(), place, to));
            }
        }
        return ways;
    }

    private int wayFrom(int which, int place, int to) {
        int last = places.slot(which, place) + problem.meetings().get(which).slots() - 1;
        return problem.wayInSlots(last, places.stop(which, place), to);
    }

    private Literal isAt(Node node, int stop) {
        if (node.meeting() == null) {
            return model.trueLiteral();
        }
        int which = node.meeting();
        return sumOf(key(which, stop, problem.stops().size(), 0), which, place -> places.stop(which, place) == stop);
    }

    private Literal isAtWithWay(Node node, int from, int to, int way) {
        if (node.meeting() == null) {
            return model.trueLiteral();
        }
        int which = node.meeting();
        return sumOf(
                key(which, from, to, way),
                which,
                place -> places.stop(which, place) == from && wayFrom(which, place, to) == way);
    }

    private int key(int which, int from, int to, int way) {
        int stops = problem.stops().size() + 1;
        return ((which * stops + from) * stops + to) * (problem.grid().size() + 1) + way;
    }

    private BoolVar sumOf(int key, int which, java.util.function.IntPredicate wanted) {
        return wayIs.computeIfAbsent(key, any -> {
            var is = model.newBoolVar("");
            var own = new ArrayList<BoolVar>();
            for (int place = 0; place < at[which].length; place++) {
                if (wanted.test(place)) {
                    own.add(at[which][place]);
                }
            }
            model.addEquality(LinearExpr.sum(own.toArray(BoolVar[]::new)), is);
            return is;
        });
    }
}
