package io.zhiqiao.tour;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down tours, and what is changed in their plans. */
@Service
public class TourPlanning {

    private final Tours tours;
    private final PlanCheck check;
    private final CurrentPerson people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TourPlanning(
            Tours tours,
            PlanCheck check,
            CurrentPerson people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tours = tours;
        this.check = check;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes in a new tour.
     *
     * @throws RejectedException (403, 422) if who asks may not plan one there, or the plan does not pass
     */
    @Transactional
    public Tour create(TourPlan plan) {
        passes(plan);
        var tour = new Tour(
                UUID.randomUUID().toString(), withStopIds(plan, List.of()), TourState.PLANNED, clock.instant(), 0);
        var saved = tours.saved(tour);
        var person = people.get();
        audit.add(new Audit.Deed(
                person.actor(people.origin()), "tour.create", Tours.KIND, saved.tourId(), null, saved.name(), null));
        return saved;
    }

    /**
     * Changes the plan of a tour.
     *
     * @param reason as given; needed after the tour was locked
     * @param version the version that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be changed so
     */
    @Transactional
    public Tour change(String tourId, TourPlan plan, @Nullable String reason, long version) {
        var before = tours.toChange(tourId, version);
        passes(plan);
        var next = withStopIds(plan, before.stops());
        var parts = changed(before.plan(), next);
        if (parts.isEmpty()) {
            return before;
        }
        tours.changed(before, String.join("、", parts), reason);
        var after = tours.saved(before.planned(next));
        events.publishEvent(new TourPlanned(before, after));
        return after;
    }

    private void passes(TourPlan plan) {
        var wrong = check.of(plan);
        if (!wrong.isEmpty()) {
            var first = wrong.getFirst();
            throw Refusals.field(
                    first.rule(),
                    first.field(),
                    first.sentence().zh(),
                    first.sentence().en());
        }
        if (!TourReach.mayWrite(people.get(), plan)) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.FORBIDDEN,
                            "not-yours",
                            "您只能筹备自己区县的活动。请把您的区县加入活动，或请市级协调员办理。",
                            "You can prepare tours of your own district only: add your district, or ask a coordinator of the city."));
        }
    }

    /** Stops that were there keep their ids; new ones get one. */
    private static TourPlan withStopIds(TourPlan plan, List<TourStop> known) {
        var ids = known.stream().map(TourStop::stopId).toList();
        var stops = new ArrayList<TourStop>();
        for (var stop : plan.stops()) {
            var isKnown = ids.contains(stop.stopId())
                    && stops.stream().noneMatch(other -> other.stopId().equals(stop.stopId()));
            stops.add(isKnown ? stop : stop.named(UUID.randomUUID().toString()));
        }
        return plan.stopping(stops);
    }

    /** What differs, as people name it. */
    private static List<String> changed(TourPlan before, TourPlan after) {
        var parts = new ArrayList<String>();
        note(parts, "名称", before.name(), after.name());
        note(parts, "年度", before.year(), after.year());
        note(parts, "期次", before.issue(), after.issue());
        note(parts, "主题", before.theme(), after.theme());
        note(parts, "主办单位", before.hosts(), after.hosts());
        note(parts, "区县", before.districts(), after.districts());
        note(parts, "产业", before.industries(), after.industries());
        note(parts, "协办单位", before.partners(), after.partners());
        note(parts, "专家人次目标", before.wantedExperts(), after.wantedExperts());
        note(parts, "解决难题目标", before.wantedSolved(), after.wantedSolved());
        note(parts, "预算", before.plannedCost(), after.plannedCost());
        note(parts, "支出", before.spentCost(), after.spentCost());
        note(parts, "站点", before.stops(), after.stops());
        note(parts, "半天", before.halfDays(), after.halfDays());
        return parts;
    }

    private static void note(List<String> parts, String part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(part);
        }
    }
}
