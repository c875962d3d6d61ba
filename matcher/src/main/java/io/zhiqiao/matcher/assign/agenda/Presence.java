package io.zhiqiao.matcher.assign.agenda;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time at a stop, as it is in the calendar.
 *
 * @param meeting place in the list of meetings; null for a block
 * @param stop place in the list of stops
 * @param startsAt first minute
 * @param endsAt when it is over
 */
record Presence(@Nullable Integer meeting, int stop, LocalDateTime startsAt, LocalDateTime endsAt) {

    boolean overlaps(Presence other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
