package io.zhiqiao.matcher.assign.cpsat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** When a search has to come to an end with what it has. Safe to share between threads. */
public final class Deadline {

    private static final double LEAST_SECONDS = 0.01;

    private final long endsAtNanos;
    private final BooleanSupplier stop;
    private volatile boolean stopped;

    private Deadline(long endsAtNanos, BooleanSupplier stop) {
        this.endsAtNanos = endsAtNanos;
        this.stop = stop;
    }

    /**
     * From now on.
     *
     * @param stop asked again and again, from any thread; true ends the search before its time
     */
    public static Deadline in(Duration time, BooleanSupplier stop) {
        return new Deadline(System.nanoTime() + time.toNanos(), stop);
    }

    /** Whether there is no time left, or somebody does not want to wait longer. */
    public boolean isOver() {
        if (!stopped && stop.getAsBoolean()) {
            stopped = true;
        }
        return stopped || System.nanoTime() - endsAtNanos >= 0;
    }

    /** Whether somebody did not want to wait longer, when it was last asked whether it is over. */
    public boolean isStopped() {
        return stopped;
    }

    /** What is left of the time, more than 0. */
    double secondsLeft() {
        return Math.max(LEAST_SECONDS, (endsAtNanos - System.nanoTime()) / 1e9);
    }
}
