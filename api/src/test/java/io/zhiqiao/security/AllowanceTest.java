package io.zhiqiao.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final MovedClock clock = new MovedClock();

    @Test
    void whatIsUsedUpComesBackWithTime() {
        var allowance = new Allowance(6, clock);
        for (int i = 0; i < 6; i++) {
            assertThat(allowance.take("a")).isZero();
        }

        var wait = allowance.take("a");
        assertThat(wait).isBetween(1L, 11L);

        clock.move(Duration.ofSeconds(wait));
        assertThat(allowance.take("a")).isZero();
        assertThat(allowance.take("a")).isPositive();
    }

    @Test
    void oneDoesNotUseUpWhatIsAnothers() {
        var allowance = new Allowance(1, clock);

        assertThat(allowance.take("a")).isZero();
        assertThat(allowance.take("a")).isPositive();
        assertThat(allowance.take("b")).isZero();
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

        void move(Duration step) {
            now = now.plus(step);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
