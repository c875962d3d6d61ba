package io.zhiqiao.followup;

import static io.zhiqiao.HeldTour.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.zhiqiao.HeldTour;
import io.zhiqiao.PostOffice;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.service.Side;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who is reminded of what, once, with a real mail server. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindersTest {

    private static final PostOffice POST = new PostOffice();

    @Autowired
    private Reminders reminders;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        POST.open(properties);
    }

    @AfterAll
    void end() {
        POST.close();
    }

    @AfterEach
    void forget() {
        HeldTour.clear(database);
        POST.empty();
    }

    @Test
    void bothSidesAndTheOfficeAreRemindedOnceOfEachMoment() {
        var tour = HeldTour.of(database, "RECORDING", 1);

        reminders.keepLimits(clock.instant());
        reminders.keepLimits(clock.instant().plus(Duration.ofHours(1)));

        assertThat(reminders.of(tour.id()))
                .extracting(
                        one -> one.reminder().side(),
                        Reminders.Sent::name,
                        one -> one.reminder().problems())
                .containsExactlyInAnyOrder(
                        tuple(Side.ENTERPRISE, "渝试压铸有限公司", 2),
                        tuple(Side.EXPERT, "朱铸", 1),
                        tuple(Side.EXPERT, "李电", 1),
                        tuple(Side.OFFICE, "", 2));
        assertThat(POST.received())
                .hasSize(2)
                .allSatisfy(message -> assertThat(PostOffice.subject(message)).contains("对接成果"));
        assertThat(reminders.of(tour.id()))
                .filteredOn(one -> one.reminder().side() == Side.EXPERT)
                .allSatisfy(one -> assertThat(one.reminder().mail()).isEqualTo(ReminderMail.SENT));
    }

    @Test
    void nobodyIsRemindedOnTheDayItselfNorOfWhatWasWritten() {
        var today = HeldTour.of(database, "RUNNING", 0);
        reminders.keepLimits(clock.instant());
        assertThat(reminders.of(today.id())).isEmpty();

        HeldTour.clear(database);
        var tour = HeldTour.of(database, "RECORDING", 1);
        ok(tour.state(people.coordinator(), TestCorpus.CASTING, "T_0", 2));
        ok(tour.none(people.coordinator(), "P-BATTERY", "T_0"));
        reminders.keepLimits(clock.instant());

        assertThat(reminders.of(tour.id())).isEmpty();
    }

    @Test
    void afterThirtyAndNinetyDaysTheyAreAskedAgain() {
        var tour = HeldTour.of(database, "FOLLOW_30", 31);
        reminders.keepLimits(clock.instant());
        assertThat(moments(tour)).containsOnly(Moment.T_0, Moment.T_30);

        tour.move("FOLLOW_90", 90);
        reminders.keepLimits(clock.instant());
        assertThat(moments(tour)).containsOnly(Moment.T_0, Moment.T_30, Moment.T_90);

        tour.move("CLOSED", 400);
        var before = reminders.of(tour.id()).size();
        reminders.keepLimits(clock.instant());
        assertThat(reminders.of(tour.id())).hasSize(before);
    }

    @Test
    void reminderIsReadOnTheOwnPageAndPutAway() {
        HeldTour.of(database, "RECORDING", 1);
        reminders.keepLimits(clock.instant());
        var caster = people.expert(TestCorpus.CASTER);
        assertThat(caster.get("/my/follow-ups").body()).contains("有 1 项请您填写");

        caster.form("/my/follow-ups", "/my/follow-ups/seen", Map.of());

        assertThat(caster.get("/my/follow-ups").body()).doesNotContain("项请您填写");
    }

    private List<Moment> moments(HeldTour tour) {
        return reminders.of(tour.id()).stream()
                .map(one -> one.reminder().moment())
                .toList();
    }
}
