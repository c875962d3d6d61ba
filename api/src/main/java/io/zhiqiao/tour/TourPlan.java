package io.zhiqiao.tour;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the office writes down of a tour.
 *
 * @param name what it is called; not blank
 * @param year the year that it counts in
 * @param issue place in the year, from 1
 * @param theme what it is about; may be empty
 * @param hosts who holds it; may be empty
 * @param districts where; at least one
 * @param industries industries of the service teams that it is for; empty for all
 * @param partners who takes part beside the hosts; may be empty
 * @param wantedExperts how many experts shall take part, at least 0
 * @param wantedSolved how many problems shall be solved, at least 0
 * @param plannedCost in 万元; null where not said
 * @param spentCost in 万元; null before it is known
 * @param stops in the order of the tour
 * @param halfDays in their order, none overlapping
 */
public record TourPlan(
        String name,
        int year,
        int issue,
        String theme,
        String hosts,
        List<String> districts,
        List<String> industries,
        String partners,
        int wantedExperts,
        int wantedSolved,
        @Nullable BigDecimal plannedCost,
        @Nullable BigDecimal spentCost,
        List<TourStop> stops,
        List<HalfDay> halfDays) {

    /** Copies the lists; half-days come in their order, costs without zeros behind. */
    public TourPlan {
        districts = List.copyOf(districts);
        industries = List.copyOf(industries);
        stops = List.copyOf(stops);
        halfDays = halfDays.stream().sorted().toList();
        plannedCost = plain(plannedCost);
        spentCost = plain(spentCost);
    }

    /** The same amount in one way of writing it, so that equal plans are equal. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal cost) {
        if (cost == null) {
            return null;
        }
        var stripped = cost.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    TourPlan stopping(List<TourStop> at) {
        return new TourPlan(
                name,
                year,
                issue,
                theme,
                hosts,
                districts,
                industries,
                partners,
                wantedExperts,
                wantedSolved,
                plannedCost,
                spentCost,
                at,
                halfDays);
    }
}
