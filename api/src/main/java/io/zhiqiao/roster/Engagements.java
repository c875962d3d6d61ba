package io.zhiqiao.roster;

import io.zhiqiao.proposal.MatchBoard;
import io.zhiqiao.proposal.MatchState;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What experts have promised and not served yet, over all programmes: seats at other tours of the same year, and matches
 * that they accepted. Together with the services of the year it counts against their caps.
 */
@Component
public class Engagements {

    private static final List<SeatRole> COMING = List.of(SeatRole.LEADER, SeatRole.CHOSEN);
    private static final String NO_TOUR = "";
    private static final Set<MatchState> PROMISED = Set.of(MatchState.ACCEPTED, MatchState.CONFIRMED);

    private final RosterSeatRows seats;
    private final Tours tours;
    private final MatchBoard matches;
    private final Clock clock;

    Engagements(RosterSeatRows seats, Tours tours, MatchBoard matches, Clock clock) {
        this.seats = seats;
        this.tours = tours;
        this.matches = matches;
        this.clock = clock;
    }

    /** Whether services of the year so far are services of the tour's year. */
    boolean isThisYear(Tour tour) {
        return tour.year() == Year.now(clock).getValue();
    }

    /**
     * How much each of these experts has promised in the tour's year, this tour left out.
     *
     * @param problemIds the problems of the tour: a match of one of them is the same work
     */
    Map<String, Integer> promised(Tour tour, Collection<String> expertIds, Set<String> problemIds) {
        return promised(tour.year(), expertIds, problemIds, tour.tourId());
    }

    /**
     * How much each of these experts has promised in a year; 0 for those who are not named.
     *
     * @param problemIds what is being staffed now: a match of one of them is the same work
     */
    public Map<String, Integer> promised(int year, Collection<String> expertIds, Set<String> problemIds) {
        return promised(year, expertIds, problemIds, NO_TOUR);
    }

    private Map<String, Integer> promised(
            int year, Collection<String> expertIds, Set<String> problemIds, String exceptTour) {
        var counts = new HashMap<String, Integer>();
        var counted = new HashMap<String, Boolean>();
        for (var seat : seats.findByRoleInAndTourIdNot(COMING, exceptTour)) {
            if (counted.computeIfAbsent(seat.tourId(), id -> isAheadInYear(id, year))) {
                counts.merge(seat.expertId(), 1, Integer::sum);
            }
        }
        if (year == Year.now(clock).getValue()) {
            matches.countedOfExperts(expertIds).stream()
                    .filter(match -> PROMISED.contains(match.state()))
                    .filter(match -> !problemIds.contains(match.problemId()))
                    .forEach(match -> counts.merge(match.expertId(), 1, Integer::sum));
        }
        return counts;
    }

    /** Once a tour is written up, its meetings are services, and counted as such. */
    private boolean isAheadInYear(String tourId, int year) {
        return tours.known(tourId)
                .filter(tour -> tour.year() == year)
                .filter(tour -> switch (tour.state()) {
                    case PLANNED, COLLECTING, MATCHING, INVITING, LOCKED, ANNOUNCED, RUNNING -> true;
                    case RECORDING, FOLLOW_30, FOLLOW_90, CLOSED, POSTPONED, CANCELLED -> false;
                })
                .isPresent();
    }
}
