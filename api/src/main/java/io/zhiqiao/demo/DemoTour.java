package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Districts;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.JoinRules;
import io.zhiqiao.tour.Radar;
import io.zhiqiao.tour.TourPlan;
import io.zhiqiao.tour.TourPlanning;
import io.zhiqiao.tour.TourProblems;
import io.zhiqiao.tour.TourStop;
import io.zhiqiao.tour.Tours;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prepares county tours as the office of the demo would: one for which experts are chosen, one in the plan only. */
@Component
final class DemoTour {

    private static final int DAYS_AHEAD = 21;
    private static final int LAST_DAY = 31;
    private static final int MOST_PROBLEMS = 8;
    private static final int DISTRICTS = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final DemoAccounts accounts;
    private final RecordStore records;
    private final Taxonomies taxonomies;
    private final Radar radar;
    private final Tours tours;
    private final TourPlanning planning;
    private final TourProblems problems;
    private final Clock clock;

    DemoTour(
            DemoAccounts accounts,
            RecordStore records,
            Taxonomies taxonomies,
            Radar radar,
            Tours tours,
            TourPlanning planning,
            TourProblems problems,
            Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.taxonomies = taxonomies;
        this.radar = radar;
        this.tours = tours;
        this.planning = planning;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Prepares them.
     *
     * @return the districts that they go to; empty where the sample has nothing to go to
     */
    List<String> prepare() {
        var made = new ArrayList<String>();
        var there = new ArrayList<String>();
        accounts.as(Role.COORDINATOR, () -> {
            var districts = districts();
            var joining = joining(districts);
            if (!joining.isEmpty()) {
                made.add(choosing(districts, joining));
                planned(districts.getFirst());
                there.addAll(districts);
            }
        });
        made.forEach(this::wish);
        return List.copyOf(there);
    }

    private String choosing(List<String> districts, List<Problem> joining) {
        var first = day();
        var second = first.equals(last(first.getYear())) ? first : first.plusDays(1);
        var halfDays = Stream.of(
                        new HalfDay(first, MORNING, NOON),
                        new HalfDay(first, AFTERNOON, EVENING),
                        new HalfDay(second, MORNING, NOON),
                        new HalfDay(second, AFTERNOON, EVENING))
                .distinct()
                .toList();
        var tour = planning.create(
                plan("专家" + districts.getFirst() + "行（第一期）", 1, "制造业难题现场对接", districts, stops(districts), halfDays));
        tour = tours.step(tour.tourId(), "collect", "", tour.version());
        for (var problem : joining) {
            problems.add(
                    tour.tourId(), problem.id().value(), problem.engagement().expertsWanted() > 1 ? 2 : 1, "");
        }
        tours.step(tour.tourId(), "match", "", tour.version());
        return tour.tourId();
    }

    /** The enterprise of the demo wishes that one of its problems joins; the office has not answered yet. */
    private void wish(String tourId) {
        var own = accounts.people().get(Role.ENTERPRISE);
        all().stream()
                .filter(problem -> own != null && isOf(problem, String.valueOf(own.organisationId())))
                .filter(problem -> JoinRules.mayJoin(problem.posting().status()))
                .findFirst()
                .ifPresent(problem -> accounts.as(
                        Role.ENTERPRISE,
                        () -> problems.wish(tourId, problem.id().value())));
    }

    private void planned(String district) {
        planning.create(plan("专家" + district + "行（第二期）", 2, "", List.of(district), List.of(), List.of()));
    }

    /** Where the enterprise of the demo is, then what is nearest of the districts with needs. */
    private List<String> districts() {
        var own = accounts.people().get(Role.ENTERPRISE);
        var home = all().stream()
                .filter(problem -> own == null || isOf(problem, String.valueOf(own.organisationId())))
                .map(problem -> problem.posting().district())
                .flatMap(name -> taxonomies.districts().find(name).stream())
                .findFirst();
        return home.map(place -> radar.view().districts().stream()
                        .filter(district -> district.needs() > 0)
                        .flatMap(district ->
                                taxonomies.districts().find(district.name().zh()).stream())
                        .sorted(Comparator.comparingDouble(
                                other -> Math.hypot(other.lon() - place.lon(), other.lat() - place.lat())))
                        .map(Districts.District::name)
                        .limit(DISTRICTS)
                        .toList())
                .orElse(List.of());
    }

    /** What the office chooses; the enterprise of the demo is left to wish. */
    private List<Problem> joining(List<String> districts) {
        var own = accounts.people().get(Role.ENTERPRISE);
        return all().stream()
                .filter(problem -> own == null || !isOf(problem, String.valueOf(own.organisationId())))
                .filter(problem -> districts.contains(problem.posting().district()))
                .filter(problem -> JoinRules.mayJoin(problem.posting().status()))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    private List<TourStop> stops(List<String> districts) {
        return districts.stream()
                .flatMap(name -> taxonomies.districts().find(name).stream())
                .map(district -> new TourStop(
                        "",
                        district.name() + "对接会场",
                        district.name() + "（样例地址）",
                        district.lon(),
                        district.lat(),
                        80,
                        6))
                .toList();
    }

    private LocalDate day() {
        var today = LocalDate.now(clock);
        var wanted = today.plusDays(DAYS_AHEAD);
        return wanted.getYear() == today.getYear() ? wanted : last(today.getYear());
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, Month.DECEMBER, LAST_DAY);
    }

    private TourPlan plan(
            String name,
            int issue,
            String theme,
            List<String> districts,
            List<TourStop> stops,
            List<HalfDay> halfDays) {
        return new TourPlan(
                name,
                LocalDate.now(clock).getYear(),
                issue,
                theme,
                "市科协（样例）",
                districts,
                List.of(),
                "",
                12,
                6,
                BigDecimal.valueOf(18),
                null,
                stops,
                halfDays);
    }

    private List<Problem> all() {
        var all = new ArrayList<Problem>();
        records.forEach(RecordKind.PROBLEMS, (Problem problem) -> all.add(problem));
        return all;
    }

    private static boolean isOf(Problem problem, String organisationId) {
        var enterprise = problem.posting().enterprise();
        return enterprise != null
                && enterprise.id() != null
                && enterprise.id().value().equals(organisationId);
    }
}
