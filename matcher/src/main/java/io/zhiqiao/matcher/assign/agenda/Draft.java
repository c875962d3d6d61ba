package io.zhiqiao.matcher.assign.agenda;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An agenda while it is changed: always without clashes, its cost always at hand.
 *
 * <p>Putting a meeting somewhere drives out those that stand in its way. Every change is written into a journal, so that it can be taken
 * back. Not safe to share between threads.
 */
final class Draft {

    private static final int NOWHERE = -1;

    private final AgendaProblem problem;
    private final Places places;
    private final int[] at;
    private final int[] lengths;
    private final int[][] ofExpert;
    private final int[][] persons;
    private final int[][] blocksOfExpert;
    private final int[][][] ways;
    private final int[][] tablesLeft;
    private final int[][] peopleLeft;
    private final int[] waiting;
    private final int[] moves;
    private final BitSet touched = new BitSet();
    private final int[] firsts;
    private final int[] lasts;
    private final int[] stopsOf;
    private int[] journal = new int[64];
    private int journalSize;
    private int unplaced;
    private int totalWaiting;
    private int totalMoves;
    private int lateness;

    Draft(AgendaProblem problem, Places places) {
        this.problem = problem;
        this.places = places;
        int count = problem.meetings().size();
        int experts = problem.experts().size();
        at = new int[count];
        Arrays.fill(at, NOWHERE);
        unplaced = count;
        lengths = problem.meetings().stream().mapToInt(AgendaMeeting::slots).toArray();
        ofExpert = meetingsOf(
                experts, problem.meetings().stream().map(AgendaMeeting::experts).toList());
        blocksOfExpert = meetingsOf(
                experts, problem.blocks().stream().map(FixedBlock::experts).toList());
        persons = sharing(
                ofExpert,
                meetingsOf(
                        problem.firms().size(),
                        problem.meetings().stream().map(AgendaMeeting::firms).toList()));
        ways = ways();
        tablesLeft = room(places::tables);
        peopleLeft = room(places::people);
        waiting = new int[experts];
        moves = new int[experts];
        int most = count + problem.blocks().size();
        firsts = new int[most];
        lasts = new int[most];
        stopsOf = new int[most];
        for (int expert = 0; expert < experts; expert++) {
            touched.set(expert);
        }
        settle();
    }

    private static int[][] meetingsOf(int size, List<List<Integer>> members) {
        var of = new int[size][];
        for (int who = 0; who < size; who++) {
            int person = who;
            of[who] = java.util.stream.IntStream.range(0, members.size())
                    .filter(which -> members.get(which).contains(person))
                    .toArray();
        }
        return of;
    }

