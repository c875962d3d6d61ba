package io.zhiqiao.matcher.assign.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An agenda while it is changed: always without clashes, its cost always at hand.
 *
 * <p>Putting a meeting somewhere drives out those that stand in its way. Every change is written into a journal, so that it can be taken
 * back. Not safe to share between threads.
 */
final class Draft {

    private final AgendaProblem problem;
    private final Whereabouts whereabouts;
    private final Obstacles obstacles;
    private final ExpertDays days;
    private final int[][] ofExpert;
    private int[] journal = new int[64];
    private int journalSize;
    private int unplaced;
    private int lateness;

    Draft(AgendaProblem problem, Places places) {
        this.problem = problem;
        whereabouts = new Whereabouts(problem, places);
        int experts = problem.experts().size();
        ofExpert = places(
                experts, problem.meetings().stream().map(AgendaMeeting::experts).toList());
        var ofFirm = places(
                problem.firms().size(),
                problem.meetings().stream().map(AgendaMeeting::firms).toList());
        obstacles = new Obstacles(problem, places, whereabouts, ofExpert, ofFirm);
        var blocksOfExpert = places(
                experts, problem.blocks().stream().map(FixedBlock::experts).toList());
        days = new ExpertDays(problem, whereabouts, ofExpert, blocksOfExpert);
        unplaced = whereabouts.count();
        settle();
    }

    /** For each person the places in the list in which the person is. */
    private static int[][] places(int persons, List<List<Integer>> members) {
        var places = new int[persons][];
        for (int who = 0; who < persons; who++) {
            int person = who;
            places[who] = IntStream.range(0, members.size())
                    .filter(which -> members.get(which).contains(person))
                    .toArray();
        }
        return places;
    }

    /** Where a meeting is; negative if it has no place. */
    int place(int which) {
        return whereabouts.place(which);
    }

    int[] allPlaces() {
        return whereabouts.allPlaces();
    }

    /** Meetings of an expert. */
    int[] meetingsOf(int expert) {
        return ofExpert[expert];
    }

    AgendaCost cost() {
        return new AgendaCost(unplaced, days.waiting(), days.moves(), lateness);
    }

    /** The cost as one number; what each part weighs decides how freely it is traded. */
    double weighed(double perUnplaced, double perWaiting, double perMove, double perLateness) {
        return unplaced * perUnplaced + days.waiting() * perWaiting + days.moves() * perMove + lateness * perLateness;
    }

    /** Whether a meeting could be put there without driving another one out. */
    boolean isFree(int which, int place) {
        return obstacles.first(which, place) < 0;
    }

    /**
     * Puts a meeting somewhere and drives out whatever stands in its way.
     *
     * @return false if one stands there that has to; then the change must be taken back
     */
    boolean put(int which, int place) {
        take(which);
        int other = obstacles.first(which, place);
        while (other >= 0) {
            if (isFixed(other)) {
                return false;
            }
            take(other);
            other = obstacles.first(which, place);
        }
        set(which, place);
        return true;
    }

    /** Whether it has to be where it is. */
    boolean isFixed(int which) {
        return obstacles.isFixed(which);
    }

    /** Takes a meeting away from where it is. */
    void take(int which) {
        if (whereabouts.isPlaced(which)) {
            set(which, Whereabouts.NOWHERE);
        }
    }

    /** Which meetings the changes since {@link #begin} have left without a place. */
    int drivenOut(int index) {
        for (int entry = index; entry < journalSize / 2; entry++) {
            if (!whereabouts.isPlaced(meetingOf(entry))) {
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
            apply(meetingOf(entry), journal[2 * entry + 1]);
        }
        journalSize = 0;
        settle();
    }

    /** Counts anew what has changed. */
    void settle() {
        days.settle();
    }

    /** Makes it like another draft of the same problem. */
    void copy(int[] others) {
        for (int which = 0; which < others.length; which++) {
            apply(which, Whereabouts.NOWHERE);
        }
        for (int which = 0; which < others.length; which++) {
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
        journal[journalSize + 1] = place(which);
        journalSize += 2;
        apply(which, place);
    }

    private void apply(int which, int place) {
        if (place(which) == place) {
            return;
        }
        if (whereabouts.isPlaced(which)) {
            obstacles.free(which);
            unplaced++;
            lateness -= whereabouts.first(which);
        }
        whereabouts.set(which, place);
        if (whereabouts.isPlaced(which)) {
            obstacles.occupy(which);
            unplaced--;
            lateness += whereabouts.first(which);
        }
        for (int expert : problem.meetings().get(which).experts()) {
            days.touch(expert);
        }
    }
}
