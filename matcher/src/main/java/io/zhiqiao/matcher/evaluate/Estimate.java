package io.zhiqiao.matcher.evaluate;

/**
 * A measured number, and how sure it is.
 *
 * @param value the metric over all units
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval, at least {@code low}
 * @param units problems or experts that the metric was measured on, at least 1
 */
public record Estimate(double value, double low, double high, int units) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the interval is upside down or no unit was measured
     */
    public Estimate {
        if (!(low <= high)) {
            throw new IllegalArgumentException("The low (%s) must not be above the high (%s).".formatted(low, high));
        }
        if (units < 1) {
            throw new IllegalArgumentException("The units (%d) must be at least 1.".formatted(units));
        }
    }
}
