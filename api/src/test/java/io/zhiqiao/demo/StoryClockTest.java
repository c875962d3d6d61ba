package io.zhiqiao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Another time for whoever plays the story, and for nobody else. */
class StoryClockTest {

    private static final Instant NOW = Instant.parse("2026-12-31T08:00:00Z");
    private static final LocalDateTime THEN = LocalDateTime.parse("2026-09-27T09:00:00");

    private final StoryClock clock = new StoryClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void itIsThenWhileItLastsAndNowAfterwards() {
        var seen = new AtomicReference<Instant>();

        clock.at(THEN, () -> {
            clock.at(THEN.minusDays(1), () -> {});
            seen.set(clock.withZone(ZoneOffset.ofHours(8)).instant());
        });

        assertThat(seen.get()).isEqualTo(THEN.toInstant(ZoneOffset.UTC));
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void itIsNowAgainAfterATrouble() {
        assertThatThrownBy(() -> clock.at(THEN, () -> {
                    throw new IllegalStateException("trouble");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void otherThreadsAreToldTheTime() {
        var seen = new AtomicReference<Instant>();

        clock.at(THEN, () -> {
            var other = Thread.ofPlatform().name("other").start(() -> seen.set(clock.instant()));
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(seen.get()).isEqualTo(NOW);
    }
}
