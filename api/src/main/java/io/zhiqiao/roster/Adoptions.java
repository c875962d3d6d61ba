package io.zhiqiao.roster;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.roster.RosterAnswer.SolvedTeam;
import io.zhiqiao.tour.Tours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the roster of a run the one in use. */
@Service
public class Adoptions {

    private final RosterSeatRows seats;
    private final Rosters rosters;
    private final RosterRuns runs;
    private final Tours tours;
    private final ApplicationEventPublisher events;

    Adoptions(RosterSeatRows seats, Rosters rosters, RosterRuns runs, Tours tours, ApplicationEventPublisher events) {
        this.seats = seats;
        this.rosters = rosters;
        this.runs = runs;
        this.tours = tours;
        this.events = events;
    }

    /**
     * Takes the roster of a run into use; who stays with a problem keeps the seat.
     *
     * @param reason needed once the tour is locked
     * @param version the version of the roster that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be
     */
    @Transactional
    public List<RosterSeat> adopt(String tourId, int number, @Nullable String reason, long version) {
        var tour = rosters.toChange(tourId);
        var run = runs.find(tourId, number);
        var solved = runs.solved(tourId, number).filter(one -> one.answer().isFeasible());
        if (!run.isAdoptable() || solved.isEmpty()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-to-be-adopted",
                    "这一批没有可采用的名单，或已在用。请刷新页面。",
                    "This run has no roster that could be taken, or it is in use already: reload the page."));
        }
        rosters.changed(tourId, version, roster -> roster, "roster.use", String.valueOf(number), reason);
        var change = written(tourId, wanted(solved.get()));
        runs.use(tourId, number);
        tours.changed(
                tour,
                "采用第 %d 批专家名单：新增 %d 席，移出 %d 席。 Roster %1$d is in use: %2$d seats added, %3$d removed."
                        .formatted(
                                number, change.added().size(), change.removed().size()),
                reason);
        events.publishEvent(change);
        return rosters.seatsOf(tourId);
    }

    private RosterChanged written(String tourId, Map<Place, Wanted> wanted) {
        var added = new ArrayList<RosterSeat>();
        var removed = new ArrayList<RosterSeat>();
        var open = new HashMap<>(wanted);
        for (var seat : rosters.seatsOf(tourId)) {
            var next = open.remove(new Place(seat.problemId(), seat.expertId()));
            if (next == null) {
                removed.add(seat);
            } else {
                var moved = saved(seat.as(next.role(), next.turn(), next.fit(), next.pinned()));
                if (moved.comes() && !seat.comes()) {
                    added.add(moved);
                }
            }
        }
        seats.deleteAll(removed);
        open.forEach((place, next) -> added.add(saved(new RosterSeat(
                UUID.randomUUID().toString(),
                tourId,
                place.problemId(),
                place.expertId(),
                next.role(),
                next.turn(),
                next.fit(),
                next.pinned(),
                0))));
        return new RosterChanged(tourId, added, removed);
    }

    private static Map<Place, Wanted> wanted(SolvedRoster solved) {
        var wanted = new HashMap<Place, Wanted>();
        for (var team : solved.answer().teams()) {
            var problemId = solved.question().problems().get(team.problem()).problemId();
            var turn = 1;
            for (var expert : inOrder(team)) {
                var expertId = solved.question().experts().get(expert).expertId();
                var leads = expert.equals(team.leader());
                wanted.put(
                        new Place(problemId, expertId),
                        new Wanted(
                                leads ? SeatRole.LEADER : SeatRole.CHOSEN,
                                turn++,
                                fit(solved, team.problem(), expert),
                                isPinned(solved, problemId, expertId)));
            }
            for (var next : team.alternates()) {
                var expertId = solved.question().experts().get(next.expert()).expertId();
                wanted.put(new Place(problemId, expertId), new Wanted(SeatRole.ALTERNATE, turn++, next.fit(), false));
            }
        }
        return wanted;
    }

    /** The leader first. */
    private static List<Integer> inOrder(SolvedTeam team) {
        var experts = new ArrayList<>(team.experts());
        var leader = team.leader();
        if (leader != null) {
            experts.removeIf(leader::equals);
            experts.addFirst(leader);
        }
        return experts;
    }

    private static double fit(SolvedRoster solved, int problem, int expert) {
        return solved.question().pairs().stream()
                .filter(pair -> pair.problem() == problem && pair.expert() == expert)
                .mapToDouble(RosterQuestion.AskedPair::fit)
                .findFirst()
                .orElse(0);
    }

    private static boolean isPinned(SolvedRoster solved, String problemId, String expertId) {
        return solved.question().marks().stream()
                .anyMatch(mark -> mark.kind() == MarkKind.PIN && mark.isOf(problemId, expertId));
    }

    private RosterSeat saved(RosterSeat seat) {
        return Refusals.unlessStale(() -> seats.save(seat));
    }

    private record Place(String problemId, String expertId) {}

    private record Wanted(SeatRole role, int turn, double fit, boolean pinned) {}
}
