package io.zhiqiao.matcher.assign.exact;

import java.time.Duration;

/** When a search has to come to an end with what it has. */
public final class Deadline {

    private static final double LEAST_SECONDS = 0.01;

    private final long endsAtNanos;

    private Deadline(long endsAtNanos) {
        this.endsAtNanos = endsAtNanos;
    }

    /** From now on. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Whether there is no time left. */
    boolean isOver() {
        return System.nanoTime() - endsAtNanos >= 0;
    }

    /** What is left, more than 0. */
    double secondsLeft() {
        return Math.max(LEAST_SECONDS, (endsAtNanos - System.nanoTime()) / 1e9);
    }
}
