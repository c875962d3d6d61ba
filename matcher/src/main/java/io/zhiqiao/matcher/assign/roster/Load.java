package io.zhiqiao.matcher.assign.roster;

/**
 * How many problems an expert may take, and how many the expert has had.
 *
 * @param min at least so many if the expert is asked for at all times, 0 to {@code max}
 * @param max at most so many: capacity of this event, or what is left of the yearly cap, whichever is less; 0 for nobody to be asked
 * @param used engagements of this year before this roster, 0 or more; among equally good rosters the least used come first
 */
public record Load(int min, int max, int used) {

    /** The greatest number of problems, and of earlier engagements. */
    public static final int MOST = 1_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Load {
        if (min < 0 || max < min || max > MOST || used < 0 || used > MOST) {
            throw new IllegalArgumentException("""
                    工作量下限（%d）、上限（%d）与已用次数（%d）应满足 0 ≤ 下限 ≤ 上限 ≤ %d，已用 0 到 %4$d。
                    The load (min %1$d, max %2$d, used %3$d) must have 0 <= min <= max <= %4$d and used from 0 to %4$d.""".formatted(min, max, used, MOST));
        }
    }

    /** Up to {@code max}, with nothing before. */
    public static Load upTo(int max) {
        return new Load(0, max, 0);
    }

    /** With another maximum. */
    public Load withMax(int newMax) {
        return new Load(Math.min(min, newMax), newMax, used);
    }

    /** What there is left of a yearly cap, if that is less than the capacity. */
    public Load withinCap(int yearlyCap) {
        return withMax(Math.clamp((long) yearlyCap - used, 0, max));
    }
}
