package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Districts;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.roster.SeatRole;
import io.zhiqiao.roster.SeatTurns;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.JoinRules;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourPlan;
import io.zhiqiao.tour.TourPlanning;
import io.zhiqiao.tour.TourProblems;
import io.zhiqiao.tour.TourStop;
import io.zhiqiao.tour.Tours;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds a county tour today as the people of the demo would: experts were invited and accepted, some have come, two meetings
 * are on record, one expert does not come.
 */
@Component
final class DemoDay {

    private static final int MEETINGS = 5;
    private static final int HOURS_BEFORE = 2;
    private static final int LATEST_BEGINNING = 9;

    private final DemoAccounts accounts;
    private final DemoPosting posting;
    private final RecordStore records;
    private final Taxonomies taxonomies;
    private final Tours tours;
    private final TourPlanning planning;
    private final TourProblems problems;
    private final SeatTurns seats;
    private final DemoMeetings meetings;
    private final DemoDesk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoDay(
            DemoAccounts accounts,
            DemoPosting posting,
            RecordStore records,
            Taxonomies taxonomies,
            Tours tours,
            TourPlanning planning,
            TourProblems problems,
            SeatTurns seats,
            DemoMeetings meetings,
            DemoDesk desk,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.posting = posting;
        this.records = records;
        this.taxonomies = taxonomies;
        this.tours = tours;
        this.planning = planning;
        this.problems = problems;
        this.seats = seats;
        this.meetings = meetings;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Holds it, unless the sample has no district of its own for it.
     *
     * @param elsewhere districts of the other tours of the demo
     */
    void hold(List<String> elsewhere) {
        // It is planned for tomorrow, since nobody is invited to what has begun, and then held a day earlier.
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var district = district(elsewhere);
        if (tomorrow.getYear() == LocalDate.now(clock).getYear() && district.isPresent()) {
            var own = posting.published(DemoProblem.PEELING);
            accounts.as(Role.COORDINATOR, () -> hold(district.get(), own, tomorrow));
        }
    }

    private Optional<String> district(List<String> elsewhere) {
        var byDistrict = open().stream()
                .filter(problem -> !elsewhere.contains(problem.posting().district()))
                .collect(Collectors.groupingBy(problem -> problem.posting().district(), Collectors.counting()));
        return byDistrict.entrySet().stream()
                .filter(one -> one.getValue() >= MEETINGS)
                .filter(one -> taxonomies.districts().find(one.getKey()).isPresent())
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private List<Problem> open() {
        var own = accounts.people().get(Role.ENTERPRISE);
        var all = new ArrayList<Problem>();
        records.forEach(RecordKind.PROBLEMS, (Problem problem) -> {
            var firm = firm(problem);
            if (JoinRules.mayJoin(problem.posting().status())
                    && firm.isPresent()
                    && (own == null || !firm.get().equals(own.organisationId()))) {
                all.add(problem);
            }
        });
        return all;
    }

    private void hold(String district, String own, LocalDate tomorrow) {
        var place = taxonomies.districts().find(district).orElseThrow();
        var stops = stops(place);
        var tour = planning.create(plan(district, stops, tomorrow));
        tour = tours.step(tour.tourId(), "collect", "", tour.version());
        // The enterprise of the demo comes too, and is the first at a table.
        var joined = Stream.concat(
                        records.find(RecordKind.PROBLEMS, own).stream(),
                        open().stream()
                                .filter(problem -> problem.posting().district().equals(district)))
                .limit(MEETINGS)
                .toList();
        for (var problem : joined) {
            problems.add(tour.tourId(), problem.id().value(), 1, "");
        }
        tour = tours.step(tour.tourId(), "match", "", tour.version());
        var experts = seat(tour, joined);
        tour = tours.step(tour.tourId(), "invite", "", tour.version());
        meetings.invite(tour);
        tour = planning.change(tour.tourId(), plan(district, tour.stops(), tomorrow.minusDays(1)), "", tour.version());
        var settled = meetings.settle(tour);
        for (var step : List.of("lock", "announce", "begin")) {
            tour = tours.step(tour.tourId(), step, "", tour.version());
        }
        desk.come(tour, settled, experts);
    }

    private TourPlan plan(String district, List<TourStop> stops, LocalDate day) {
        var begins = LocalTime.of(Math.clamp(LocalTime.now(clock).getHour() - HOURS_BEFORE, 0, LATEST_BEGINNING), 0);
        return new TourPlan(
                "专家" + district + "行（现场）",
                day.getYear(),
                3,
                "进园区、进车间，面对面解难题",
                "市科协、" + district + "科协（样例）",
                List.of(district),
                List.of(),
                "",
                10,
                5,
                BigDecimal.valueOf(12),
                null,
                stops,
                List.of(
                        new HalfDay(day, begins, begins.plusHours(3)),
                        new HalfDay(day, begins.plusHours(5), begins.plusHours(8))));
    }

    private static List<TourStop> stops(Districts.District place) {
        return List.of(
                new TourStop(
                        "", place.name() + "创新大厦", place.name() + "科创路 1 号（样例地址）", place.lon(), place.lat(), 80, 3),
                new TourStop(
                        "",
                        place.name() + "产业园服务中心",
                        place.name() + "产业大道 20 号（样例地址）",
                        place.lon() + 0.05,
                        place.lat() - 0.03,
                        40,
                        2));
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

    static Optional<String> firm(Problem problem) {
        return Optional.ofNullable(problem.posting().enterprise())
                .map(OrganisationRef::id)
                .map(OrganisationId::value);
    }
}
