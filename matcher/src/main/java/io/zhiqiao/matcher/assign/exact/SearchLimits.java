package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.cpsat.Deadline;

/**
 * How far a search goes.
 *
 * @param deadline when to stop with the best so far
 * @param tolerance share of the total that may be left between the roster and its bound, 0 to 0.5; 0 for an optimum
 * @param directPairs up to so many pairs CP-SAT gets all of them at once, 0 or more
 */
public record SearchLimits(Deadline deadline, double tolerance, int directPairs) {

    /** What {@code directPairs} usually is: above it, looking for a core pays. */
    public static final int USUAL_DIRECT_PAIRS = 400;

    /** The same, with all pairs at once. */
    SearchLimits direct() {
        return new SearchLimits(deadline, tolerance, Integer.MAX_VALUE);
    }
}
