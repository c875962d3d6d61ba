package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.followup.Moment;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Districts;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourPlan;
import io.zhiqiao.tour.TourPlanning;
import io.zhiqiao.tour.TourStop;
import io.zhiqiao.tour.Tours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Holds a county tour of three months ago as the people of the demo would have, each step at its time: meetings are on record, both
 * sides were asked and thanked, and results are followed up, the last ones still due.
 */
@Component
@ConditionalOnProperty("zhiqiao.demo-story")
final class DemoFollowUp {

    private static final int DAYS_AGO = 95;
    private static final int DAYS_BEFORE = 10;
    private static final int MEETINGS = 6;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final DemoAccounts accounts;
    private final DemoPosting posting;
    private final RecordStore records;
    private final DemoPlaces places;
    private final DemoEvent event;
    private final DemoDesk desk;
    private final DemoVoices voices;
    private final DemoResults results;
    private final Tours tours;
    private final TourPlanning planning;
    private final StoryClock clock;

    DemoFollowUp(
            DemoAccounts accounts,
            DemoPosting posting,
            RecordStore records,
            DemoPlaces places,
            DemoEvent event,
            DemoDesk desk,
            DemoVoices voices,
            DemoResults results,
            Tours tours,
            TourPlanning planning,
            StoryClock clock) {
        this.accounts = accounts;
        this.posting = posting;
        this.records = records;
        this.places = places;
        this.event = event;
        this.desk = desk;
        this.voices = voices;
        this.results = results;
        this.tours = tours;
        this.planning = planning;
        this.clock = clock;
    }

    /**
     * Holds it, unless the sample has no district of its own for it.
     *
     * @param elsewhere districts of the other tours of the demo
     */
    void hold(List<String> elsewhere) {
        var day = LocalDate.now(clock).minusDays(DAYS_AGO);
        places.busiest(elsewhere).ifPresent(district -> {
            var prepared = new ArrayList<DemoEvent.Prepared>();
            var begun = new ArrayList<DemoEvent.Begun>();
            var joined = new ArrayList<Problem>();
            clock.at(day.minusDays(DAYS_BEFORE).atTime(MORNING), () -> {
                joined.addAll(joined(district, posting.published(DemoProblem.TARNISHED)));
                office(() ->
                        prepared.add(event.prepare(plan(district, DemoPlaces.stops(district), day, null), joined)));
            });
            clock.at(
                    day.atTime(MORNING),
                    () -> office(() -> {
                        begun.add(event.begin(prepared.getFirst()));
                        desk.welcome(begun.getFirst());
                    }));
            clock.at(day.atTime(EVENING), () -> office(() -> desk.writeUp(begun.getFirst())));
            var stops = begun.getFirst().tour().stops();
            followUp(begun.getFirst(), joined, plan(district, stops, day, new BigDecimal("16.8")), day);
        });
    }

    private void followUp(DemoEvent.Begun begun, List<Problem> joined, TourPlan spent, LocalDate day) {
        var tour = begun.tour();
        clock.at(day.plusDays(1).atTime(MORNING), () -> {
            office(() -> {
                event.step(tour, "record");
                planning.change(
                        tour.tourId(),
                        spent,
                        "结清场地与交通费用",
                        tours.find(tour.tourId()).version());
            });
            voices.ask(tour);
        });
        clock.at(day.plusDays(3).atTime(MORNING), () -> voices.answer(begun));
        for (var moment : Moment.values()) {
            var then = moment.opensOn(tour).orElse(day).plusDays(1);
            clock.at(then.atTime(MORNING), () -> results.write(begun, joined, moment, then));
            if (moment == Moment.T_0) {
                step(tour, then, "follow-up");
            } else if (moment == Moment.T_30) {
                step(tour, then, "follow-up-again");
            }
        }
        clock.at(day.plusDays(40).atTime(MORNING), () -> voices.report(tour));
    }

    private void step(Tour tour, LocalDate day, String step) {
        clock.at(day.atTime(EVENING), () -> office(() -> event.step(tour, step)));
    }

    private void office(Runnable deed) {
        accounts.as(Role.COORDINATOR, deed);
    }

    /** The enterprise of the demo was there, so that it has something to confirm. */
    private List<Problem> joined(Districts.District district, String own) {
        return Stream.<Problem>concat(
                        records.find(RecordKind.PROBLEMS, own).stream(), places.waiting(district.name()).stream())
                .limit(MEETINGS)
                .toList();
    }

    private static TourPlan plan(
            Districts.District district, List<TourStop> stops, LocalDate day, @Nullable BigDecimal spent) {
        return new TourPlan(
                "专家" + district.name() + "行（回访中）",
                day.getYear(),
                4,
                "一对一诊断，三个月跟到底",
                "市科协、" + district.name() + "科协（样例）",
                List.of(district.name()),
                List.of(),
                "",
                6,
                2,
                BigDecimal.valueOf(15),
                spent,
                stops,
                List.of(new HalfDay(day, MORNING, LocalTime.NOON), new HalfDay(day, LocalTime.of(14, 0), EVENING)));
    }
}
