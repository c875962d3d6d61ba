package io.zhiqiao.lifecycle;

import java.time.Clock;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes, on one of several nodes, for what has waited too long. */
@Component
public class TimeKeeper {

    private final List<TimeLimited> kinds;
    private final Clock clock;

    TimeKeeper(List<TimeLimited> kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Keeps the limits of every kind of record. */
    @Scheduled(
            initialDelayString = "${zhiqiao.time-limits.first:PT1M}",
            fixedDelayString = "${zhiqiao.time-limits.every:PT10M}")
    @SchedulerLock(name = "time-limits", lockAtMostFor = "PT30M")
    public void keep() {
        var now = clock.instant();
        kinds.forEach(kind -> kind.keepLimits(now));
    }
}
