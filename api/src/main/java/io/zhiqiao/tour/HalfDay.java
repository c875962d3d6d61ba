package io.zhiqiao.tour;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A stretch of a tour without a long break (半天), in the office's time.
 *
 * @param date the day
 * @param startsAt to the minute
 * @param endsAt to the minute; after {@code startsAt}
 */
public record HalfDay(LocalDate date, LocalTime startsAt, LocalTime endsAt) implements Comparable<HalfDay> {

    /** Whether both overlap. */
    public boolean overlaps(HalfDay other) {
        return date.equals(other.date) && startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    @Override
    public int compareTo(HalfDay other) {
        var byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : startsAt.compareTo(other.startsAt);
    }
}
