package io.zhiqiao.tour;

import static io.zhiqiao.ServiceClient.refused;
import static io.zhiqiao.tour.PreparedTours.id;
import static io.zhiqiao.tour.PreparedTours.made;
import static io.zhiqiao.tour.PreparedTours.planned;
import static io.zhiqiao.tour.PreparedTours.prepared;
import static io.zhiqiao.tour.PreparedTours.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Someone;
import io.zhiqiao.lifecycle.LifeCycleSteps;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a tour is brought from the plan to its day. */
@TourTest
class TourStepsTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private Tours tours;

    @Autowired
    private TourClock tourClock;

    @Autowired
    private LifeCycleSteps steps;

    @Autowired
    private Clock clock;

    private final TourStage stage;
    private final Someone coordinator;
    private final LocalDate soon;

    @Autowired
    TourStepsTest(TourStage stage) {
        this.stage = stage;
        coordinator = stage.coordinator();
        soon = stage.soon();
    }

    @AfterEach
    void forget() {
        stage.forget();
    }

    @Test
    void nobodyIsInvitedBeforeARosterIsInUse() {
        var tour = prepared(coordinator, "无名单", soon, TourStage.BATTERY, "collect", "match");

        assertThat(refused(step(coordinator, tour, "invite", ""))).isEqualTo("409 not-ready");
    }

    @Test
    void tourIsBroughtFromThePlanToTheAnnouncement() {
        var tour = stage.inviting(coordinator, "璧山行", soon, "lock", "announce");

        assertThat(tour.get("state").asString()).isEqualTo("ANNOUNCED");
        assertThat(steps.of("tour", id(tour)))
                .extracting(step -> step.transition())
                .containsExactly("collect", "match", "invite", "lock", "announce");
    }

    @Test
    void stepThatHasToWaitSaysForWhat() {
        var tour = made(coordinator, planned(coordinator, "璧山行", soon), "collect", "");

        assertThat(refused(step(coordinator, tour, "match", ""))).isEqualTo("409 has-problems");
        assertThat(refused(step(coordinator, tour, "announce", ""))).isEqualTo("409 wrong-state");
        assertThat(refused(step(coordinator, tour, "postpone", " "))).isEqualTo("422 no-reason");
        assertThat(refused(step(coordinator, tour, "leap", ""))).isEqualTo("404 unknown-transition");
        assertThat(refused(step(people.administrator(), tour, "postpone", "x"))).startsWith("403");
    }

    @Test
    void stepNeedsTheVersionThatWasRead() {
        var read = planned(coordinator, "璧山行", soon);
        made(coordinator, read, "collect", "");

        assertThat(refused(step(coordinator, read, "postpone", "场馆检修"))).isEqualTo("412 stale");
    }

    @Test
    void anotherPartOfThePreparationCanHoldAStepBack() {
        var tour = stage.inviting(coordinator, TourEars.NOT_READY, soon);

        assertThat(refused(step(coordinator, tour, "lock", ""))).isEqualTo("409 not-ready");
    }

    @Test
    void announcedTourBeginsOnItsDayAndEndsAfterIt() {
        var today = LocalDate.now(clock);
        var tour = stage.inviting(coordinator, "今日行", today, "lock", "announce");

        tourClock.keepLimits(clock.instant());
        assertThat(tours.known(id(tour)).orElseThrow().state()).isEqualTo(TourState.RUNNING);
        tourClock.keepLimits(clock.instant());
        assertThat(tours.known(id(tour)).orElseThrow().state()).isEqualTo(TourState.RUNNING);
    }
}
