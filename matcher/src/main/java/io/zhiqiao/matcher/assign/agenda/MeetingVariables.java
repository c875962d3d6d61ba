package io.zhiqiao.matcher.assign.agenda;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/** What CP-SAT decides about the meetings: a variable per meeting and place, and what follows from these. */
final class MeetingVariables {

    private final AgendaProblem problem;
    private final Places places;
    private final CpModel model;
    private final BoolVar[][] at;
    private final Literal[] placed;
    private final LinearExpr[] starts;
    private final TreeMap<Integer, BoolVar> wayIs = new TreeMap<>();

    MeetingVariables(AgendaProblem problem, Places places, CpModel model) {
        this.problem = problem;
        this.places = places;
        this.model = model;
        int count = problem.meetings().size();
        at = new BoolVar[count][];
        placed = new Literal[count];
        starts = new LinearExpr[count];
        for (int which = 0; which < count; which++) {
            addMeeting(which);
        }
    }

    private void addMeeting(int which) {
        at[which] = new BoolVar[places.count(which)];
        for (int place = 0; place < at[which].length; place++) {
            at[which][place] = model.newBoolVar("");
        }
        starts[which] = sum(which, place -> places.slot(which, place));
        var isPlaced = model.newBoolVar("");
        model.addEquality(LinearExpr.sum(at[which]), isPlaced);
        placed[which] = isPlaced;
    }

    private LinearExpr sum(int which, IntUnaryOperator factor) {
        var sum = LinearExpr.newBuilder();
        for (int place = 0; place < at[which].length; place++) {
            sum.addTerm(at[which][place], factor.applyAsInt(place));
        }
        return sum.build();
    }

    int count() {
        return at.length;
    }

    /** The meetings that somebody takes part in. */
    List<Integer> those(Predicate<AgendaMeeting> wanted) {
        var those = new ArrayList<Integer>();
        for (int which = 0; which < at.length; which++) {
            if (wanted.test(problem.meetings().get(which))) {
                those.add(which);
            }
        }
        return those;
    }

    Literal placed(int which) {
        return placed[which];
    }

    /** The first slot. */
    LinearExpr start(int which) {
        return starts[which];
    }

    LinearExpr halfDay(int which) {
        return sum(which, place -> problem.halfDay(places.slot(which, place)));
    }

    LinearExpr stop(int which) {
        return sum(which, place -> places.stop(which, place));
    }

    LinearExpr unplaced() {
        var unplaced = LinearExpr.newBuilder().add(at.length);
        for (var own : placed) {
            unplaced.addTerm(own, -1);
        }
        return unplaced.build();
    }

    LinearExpr sumOfStarts() {
        return LinearExpr.sum(starts);
    }

    /** The places of a meeting in which it takes up a slot at a stop. */
    List<BoolVar> during(int which, int stop, int slot) {
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

    List<BoolVar> during(List<Integer> meetings, int stop, int slot) {
        return meetings.stream()
                .flatMap(which -> during(which, stop, slot).stream())
                .toList();
    }

    /** Whether a meeting is at a stop. */
    Literal isAt(int which, int stop) {
        return anyOf(key(which, stop, problem.stops().size(), 0), which, place -> places.stop(which, place) == stop);
    }

    /** Whether a meeting is at a stop at such a time that the way to another one takes so many slots. */
    Literal isAtWithWay(int which, int from, int to, int way) {
        return anyOf(
                key(which, from, to, way),
                which,
                place -> places.stop(which, place) == from && wayFrom(which, place, to) == way);
    }

    /** Slots of the way from a place of a meeting to a stop. */
    int wayFrom(int which, int place, int to) {
        int last = places.slot(which, place) + problem.meetings().get(which).slots() - 1;
        return problem.wayInSlots(last, places.stop(which, place), to);
    }

    private int key(int which, int from, int to, int way) {
        int stops = problem.stops().size() + 1;
        return ((which * stops + from) * stops + to) * (problem.grid().size() + 1) + way;
    }

    private BoolVar anyOf(int key, int which, IntPredicate wanted) {
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

    /** Says where to begin. */
    void hint(int[] others) {
        model.clearHints();
        for (int which = 0; which < at.length; which++) {
            for (int place = 0; place < at[which].length; place++) {
                model.addHint(at[which][place], others[which] == place ? 1 : 0);
            }
        }
    }

    /** The places that were found, negative for none. */
    List<Integer> chosen(CpSolver solver) {
        var chosen = new ArrayList<Integer>();
        for (var own : at) {
            int taken = -1;
            for (int place = 0; place < own.length; place++) {
                if (solver.booleanValue(own[place])) {
                    taken = place;
                }
            }
            chosen.add(taken);
        }
        return chosen;
    }
}
