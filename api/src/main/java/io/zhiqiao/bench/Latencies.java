package io.zhiqiao.bench;

import java.util.Arrays;

/** Times of repeated calls, in milliseconds. Used by one thread. */
final class Latencies {

    private static final double NANOS_PER_MS = 1e6;

    private double[] millis = new double[1024];
    private int count;

    /** Times one call. */
    void time(Runnable call) {
        var start = System.nanoTime();
        call.run();
        add((System.nanoTime() - start) / NANOS_PER_MS);
    }

    private void add(double value) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = value;
    }

    /**
     * The least time that {@code share} of the calls did not exceed.
     *
     * @param share in [0, 1]
     * @throws IllegalStateException if nothing was timed
     */
    double percentile(double share) {
        if (count == 0) {
            throw new IllegalStateException("Nothing was timed yet.");
        }
        var sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1)];
    }
}
