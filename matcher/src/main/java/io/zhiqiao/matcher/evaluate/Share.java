package io.zhiqiao.matcher.evaluate;

/**
 * What one problem or expert adds to a metric. A metric is the sum of what was earned over the sum of what was
 * possible: a mean where every {@code possible} is 1, and a pooled ratio where units have different numbers of pairs.
 *
 * @param earned 0 to {@code possible}
 * @param possible at least 0; 0 where the grades of the unit allow nothing to be measured
 */
record Share(double earned, double possible) {

    /** Nothing could be measured. */
    static final Share NONE = new Share(0, 0);

    /** All of one unit's weight: for metrics that are means over units. */
    static Share ofMean(double value) {
        return new Share(value, 1);
    }

    Share plus(double moreEarned, double morePossible) {
        return new Share(earned + moreEarned, possible + morePossible);
    }

    boolean isMeasured() {
        return possible > 0;
    }
}
