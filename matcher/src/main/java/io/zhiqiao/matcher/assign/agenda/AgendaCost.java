package io.zhiqiao.matcher.assign.agenda;

import java.util.Comparator;

/**
 * How good an agenda is; less is better, the first number first.
 *
 * @param unplaced meetings without place and time
 * @param waiting slots in which experts wait; see {@link Agenda#waitingSlots}
 * @param moves how often experts set out for another stop or come for another half-day; see {@link Agenda#moves}
 * @param lateness sum of the slots in which the placed meetings begin, counted from 0
 */
public record AgendaCost(int unplaced, int waiting, int moves, int lateness) implements Comparable<AgendaCost> {

    private static final Comparator<AgendaCost> ORDER = Comparator.comparingInt(AgendaCost::unplaced)
            .thenComparingInt(AgendaCost::waiting)
            .thenComparingInt(AgendaCost::moves)
            .thenComparingInt(AgendaCost::lateness);

    @Override
    public int compareTo(AgendaCost other) {
        return ORDER.compare(this, other);
    }
}
