package io.zhiqiao.matcher.compose;

/**
 * Somebody who may be of a group.
 *
 * @param id identity of the expert
 * @param member whether of the team
 * @param covers what the person covers by evidence: bit {@code n} for need {@code n}
 * @param fitPoints fit to the problem in ten thousandths, 0 to {@value #MOST_POINTS}, higher is better
 * @param used services this year, 0 to {@value #UNKNOWN_USE}; {@value #UNKNOWN_USE} where nobody counted
 * @param loadLeft services that the person may still do this year; 0 for none
 * @param freeDays days of the window on which the person is free: bit {@code d} for day {@code d}
 */
public record Prospect(String id, boolean member, long covers, int fitPoints, int used, int loadLeft, long freeDays) {

    /** A perfect fit. */
    public static final int MOST_POINTS = 10_000;

    /** Stands for a use that nobody counted: who is known to be used less comes first. */
    public static final int UNKNOWN_USE = 1_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public Prospect {
        check(id, "fitPoints", fitPoints, MOST_POINTS);
        check(id, "used", used, UNKNOWN_USE);
        check(id, "loadLeft", loadLeft, Integer.MAX_VALUE);
    }

    private static void check(String id, String name, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(
                    "专家（%1$s）的 %2$s（%3$d）应在 0 到 %4$d 之间。\nThe %2$s (%3$d) of the prospect (%1$s) must be between 0 and %4$d."
                            .formatted(id, name, value, most));
        }
    }
}
