package io.zhiqiao.page;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes moments as the office reads them: in its own time, to the minute or the day. */
@Component
public final class OfficeTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final Clock clock;

    OfficeTime(Clock clock) {
        this.clock = clock;
    }

    /** For example {@code 2026-11-23 09:30}. */
    public String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    /** For example {@code 2026-11-23 09:30:05}. */
    public String second(Instant moment) {
        return SECOND.format(moment.atZone(clock.getZone()));
    }

    /** For example {@code 2026-11-23}. */
    public String day(Instant moment) {
        return DAY.format(moment.atZone(clock.getZone()));
    }
}
