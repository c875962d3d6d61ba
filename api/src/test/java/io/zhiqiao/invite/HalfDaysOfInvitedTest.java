package io.zhiqiao.invite;

import static io.zhiqiao.invite.InvitedTour.read;
import static io.zhiqiao.invite.InvitedTour.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The half-days that experts named when they accepted hold for the agenda. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=invitations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfDaysOfInvitedTest {

    private static final ZoneId CHONGQING = ZoneId.of("Asia/Shanghai");

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcClient database;

    private Someone office;
    private Someone zhu;
    private InvitedTour tour;

    @BeforeEach
    void prepare() {
        office = people.coordinator();
        zhu = people.expert("E-ZHU");
        tour = InvitedTour.inviting(office, database, "半天区县行", TestCorpus.CASTING)
                .seats(TestCorpus.CASTING, "E-ZHU");
        tour.invited("E-ZHU");
        read(200, office.send("POST", agenda() + "/meetings", "{}"));
    }

    @AfterEach
    void end() {
        tour.over();
    }

    @Test
    void whoIsFreeInTheAfternoonOnlyIsNotTakenForTheMorning() {
        // The morning comes first, and would be taken.
        assertThat(clashesOfTheMorning()).doesNotContain("ABSENT");

        read(200, step(zhu, tour.of("E-ZHU"), "accept", freeFrom("14:00")));

        assertThat(clashesOfTheMorning()).contains("ABSENT");
    }

    @Test
    void whoNamedNoHalfDayIsFreeOnAll() {
        read(200, step(zhu, tour.of("E-ZHU"), "accept", "{}"));

        assertThat(clashesOfTheMorning()).doesNotContain("ABSENT");
    }

    @Test
    void answerAboutDaysThatTheTourHasNoMoreSaysNothing() {
        read(200, step(zhu, tour.of("E-ZHU"), "accept", freeFrom("14:00")));

        movedAWeekOn();

        assertThat(clashesOfTheMorning()).doesNotContain("ABSENT");
    }

    /** As if the tour had been a week before when (s)he answered. */
    private void movedAWeekOn() {
        database.sql("update tour_invitation set half_days = ? where tour_id = ?")
                .param(InvitedTour.DAY.minusWeeks(1).atTime(14, 0).toString())
                .param(tour.id())
                .update();
    }

    private static String freeFrom(String time) {
        return "{\"freeFrom\":[\"%sT%s:00\"]}".formatted(InvitedTour.DAY, time);
    }

    private List<String> clashesOfTheMorning() {
        var meeting = meeting();
        var place = """
                {"stopId":"%s","startsAt":"%s","table":0,"pinned":false}""".formatted(stopId(), morning());
        read(
                200,
                office.send(
                        "PUT",
                        "/api/v1/meetings/" + meeting.at("/meetingId").asString() + "/place",
                        place,
                        "If-Match",
                        "\"" + meeting.at("/version").asLong() + "\""));
        return read(200, office.get(agenda()))
                .at("/clashes")
                .valueStream()
                .map(clash -> clash.at("/kind").asString())
                .toList();
    }

    private JsonNode meeting() {
        return read(200, office.get(agenda())).at("/meetings/0");
    }

    private String stopId() {
        return read(200, office.get("/api/v1/tours/" + tour.id()))
                .at("/stops/0/stopId")
                .asString();
    }

    private static Instant morning() {
        return InvitedTour.DAY.atTime(9, 0).atZone(CHONGQING).toInstant();
    }

    private String agenda() {
        return "/api/v1/tours/" + tour.id() + "/agenda";
    }
}
