package io.zhiqiao.matcher.assign.agenda;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Something in an agenda that cannot be.
 *
 * @param kind which rule is broken
 * @param who the expert, the firm, or the meeting's problems
 * @param where the stop
 * @param when the time at which it cannot be
 * @param meetings places of the meetings that are part of it, ascending; none or one where a block is
 */
public record Clash(Kind kind, String who, String where, LocalDateTime when, List<Integer> meetings) {

    /** Copies the meetings. */
    public Clash {
        meetings = List.copyOf(meetings);
    }

    /** The rules. */
    public enum Kind {
        /** An expert is in two places at once. */
        EXPERT_TWICE,
        /** A firm is in two places at once. */
        FIRM_TWICE,
        /** Somebody has less time between two stops than the way takes. */
        TRAVEL,
        /** A table has two meetings at once, or the stop has no such table, or a block has taken it. */
        TABLE,
        /** More people at a stop than it holds. */
        CAPACITY,
        /** A meeting runs over a break, or out of its half-day. */
        BREAK,
        /** An expert is not there on that half-day. */
        ABSENT,
        /** A meeting is at a stop where it must not be, or not where and when it has to be. */
        PLACE
    }
}
