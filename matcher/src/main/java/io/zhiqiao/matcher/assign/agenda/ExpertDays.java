package io.zhiqiao.matcher.assign.agenda;

import java.util.BitSet;

/** How long the experts of a {@link Draft} wait and how often they move; those whose days have changed are counted anew. */
final class ExpertDays {

    private final AgendaProblem problem;
    private final Whereabouts whereabouts;
    private final int[][] meetings;
    private final int[][] blocks;
    private final int[] waiting;
    private final int[] moves;
    private final BitSet touched = new BitSet();
    private final int[] firsts;
    private final int[] lasts;
    private final int[] stops;
    private int totalWaiting;
    private int totalMoves;

    /**
     * Counts nothing yet.
     *
     * @param meetings of each expert
     * @param blocks of each expert
     */
    ExpertDays(AgendaProblem problem, Whereabouts whereabouts, int[][] meetings, int[][] blocks) {
        this.problem = problem;
        this.whereabouts = whereabouts;
        this.meetings = meetings;
        this.blocks = blocks;
        int experts = problem.experts().size();
        waiting = new int[experts];
        moves = new int[experts];
        int most = whereabouts.count() + problem.blocks().size();
        firsts = new int[most];
        lasts = new int[most];
        stops = new int[most];
        touched.set(0, experts);
    }

    /** The days of this expert have changed. */
    void touch(int expert) {
        touched.set(expert);
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

    int waiting() {
        return totalWaiting;
    }

    int moves() {
        return totalMoves;
    }

    private void count(int expert) {
        int size = inOrder(expert);
        int waits = 0;
        int stays = 0;
        for (int i = 1; i < size; i++) {
            boolean sameHalfDay = problem.halfDay(lasts[i - 1]) == problem.halfDay(firsts[i]);
            if (!sameHalfDay || stops[i - 1] != stops[i]) {
                stays++;
            }
            if (sameHalfDay) {
                int way = whereabouts.way(lasts[i - 1], stops[i - 1], stops[i]);
                waits += Math.max(0, firsts[i] - lasts[i - 1] - 1 - way);
            }
        }
        waiting[expert] = waits;
        moves[expert] = stays;
    }

    /** Writes the engagements of an expert down in the order of time; how many there are. */
    private int inOrder(int expert) {
        int size = 0;
        for (int which : meetings[expert]) {
            if (whereabouts.isPlaced(which)) {
                size = insert(size, whereabouts.first(which), whereabouts.last(which), whereabouts.stop(which));
            }
        }
        for (int which : blocks[expert]) {
            var block = problem.blocks().get(which);
            size = insert(size, block.slot(), block.lastSlot(), block.stop());
        }
        return size;
    }

    private int insert(int size, int first, int last, int stop) {
        int i = size;
        while (i > 0 && firsts[i - 1] > first) {
            firsts[i] = firsts[i - 1];
            lasts[i] = lasts[i - 1];
            stops[i] = stops[i - 1];
            i--;
        }
        firsts[i] = first;
        lasts[i] = last;
        stops[i] = stop;
        return size + 1;
    }
}
