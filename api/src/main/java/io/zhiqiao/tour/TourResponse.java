package io.zhiqiao.tour;

import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tour for programmes.
 *
 * @param tourId random, unchanging
 * @param name what it is called
 * @param year the year that it counts in
 * @param issue place in the year, from 1
 * @param theme what it is about
 * @param hosts who holds it
 * @param districts where
 * @param industries for which service teams' industries; empty for all
 * @param partners who takes part beside the hosts
 * @param wantedExperts how many experts shall take part
 * @param wantedSolved how many problems shall be solved
 * @param plannedCost in 万元; null where not said
 * @param spentCost in 万元; null before it is known
 * @param stops in the order of the tour
 * @param halfDays in their order
 * @param state of its life cycle
 * @param stateName the state for people
 * @param stateSince when it came into this state
 * @param next steps that whoever asks may try
 * @param version also the {@code ETag}
 */
record TourResponse(
        String tourId,
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
        List<HalfDay> halfDays,
        TourState state,
        Sentence stateName,
        Instant stateSince,
        List<String> next,
        long version) {

    static TourResponse of(Tours.Reached reached) {
        var tour = reached.tour();
        return new TourResponse(
                tour.tourId(),
                tour.name(),
                tour.year(),
                tour.issue(),
                tour.theme(),
                tour.hosts(),
                tour.districts(),
                tour.industries(),
                tour.partners(),
                tour.wantedExperts(),
                tour.wantedSolved(),
                tour.plannedCost(),
                tour.spentCost(),
                tour.stops(),
                tour.halfDays(),
                tour.state(),
                tour.state().title(),
                tour.stateSince(),
                reached.next().stream().map(transition -> transition.name()).toList(),
                tour.version());
    }
}
