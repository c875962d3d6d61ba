package io.zhiqiao.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.MovedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:00:00Z"));

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
}