    /** For each meeting the others that have a person in common with it. */
    private int[][] sharing(int[][] byExpert, int[][] byFirm) {
        var sharing = new int[at.length][];
        for (int which = 0; which < at.length; which++) {
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

    /** Where a meeting is; negative if it has no place. */
    int place(int which) {
        return at[which];
    }

    int[] allPlaces() {
        return at.clone();
    }

    /** Meetings of an expert. */
    int[] meetingsOf(int expert) {
        return ofExpert[expert];
    }

    AgendaCost cost() {
        return new AgendaCost(unplaced, totalWaiting, totalMoves, lateness);
    }

    /** The cost as one number; what each part weighs decides how freely it is traded. */
    double weighed(double perUnplaced, double perWaiting, double perMove, double perLateness) {
        return unplaced * perUnplaced + totalWaiting * perWaiting + totalMoves * perMove + lateness * perLateness;
    }

    /** Whether a meeting could be put there without driving another one out. */
    boolean isFree(int which, int place) {
        return firstInTheWay(which, place) < 0;
    }

    /**
     * Puts a meeting somewhere and drives out whatever stands in its way.
     *
     * @return false if one stands there that has to; then the change must be taken back
     */
    boolean put(int which, int place) {
        take(which);
        int other = firstInTheWay(which, place);
        while (other >= 0) {
            if (isFixed(other)) {
                return false;
            }
            take(other);
            other = firstInTheWay(which, place);
        }
        set(which, place);
        return true;
    }

    /** Whether it has to be where it is. */
    boolean isFixed(int which) {
        return problem.meetings().get(which).fixed() != null;
    }

    /** Takes a meeting away from where it is. */
    void take(int which) {
        if (at[which] >= 0) {
            set(which, NOWHERE);
        }
    }

    /** Which meetings the changes since {@link #begin} have left without a place. */
    int drivenOut(int index) {
        for (int entry = index; entry < journalSize / 2; entry++) {
            if (at[journal[2 * entry]] < 0) {
                return entry;
            }
        }
        return -1;
    }

    /** The meeting of an entry in the journal. */
    int meetingOf(int entry) {
        return journal[2 * entry];
    }

    /** Begins a change. */
    void begin() {
        journalSize = 0;
    }

    /** Takes everything back that was done since {@link #begin}. */
    void undo() {
        for (int entry = journalSize / 2 - 1; entry >= 0; entry--) {
            apply(journal[2 * entry], journal[2 * entry + 1]);
        }
        journalSize = 0;
        settle();
    }

    /** Counts anew what has changed. */
    void settle() {
        for (int expert = touched.nextSetBit(0); expert >= 0; expert = touched.nextSetBit(expert + 1)) {
            totalWaiting -= waiting[expert];
            totalMoves -= moves[expert];
            count(expert);
            totalWaiting += waiting[expert];
            totalMoves += moves[expert];
        }
        touched.clear();
    }

    /** Makes it like another draft of the same problem. */
    void copy(int[] others) {
        for (int which = 0; which < at.length; which++) {
            apply(which, NOWHERE);
        }
        for (int which = 0; which < at.length; which++) {
            apply(which, others[which]);
        }
        journalSize = 0;
        settle();
    }

    private void set(int which, int place) {
        if (journalSize + 2 > journal.length) {
            journal = Arrays.copyOf(journal, journal.length * 2);
        }
        journal[journalSize] = which;
        journal[journalSize + 1] = at[which];
        journalSize += 2;
        apply(which, place);
    }

    private void apply(int which, int place) {
        if (at[which] == place) {
            return;
        }
        if (at[which] >= 0) {
            occupy(which, at[which], 1);
        }
        at[which] = place;
        if (place >= 0) {
            occupy(which, place, -1);
        }
        for (int expert : problem.meetings().get(which).experts()) {
            touched.set(expert);
        }
    }

    private void occupy(int which, int place, int freed) {
        int stop = places.stop(which, place);
        int slot = places.slot(which, place);
        int people = problem.meetings().get(which).people();
        for (int own = slot; own < slot + lengths[which]; own++) {
            tablesLeft[stop][own] += freed;
            peopleLeft[stop][own] += freed * people;
        }
        unplaced += freed;
        lateness -= freed * slot;
    }

    private int firstInTheWay(int which, int place) {
        int stop = places.stop(which, place);
        int first = places.slot(which, place);
        int last = first + lengths[which] - 1;
        for (int other : persons[which]) {
            if (at[other] >= 0 && collide(other, stop, first, last)) {
                return other;
            }
        }
        int people = problem.meetings().get(which).people();
        for (int slot = first; slot <= last; slot++) {
            boolean own = at[which] >= 0 && covers(which, stop, slot);
            if (tablesLeft[stop][slot] < (own ? 0 : 1) || peopleLeft[stop][slot] < (own ? 0 : people)) {
                return someAt(which, stop, slot);
            }
        }
        return -1;
    }

    private boolean collide(int other, int stop, int first, int last) {
        int otherStop = places.stop(other, at[other]);
        int otherFirst = places.slot(other, at[other]);
        int otherLast = otherFirst + lengths[other] - 1;
        if (otherFirst > last) {
            return otherFirst - last - 1 < wayBetween(last, otherFirst, stop, otherStop);
        }
        return otherLast >= first || first - otherLast - 1 < wayBetween(otherLast, first, otherStop, stop);
    }

    /** Slots of the way; within a half-day from the table, between half-days by the clock. */
    private int wayBetween(int last, int first, int from, int to) {
        if (problem.halfDay(last) == problem.halfDay(first)) {
            return ways[last][from][to];
        }
        return problem.grid().gap(last, first) < problem.travel().minutes(from, to) ? Integer.MAX_VALUE : 0;
    }

    private boolean covers(int which, int stop, int slot) {
        int first = places.slot(which, at[which]);
        return places.stop(which, at[which]) == stop && slot >= first && slot < first + lengths[which];
    }

    private int someAt(int which, int stop, int slot) {
        int some = NOWHERE;
        // Begins behind the meeting that asks, so that not always the same ones are driven out.
        for (int step = 1; step < at.length; step++) {
            int other = (which + step) % at.length;
            if (at[other] >= 0 && covers(other, stop, slot)) {
                some = other;
                if (!isFixed(other)) {
                    return other;
                }
            }
        }
        return some;
    }

    private void count(int expert) {
        int size = 0;
        for (int which : ofExpert[expert]) {
            if (at[which] >= 0) {
                int first = places.slot(which, at[which]);
                size = insert(size, first, first + lengths[which] - 1, places.stop(which, at[which]));
            }
        }
        for (int which : blocksOfExpert[expert]) {
            var block = problem.blocks().get(which);
            size = insert(size, block.slot(), block.lastSlot(), block.stop());
        }
        int waits = 0;
        int stays = 0;
        for (int i = 1; i < size; i++) {
            boolean sameHalfDay = problem.halfDay(lasts[i - 1]) == problem.halfDay(firsts[i]);
            if (!sameHalfDay || stopsOf[i - 1] != stopsOf[i]) {
                stays++;
            }
            if (sameHalfDay) {
                waits += Math.max(0, firsts[i] - lasts[i - 1] - 1 - ways[lasts[i - 1]][stopsOf[i - 1]][stopsOf[i]]);
            }
        }
        waiting[expert] = waits;
        moves[expert] = stays;
    }

    private int insert(int size, int first, int last, int stop) {
        int i = size;
        while (i > 0 && firsts[i - 1] > first) {
            firsts[i] = firsts[i - 1];
            lasts[i] = lasts[i - 1];
            stopsOf[i] = stopsOf[i - 1];
            i--;
        }
        firsts[i] = first;
        lasts[i] = last;
        stopsOf[i] = stop;
        return size + 1;
    }
}
