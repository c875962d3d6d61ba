package io.zhiqiao.matcher.assign;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How a roster is looked for.
 *
 * @param fair whether the worst-off problem comes before the total
 * @param timeLimit when to stop with the best so far; more than 0
 * @param stopped asked again and again, from any thread; true ends the search with the best so far
 * @param tolerance share of the total that may be left between the roster and its bound, 0 to 0.5; 0 for an optimum
 */
public record SolveOptions(boolean fair, Duration timeLimit, BooleanSupplier stopped, double tolerance) {

    /** The greatest total, proven. */
    public static final SolveOptions TOTAL = new SolveOptions(false, Duration.ofMinutes(1), () -> false, 0);

    /** The worst-off problem first, then the total; both proven. */
    public static final SolveOptions FAIR = new SolveOptions(true, Duration.ofMinutes(1), () -> false, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SolveOptions {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException(
                    "时间上限（%s）应大于 0。The time limit (%1$s) must be more than 0.".formatted(timeLimit));
        }
        if (!(tolerance >= 0 && tolerance <= 0.5)) {
            throw new IllegalArgumentException(
                    "容差（%s）应为 0 到 0.5。The tolerance (%1$s) must be 0 to 0.5.".formatted(tolerance));
        }
    }

    /** With another time limit. */
    public SolveOptions within(Duration time) {
        return new SolveOptions(fair, time, stopped, tolerance);
    }

    /** With somebody who may not want to wait. */
    public SolveOptions until(BooleanSupplier stop) {
        return new SolveOptions(fair, timeLimit, stop, tolerance);
    }

    /** With another tolerance. */
    public SolveOptions upTo(double gap) {
        return new SolveOptions(fair, timeLimit, stopped, gap);
    }
}
