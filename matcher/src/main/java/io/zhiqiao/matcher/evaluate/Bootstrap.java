package io.zhiqiao.matcher.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Percentile bootstrap: how far a metric would move if other problems (or experts) of the same kind had been judged.
 *
 * <p>Units are drawn with replacement, as many as there are; the 95 % interval lies between the 2.5 % and the 97.5 %
 * quantile of the metric over the draws, with linear interpolation between neighbours. Cost: {@code O(draws * units)}.
 * Deterministic for one seed and one order of the units.
 *
 * @param seed of the draws
 * @param draws how many, at least 1
 */
public record Bootstrap(long seed, int draws) {

    /** As the house reports its numbers. */
    public static final Bootstrap STANDARD = new Bootstrap(20_261_123, 2_000);

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code draws} is below 1
     */
    public Bootstrap {
        if (draws < 1) {
            throw new IllegalArgumentException("The draws (%d) must be at least 1.".formatted(draws));
        }
    }

    /**
     * Any metric of units, with its interval.
     *
     * @param units at least 1
     * @param metric of some of the units, each named by its place, some named several times
     */
    public Estimate estimate(int units, ToDoubleFunction<int[]> metric) {
        var random = new SplittableRandom(seed);
        var values = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            values[draw] = metric.applyAsDouble(
                    IntStream.range(0, units).map(unit -> random.nextInt(units)).toArray());
        }
        Arrays.sort(values);
        var value = metric.applyAsDouble(IntStream.range(0, units).toArray());
        return new Estimate(value, quantile(values, LOW), quantile(values, HIGH), units);
    }

    /** The metric over {@code shares}, each with a {@code possible} above 0, with its interval; not for no shares. */
    Estimate estimate(List<Share> shares) {
        var random = new SplittableRandom(seed);
        var values = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            var earned = 0.0;
            var possible = 0.0;
            for (int i = 0; i < shares.size(); i++) {
                var share = shares.get(random.nextInt(shares.size()));
                earned += share.earned();
                possible += share.possible();
            }
            values[draw] = earned / possible;
        }
        Arrays.sort(values);
        return new Estimate(value(shares), quantile(values, LOW), quantile(values, HIGH), shares.size());
    }

    private static double value(List<Share> shares) {
        return shares.stream().mapToDouble(Share::earned).sum()
                / shares.stream().mapToDouble(Share::possible).sum();
    }

    private static double quantile(double[] sorted, double probability) {
        var position = probability * (sorted.length - 1);
        var below = (int) Math.floor(position);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
