package io.zhiqiao.matcher.assign.agenda;

import java.time.LocalDateTime;

/**
 * A piece of time in which a meeting can be held.
 *
 * @param halfDay place in the list of half-days
 * @param startsAt first minute, local time of the event
 * @param endsAt when it is over, after {@code startsAt}
 */
public record Slot(int halfDay, LocalDateTime startsAt, LocalDateTime endsAt) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it ends before it starts
     */
    public Slot {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException(
                    "时段应先开始后结束：%s 至 %s。A slot must end after its start: %1$s to %2$s.".formatted(startsAt, endsAt));
        }
    }
}
