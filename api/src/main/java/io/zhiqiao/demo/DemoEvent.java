package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.roster.SeatRole;
import io.zhiqiao.roster.SeatTurns;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourPlan;
import io.zhiqiao.tour.TourPlanning;
import io.zhiqiao.tour.TourProblems;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a county tour of the demo from its plan to its first morning, as its coordinator would. */
@Component
final class DemoEvent {

    private final DemoAccounts accounts;
    private final RecordStore records;
    private final Tours tours;
    private final TourPlanning planning;
    private final TourProblems problems;
    private final SeatTurns seats;
    private final DemoMeetings meetings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoEvent(
            DemoAccounts accounts,
            RecordStore records,
            Tours tours,
            TourPlanning planning,
            TourProblems problems,
            SeatTurns seats,
            DemoMeetings meetings,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.tours = tours;
        this.planning = planning;
        this.problems = problems;
        this.seats = seats;
        this.meetings = meetings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Plans it, takes the problems in, seats an expert for each, and invites them, who all accept. Before its day. */
    Prepared prepare(TourPlan plan, List<Problem> joined) {
        var tour = step(planning.create(plan), "collect");
        for (var problem : joined) {
            problems.add(tour.tourId(), problem.id().value(), 1, "");
        }
        tour = step(tour, "match");
        var experts = seat(tour, joined);
        tour = step(tour, "invite");
        meetings.invite(tour);
        return new Prepared(tour, experts);
    }

    /** Sets its meetings and begins it; on its day. */
    Begun begin(Prepared prepared) {
        var settled = meetings.settle(prepared.tour());
        var tour = prepared.tour();
        for (var next : List.of("lock", "announce", "begin")) {
            tour = step(tour, next);
        }
        return new Begun(tour, settled, prepared.experts());
    }

    /** Makes a step of a tour as it is now. */
    Tour step(Tour tour, String step) {
        return tours.step(tour.tourId(), step, "", tours.find(tour.tourId()).version());
    }

    /** One expert for each problem, and one who stands by; nobody of the firm's own people, and nobody twice. */
    private Map<String, String> seat(Tour tour, List<Problem> joined) {
        var taken = new LinkedHashSet<String>();
        var seated = new HashMap<String, String>();
        for (var problem : joined) {
            var own = suited(problem).stream().filter(taken::add).limit(2).toList();
            for (var turn = 0; turn < own.size(); turn++) {
                var expertId = own.get(turn);
                var role = turn == 0 ? SeatRole.LEADER : SeatRole.ALTERNATE;
                var place = turn + 1;
                transaction.executeWithoutResult(
                        status -> seats.seat(tour.tourId(), problem.id().value(), expertId, role, place));
            }
            if (!own.isEmpty()) {
                seated.put(problem.id().value(), own.getFirst());
            }
        }
        return seated;
    }

    private List<String> suited(Problem problem) {
        var team = problem.classification().teamIndustry();
        var me = accounts.people().get(Role.EXPERT);
        var first = me == null ? "" : String.valueOf(me.expertId());
        var today = LocalDate.now(clock);
        var suited = new ArrayList<Expert>();
        records.forEach(RecordKind.EXPERTS, (Expert expert) -> {
            if (expert.standing().poolStatus() == PoolStatus.ACTIVE
                    && expert.expertise().teamIndustries().contains(team)
                    && expert.service().leave().stream()
                            .noneMatch(leave -> leave.contains(today) || leave.contains(today.plusDays(1)))) {
                suited.add(expert);
            }
        });
        return suited.stream()
                .map(expert -> expert.id().value())
                .sorted(Comparator.comparing((String id) -> !id.equals(first)).thenComparing(id -> id))
                .toList();
    }

    /**
     * A tour to which people were invited.
     *
     * @param tour the tour
     * @param experts expert by problem
     */
    record Prepared(Tour tour, Map<String, String> experts) {}

    /**
     * A tour that has begun.
     *
     * @param tour the tour
     * @param meetings that are settled, in the order of time
     * @param experts expert by problem
     */
    record Begun(Tour tour, List<Meeting> meetings, Map<String, String> experts) {}
}
