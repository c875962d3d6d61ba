package io.zhiqiao.tour;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What the conditions of a tour's steps are about.
 *
 * @param datesAhead whether half-days are set, and none of them is over
 * @param stops how many
 * @param problems how many joined
 * @param begun whether the first day has come
 * @param daysOver days since the last day; 0 on it, negative before it or while no day is set
 */
public record TourFacts(boolean datesAhead, int stops, int problems, boolean begun, long daysOver) {

    static TourFacts of(Tour tour, int problems, LocalDate today) {
        var first = tour.firstDay();
        return new TourFacts(
                first.filter(day -> !day.isBefore(today)).isPresent(),
                tour.stops().size(),
                problems,
                first.filter(day -> !day.isAfter(today)).isPresent(),
                tour.lastDay().map(day -> ChronoUnit.DAYS.between(day, today)).orElse(-1L));
    }
}
