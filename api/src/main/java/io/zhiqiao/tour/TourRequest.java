package io.zhiqiao.tour;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a tour as programmes send it; what is missing is empty or 0.
 *
 * @param name what it is called
 * @param year the year that it counts in
 * @param issue place in the year, from 1
 * @param theme what it is about
 * @param hosts who holds it
 * @param districts full Chinese names
 * @param industries Chinese names of the service teams' industries; empty for all
 * @param partners who takes part beside the hosts
 * @param wantedExperts how many experts shall take part
 * @param wantedSolved how many problems shall be solved
 * @param plannedCost in 万元
 * @param spentCost in 万元
 * @param stops in the order of the tour; one with the {@code stopId} of a known stop stays that stop
 * @param halfDays in any order
 * @param reason for a change after the tour was locked
 */
record TourRequest(
        @Nullable String name,
        @Nullable Integer year,
        @Nullable Integer issue,
        @Nullable String theme,
        @Nullable String hosts,
        @Nullable List<String> districts,
        @Nullable List<String> industries,
        @Nullable String partners,
        @Nullable Integer wantedExperts,
        @Nullable Integer wantedSolved,
        @Nullable BigDecimal plannedCost,
        @Nullable BigDecimal spentCost,
        @Nullable List<TourStopRequest> stops,
        @Nullable List<HalfDay> halfDays,
        @Nullable String reason) {

    TourPlan plan() {
        return new TourPlan(
                text(name),
                number(year),
                number(issue),
                text(theme),
                text(hosts),
                Objects.requireNonNullElse(districts, List.of()),
                Objects.requireNonNullElse(industries, List.of()),
                text(partners),
                number(wantedExperts),
                number(wantedSolved),
                plannedCost,
                spentCost,
                Objects.requireNonNullElse(stops, List.<TourStopRequest>of()).stream()
                        .map(TourStopRequest::stop)
                        .toList(),
                Objects.requireNonNullElse(halfDays, List.of()));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /**
     * A stop as programmes send it.
     *
     * @param stopId of a known stop; null for a new one
     * @param name what it is called
     * @param address where
     * @param longitude degrees east; null where it is not known
     * @param latitude degrees north; null where it is not known
     * @param capacity people who find room at once
     * @param tables meetings that can be held at once
     */
    record TourStopRequest(
            @Nullable String stopId,
            @Nullable String name,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable Integer capacity,
            @Nullable Integer tables) {

        TourStop stop() {
            return new TourStop(
                    text(stopId), text(name), text(address), longitude, latitude, number(capacity), number(tables));
        }
    }
}
