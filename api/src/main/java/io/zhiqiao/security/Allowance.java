package io.zhiqiao.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How often each of many may do something in a minute. Kept in memory, for the last {@value #MOST_KEPT} who did. */
final class Allowance {

    private static final int MOST_KEPT = 10_000;

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * Nobody has done anything yet.
     *
     * @param perMinute at least 1
     */
    Allowance(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.time = new ClockTime(clock);
    }

    /** Does it once more. Returns 0, or where that is too often the seconds to wait, at least 1. */
    long take(String who) {
        var probe = bucket(who).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return 0;
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }

    private Bucket bucket(String who) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    who,
                    unused -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    /** The time of the service's clock. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
