package io.zhiqiao.tour;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A {@link Tour} as the database has it: lists of names a name a line, times as text. */
@Table("tour")
record TourRow(
        @Id String tourId,
        String name,
        int tourYear,
        int issue,
        String theme,
        String hosts,
        String districts,
        String industries,
        String partners,
        TourState state,
        Instant stateSince,
        int wantedExperts,
        int wantedSolved,
        @Nullable BigDecimal plannedCost,
        @Nullable BigDecimal spentCost,

        @MappedCollection(idColumn = "tour_id", keyColumn = "place")
        List<StopRow> stops,

        @MappedCollection(idColumn = "tour_id", keyColumn = "place")
        List<HalfDayRow> halfDays,

        @Version long version) {

    static TourRow of(Tour tour) {
        var plan = tour.plan();
        return new TourRow(
                tour.tourId(),
                plan.name(),
                plan.year(),
                plan.issue(),
                plan.theme(),
                plan.hosts(),
                String.join("\n", plan.districts()),
                String.join("\n", plan.industries()),
                plan.partners(),
                tour.state(),
                tour.stateSince(),
                plan.wantedExperts(),
                plan.wantedSolved(),
                plan.plannedCost(),
                plan.spentCost(),
                plan.stops().stream().map(StopRow::of).toList(),
                plan.halfDays().stream().map(HalfDayRow::of).toList(),
                tour.version());
    }

    Tour tour() {
        var plan = new TourPlan(
                name,
                tourYear,
                issue,
                theme,
                hosts,
                lines(districts),
                lines(industries),
                partners,
                wantedExperts,
                wantedSolved,
                plannedCost,
                spentCost,
                stops.stream().map(StopRow::stop).toList(),
                halfDays.stream().map(HalfDayRow::halfDay).toList());
        return new Tour(tourId, plan, state, stateSince, version);
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** A {@link TourStop}. */
    @Table("tour_stop")
    record StopRow(
            String stopId,
            String name,
            String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            int capacity,
            int tables) {

        static StopRow of(TourStop stop) {
            return new StopRow(
                    stop.stopId(),
                    stop.name(),
                    stop.address(),
                    stop.longitude(),
                    stop.latitude(),
                    stop.capacity(),
                    stop.tables());
        }

        TourStop stop() {
            return new TourStop(stopId, name, address, longitude, latitude, capacity, tables);
        }
    }

    /** A {@link HalfDay}. */
    @Table("tour_half_day")
    record HalfDayRow(LocalDate heldOn, String startsAt, String endsAt) {

        static HalfDayRow of(HalfDay halfDay) {
            return new HalfDayRow(
                    halfDay.date(),
                    halfDay.startsAt().toString(),
                    halfDay.endsAt().toString());
        }

        HalfDay halfDay() {
            return new HalfDay(heldOn, LocalTime.parse(startsAt), LocalTime.parse(endsAt));
        }
    }
}
