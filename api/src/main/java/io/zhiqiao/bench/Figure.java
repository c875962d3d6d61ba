package io.zhiqiao.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param name names it in the JSON form, words joined by hyphens
 * @param zh what it is, in Chinese
 * @param value the number
 * @param unit of the number; empty for a count, a share or a ratio
 * @param target what it should be at most or at least; null where nothing was promised
 */
public record Figure(
        String name,
        String zh,
        double value,
        String unit,
        @Nullable Target target) {

    /** A number that nothing was promised about. */
    public static Figure of(String name, String zh, double value, String unit) {
        return new Figure(name, zh, value, unit, null);
    }

    /** A number that should be {@code limit} or more. */
    public static Figure atLeast(double limit, String name, String zh, double value, String unit) {
        return new Figure(name, zh, value, unit, new Target(">=", limit, value >= limit));
    }

    /** A number that should be {@code limit} or less. */
    public static Figure atMost(double limit, String name, String zh, double value, String unit) {
        return new Figure(name, zh, value, unit, new Target("<=", limit, value <= limit));
    }

    /**
     * What a number should be.
     *
     * @param operator {@code >=} or {@code <=}
     * @param limit in the unit of the number
     * @param met whether the number is so
     */
    public record Target(String operator, double limit, boolean met) {}
}
