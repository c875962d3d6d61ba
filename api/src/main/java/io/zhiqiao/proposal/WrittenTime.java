package io.zhiqiao.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Writes moments in the time of the office; pages know it as {@code writtenTime}. */
@Component
public final class WrittenTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Clock clock;

    WrittenTime(Clock clock) {
        this.clock = clock;
    }

    /** For example 2026-11-23. */
    public String day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate().toString();
    }

    /** For example 2026-11-23 09:30. */
    public String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }
}
