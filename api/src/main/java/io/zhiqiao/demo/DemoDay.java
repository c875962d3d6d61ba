package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Districts;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.TourPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Holds a county tour today as the people of the demo would: experts were invited and accepted, some have come, two meetings
 * are on record, one expert does not come.
 */
@Component
@ConditionalOnProperty("zhiqiao.demo-story")
final class DemoDay {

    private static final int MEETINGS = 5;
    private static final int HOURS_BEFORE = 2;
    private static final int LATEST_BEGINNING = 9;

    private final DemoAccounts accounts;
    private final DemoPosting posting;
    private final RecordStore records;
    private final DemoPlaces places;
    private final DemoEvent event;
    private final DemoDesk desk;
    private final StoryClock clock;

    DemoDay(
            DemoAccounts accounts,
            DemoPosting posting,
            RecordStore records,
            DemoPlaces places,
            DemoEvent event,
            DemoDesk desk,
            StoryClock clock) {
        this.accounts = accounts;
        this.posting = posting;
        this.records = records;
        this.places = places;
        this.event = event;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Holds it.
     *
     * @param elsewhere districts of the other tours of the demo
     * @return where; empty where the sample has no district of its own for it
     */
    Optional<String> hold(List<String> elsewhere) {
        var place = places.busiest(elsewhere);
        place.ifPresent(this::hold);
        return place.map(Districts.District::name);
    }

    private void hold(Districts.District district) {
        var plan = plan(district, LocalDate.now(clock));
        var prepared = new ArrayList<DemoEvent.Prepared>();
        // Nobody is invited to what has begun: that was yesterday.
        clock.at(LocalDateTime.now(clock).minusDays(1), () -> {
            var joined = joined(district, posting.published(DemoProblem.PEELING));
            accounts.as(Role.COORDINATOR, () -> prepared.add(event.prepare(plan, joined)));
        });
        accounts.as(Role.COORDINATOR, () -> desk.come(event.begin(prepared.getFirst())));
    }

    /** The enterprise of the demo comes too, and is the first at a table. */
    private List<Problem> joined(Districts.District district, String own) {
        return Stream.<Problem>concat(
                        records.find(RecordKind.PROBLEMS, own).stream(), places.waiting(district.name()).stream())
                .limit(MEETINGS)
                .toList();
    }

    private TourPlan plan(Districts.District district, LocalDate day) {
        var begins = LocalTime.of(Math.clamp(LocalTime.now(clock).getHour() - HOURS_BEFORE, 0, LATEST_BEGINNING), 0);
        return new TourPlan(
                "专家" + district.name() + "行（现场）",
                day.getYear(),
                3,
                "进园区、进车间，面对面解难题",
                "市科协、" + district.name() + "科协（样例）",
                List.of(district.name()),
                List.of(),
                "",
                10,
                5,
                BigDecimal.valueOf(12),
                null,
                DemoPlaces.stops(district),
                List.of(
                        new HalfDay(day, begins, begins.plusHours(3)),
                        new HalfDay(day, begins.plusHours(5), begins.plusHours(8))));
    }
}
