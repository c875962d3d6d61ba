package io.zhiqiao.matcher.assign.agenda;

import java.util.Arrays;
import java.util.BitSet;

/** Which meetings of a {@link Draft} stand in the way of another one: persons in common, tables and people of a stop. */
final class Obstacles {

    private final AgendaProblem problem;
    private final Places places;
    private final Whereabouts whereabouts;
    private final int[][] persons;
    private final int[][] tablesLeft;
    private final int[][] peopleLeft;

    /**
     * Counts the room of an agenda without meetings.
     *
     * @param byExpert the meetings of each expert
     * @param byFirm the meetings of each firm
     */
    Obstacles(AgendaProblem problem, Places places, Whereabouts whereabouts, int[][] byExpert, int[][] byFirm) {
        this.problem = problem;
        this.places = places;
        this.whereabouts = whereabouts;
        persons = sharing(byExpert, byFirm);
        tablesLeft = room(places::tables);
        peopleLeft = room(places::people);
    }

    /** For each meeting the others that have a person in common with it. */
    private int[][] sharing(int[][] byExpert, int[][] byFirm) {
        var sharing = new int[whereabouts.count()][];
        for (int which = 0; which < sharing.length; which++) {
            var others = new BitSet();
            for (int expert : problem.meetings().get(which).experts()) {
                Arrays.stream(byExpert[expert]).forEach(others::set);
            }
            for (int firm : problem.meetings().get(which).firms()) {
                Arrays.stream(byFirm[firm]).forEach(others::set);
            }
            others.clear(which);
            sharing[which] = others.stream().toArray();
        }
        return sharing;
    }

    private interface Room {
        int at(int stop, int slot);
    }

    private int[][] room(Room room) {
        var table = new int[problem.stops().size()][problem.grid().size()];
        for (int stop = 0; stop < table.length; stop++) {
            for (int slot = 0; slot < table[stop].length; slot++) {
                table[stop][slot] = room.at(stop, slot);
            }
        }
        return table;
    }

    /** Takes up the room of a meeting at its place. */
    void occupy(int which) {
        change(which, -1);
    }

    /** Gives back the room of a meeting at its place. */
    void free(int which) {
        change(which, 1);
    }

    private void change(int which, int freed) {
        int stop = whereabouts.stop(which);
        int people = problem.meetings().get(which).people();
        int last = whereabouts.last(which);
        for (int slot = whereabouts.first(which); slot <= last; slot++) {
            tablesLeft[stop][slot] += freed;
            peopleLeft[stop][slot] += freed * people;
        }
    }

    /** A meeting that would have to go, were this one put there; negative if there is none. */
    int first(int which, int place) {
        int stop = places.stop(which, place);
        int first = places.slot(which, place);
        int last = first + whereabouts.length(which) - 1;
        for (int other : persons[which]) {
            if (whereabouts.isPlaced(other) && collide(other, stop, first, last)) {
                return other;
            }
        }
        int people = problem.meetings().get(which).people();
        for (int slot = first; slot <= last; slot++) {
            boolean own = whereabouts.isPlaced(which) && covers(which, stop, slot);
            if (tablesLeft[stop][slot] < (own ? 0 : 1) || peopleLeft[stop][slot] < (own ? 0 : people)) {
                return someAt(which, stop, slot);
            }
        }
        return Whereabouts.NOWHERE;
    }

    private boolean collide(int other, int stop, int first, int last) {
        int otherStop = whereabouts.stop(other);
        int otherFirst = whereabouts.first(other);
        int otherLast = whereabouts.last(other);
        if (otherFirst > last) {
            return otherFirst - last - 1 < wayBetween(last, otherFirst, stop, otherStop);
        }
        return otherLast >= first || first - otherLast - 1 < wayBetween(otherLast, first, otherStop, stop);
    }

    /** Slots of the way; within a half-day from the table, between half-days by the clock. */
    private int wayBetween(int last, int first, int from, int to) {
        if (problem.halfDay(last) == problem.halfDay(first)) {
            return whereabouts.way(last, from, to);
        }
        return problem.grid().gap(last, first) < problem.travel().minutes(from, to) ? Integer.MAX_VALUE : 0;
    }

    private boolean covers(int which, int stop, int slot) {
        return whereabouts.stop(which) == stop && slot >= whereabouts.first(which) && slot <= whereabouts.last(which);
    }

    private int someAt(int which, int stop, int slot) {
        int some = Whereabouts.NOWHERE;
        int count = whereabouts.count();
        // Begins behind the meeting that asks, so that not always the same ones are driven out.
        for (int step = 1; step < count; step++) {
            int other = (which + step) % count;
            if (whereabouts.isPlaced(other) && covers(other, stop, slot)) {
                some = other;
                if (!isFixed(other)) {
                    return other;
                }
            }
        }
        return some;
    }

    /** Whether a meeting has to be where it is. */
    boolean isFixed(int which) {
        return problem.meetings().get(which).fixed() != null;
    }
}
