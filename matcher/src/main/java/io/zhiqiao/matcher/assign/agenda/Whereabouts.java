package io.zhiqiao.matcher.assign.agenda;

import java.util.Arrays;

/** Where every meeting of a {@link Draft} is now, and how long ways take from there. */
final class Whereabouts {

    static final int NOWHERE = -1;

    private final AgendaProblem problem;
    private final Places places;
    private final int[] at;
    private final int[] lengths;
    private final int[][][] ways;

    Whereabouts(AgendaProblem problem, Places places) {
        this.problem = problem;
        this.places = places;
        at = new int[problem.meetings().size()];
        Arrays.fill(at, NOWHERE);
        lengths = problem.meetings().stream().mapToInt(AgendaMeeting::slots).toArray();
        ways = ways();
    }

    private int[][][] ways() {
        int stops = problem.stops().size();
        var table = new int[problem.grid().size()][stops][stops];
        for (int slot = 0; slot < table.length; slot++) {
            for (int from = 0; from < stops; from++) {
                for (int to = 0; to < stops; to++) {
                    table[slot][from][to] = problem.wayInSlots(slot, from, to);
                }
            }
        }
        return table;
    }

    int count() {
        return at.length;
    }

    /** The place of a meeting; negative if it has none. */
    int place(int which) {
        return at[which];
    }

    int[] allPlaces() {
        return at.clone();
    }

    void set(int which, int place) {
        at[which] = place;
    }

    boolean isPlaced(int which) {
        return at[which] >= 0;
    }

    /** The stop of a meeting that has a place. */
    int stop(int which) {
        return places.stop(which, at[which]);
    }

    /** The first slot of a meeting that has a place. */
    int first(int which) {
        return places.slot(which, at[which]);
    }

    /** The last slot of a meeting that has a place. */
    int last(int which) {
        return first(which) + lengths[which] - 1;
    }

    /** Slots that a meeting takes. */
    int length(int which) {
        return lengths[which];
    }

    /** Slots of the way that begins at the end of a slot and ends within its half-day. */
    int way(int slot, int from, int to) {
        return ways[slot][from][to];
    }
}
