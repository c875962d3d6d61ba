package io.zhiqiao.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The clock of the demo: it tells the time, but to whoever plays what happened before, that of then. Safe to share between threads:
 * only the thread that plays is told another time.
 */
final class StoryClock extends Clock {

    private final Clock real;
    private final ThreadLocal<Duration> apart;

    StoryClock(Clock real) {
        this(real, ThreadLocal.withInitial(() -> Duration.ZERO));
    }

    private StoryClock(Clock real, ThreadLocal<Duration> apart) {
        this.real = real;
        this.apart = apart;
    }

    /** Does something as if it were then; the clock goes on from there while it lasts. */
    void at(LocalDateTime then, Runnable deed) {
        var before = apart.get();
        apart.set(Duration.between(real.instant(), then.atZone(getZone()).toInstant()));
        try {
            deed.run();
        } finally {
            apart.set(before);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(apart.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone), apart);
    }
}
