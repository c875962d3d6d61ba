package io.zhiqiao.onsite;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.onsite.TourDay.ok;
import static io.zhiqiao.onsite.TourDay.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The desk of a day: checking in, taking back, staying away, standing in. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=onsite")
class DayApiTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    private Someone desk;
    private TourDay day;

    @BeforeEach
    void begin() {
        desk = people.coordinator();
        day = TourDay.running(database);
    }

    @Test
    void expectedAreTheExpertsAndFirmsOfTheAgenda() {
        var view = day.day(desk);

        assertThat(view.get("expected"))
                .extracting(one -> one.get("personId").asString())
                .containsExactly("E-ZHU", "E-LI", TestCorpus.FIRM_ID);
        assertThat(day.presence(desk, "E-ZHU")).isEqualTo("LATE");
        assertThat(day.presence(desk, "E-LI")).isEqualTo("AWAITED");
        assertThat(view.at("/figures/missing").asInt()).isEqualTo(3);
    }

    @Test
    void whoIsCheckedInTwiceIsInOnceAndSince() {
        var first = json(ok(200, day.checkIn(desk, "EXPERT", "E-ZHU")));
        var second = json(ok(200, day.checkIn(people.coordinator(), "EXPERT", "E-ZHU")));

        assertThat(second.get("checkInId")).isEqualTo(first.get("checkInId"));
        assertThat(second.get("cameAt")).isEqualTo(first.get("cameAt"));
        assertThat(day.presence(desk, "E-ZHU")).isEqualTo("HERE");
        assertThat(day.day(desk).at("/figures/expertsHere").asInt()).isEqualTo(1);
    }

    @Test
    void checkInThatIsSentAgainCountsOnceEvenForGuests() {
        var guest = "{\"kind\":\"GUEST\",\"name\":\"来宾甲\",\"organisation\":\"区商会\"}";

        ok(200, desk.send("POST", day.api() + "/check-ins", guest, "Idempotency-Key", "k1"));
        ok(200, desk.send("POST", day.api() + "/check-ins", guest, "Idempotency-Key", "k1"));
        assertThat(day.day(desk).get("others")).hasSize(1);

        ok(200, desk.send("POST", day.api() + "/check-ins", guest, "Idempotency-Key", "k2"));
        assertThat(day.day(desk).get("others")).hasSize(2);
    }

    @Test
    void checkInKeepsTheTimeAtWhichItWasNoted() {
        var then = Clock.systemUTC()
                .instant()
                .minus(Duration.ofSeconds(30))
                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var noted = json(ok(200, desk.send("POST", day.api() + "/check-ins", """
                {"kind":"EXPERT","personId":"E-LI","cameAt":"%s"}""".formatted(then))));

        assertThat(Instant.parse(noted.get("cameAt").asString())).isEqualTo(then);
        assertThat(refused(desk.send("POST", day.api() + "/check-ins", """
                {"kind":"EXPERT","personId":"E-ZHU","cameAt":"2020-01-01T00:00:00Z"}"""))).isEqualTo("422 not-on-the-day");
        assertThat(refused(desk.send("POST", day.api() + "/check-ins", """
                {"kind":"EXPERT","personId":"E-ZHU","cameAt":"%s"}""".formatted(
                                Clock.systemUTC().instant().plus(Duration.ofHours(1))))))
                .isEqualTo("422 not-on-the-day");
    }

    @Test
    void checkInIsTakenBackWithAReasonOnly() {
        var checkIn = json(ok(200, day.checkIn(desk, "EXPERT", "E-ZHU")));
        var undo = day.api() + "/check-ins/" + checkIn.get("checkInId").asString() + "/undo";

        assertThat(refused(desk.send("POST", undo, "{\"reason\":\" \"}"))).isEqualTo("422 no-reason");
        ok(200, desk.send("POST", undo, "{\"reason\":\"点错了\"}"));

        assertThat(day.presence(desk, "E-ZHU")).isEqualTo("LATE");
        assertThat(TourDay.one(
                        database,
                        String.class,
                        "select reason from audit_entry where action = 'check-in.undo' and record_id = ?",
                        checkIn.get("checkInId").asString()))
                .isEqualTo("点错了");
        var again = json(ok(200, day.checkIn(desk, "EXPERT", "E-ZHU")));
        assertThat(again.get("checkInId")).isNotEqualTo(checkIn.get("checkInId"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(refused(desk.send("POST", day.api() + "/check-ins", "{}"))).isEqualTo("422 required");
        assertThat(refused(desk.send("POST", day.api() + "/check-ins", "{\"kind\":\"GUEST\",\"name\":\" \"}")))
                .isEqualTo("422 required");
        assertThat(day.checkIn(desk, "EXPERT", "E-NOBODY").statusCode()).isEqualTo(404);
        assertThat(day.checkIn(desk, "FIRM", "Q-NOBODY").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsCheckedInBeforeTheTourOrByStrangers() {
        var announced = TourDay.in(database, "ANNOUNCED");

        assertThat(refused(announced.checkIn(desk, "EXPERT", "E-ZHU"))).isEqualTo("409 not-the-day");
        assertThat(day.checkIn(people.coordinatorOf("江津区"), "EXPERT", "E-ZHU").statusCode())
                .isEqualTo(404);
        assertThat(day.checkIn(people.expert("E-ZHU"), "EXPERT", "E-ZHU").statusCode())
                .isEqualTo(403);
        assertThat(day.checkIn(people.administrator(), "EXPERT", "E-ZHU").statusCode())
                .isEqualTo(403);
    }

    @Test
    void noShowEndsMeetingsThatHaveBegunAndKeepsThoseAhead() {
        ok(200, desk.send("POST", day.api() + "/absences", "{\"expertId\":\"E-LI\",\"reason\":\"高铁晚点\"}"));
        ok(200, desk.send("POST", day.api() + "/absences", "{\"expertId\":\"E-ZHU\"}"));

        assertThat(day.state(day.early())).isEqualTo("NO_SHOW");
        assertThat(day.state(day.late())).isEqualTo("SCHEDULED");
        assertThat(day.presence(desk, "E-LI")).isEqualTo("ABSENT");
        // Who comes after all is here, and absent no more.
        ok(200, day.checkIn(desk, "EXPERT", "E-ZHU"));
        assertThat(day.presence(desk, "E-ZHU")).isEqualTo("HERE");
        assertThat(refused(desk.send("POST", day.api() + "/absences", "{\"expertId\":\"E-ZHU\"}")))
                .isEqualTo("409 is-here");
        assertThat(desk.send("POST", day.api() + "/absences", "{\"expertId\":\"E-SHUI\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void alternateStandsInWithAReasonAndTakesTheSeat() {
        var standIns = "/api/v1/meetings/" + day.early() + "/stand-ins";
        var body = "{\"goneId\":\"E-ZHU\",\"insteadId\":\"%s\",\"reason\":\"%s\"}";

        assertThat(refused(desk.send("POST", standIns, body.formatted("E-SHUI", ""))))
                .isEqualTo("422 no-reason");
        assertThat(refused(desk.send("POST", standIns, body.formatted("E-MAI", "顶替"))))
                .isEqualTo("422 no-alternate");
        assertThat(desk.send("POST", standIns, body.formatted("E-SHUI", "朱铸未到场"))
                        .body())
                .isEqualTo("[\"E-SHUI\"]");

        assertThat(TourDay.one(
                        database,
                        String.class,
                        "select role from roster_seat where tour_id = ? and expert_id = 'E-SHUI'",
                        day.tourId()))
                .isEqualTo("CHOSEN");
        assertThat(day.presence(desk, "E-SHUI")).isEqualTo("LATE");
        assertThat(refused(desk.send("POST", standIns, body.formatted("E-ZHU", "再换"))))
                .isEqualTo("409 not-expected");
    }

    @Test
    void whoIsElsewhereAtThatTimeCannotStandIn() {
        database.update(
                "update meeting set starts_at = ?, ends_at = ?, table_number = 2 where meeting_id = ?",
                java.sql.Timestamp.from(day.at("00:00")),
                java.sql.Timestamp.from(day.at("00:30")),
                day.late());
        database.update("update meeting_expert set expert_id = 'E-SHUI' where meeting_id = ?", day.late());

        assertThat(refused(desk.send(
                        "POST",
                        "/api/v1/meetings/" + day.early() + "/stand-ins",
                        "{\"goneId\":\"E-ZHU\",\"insteadId\":\"E-SHUI\",\"reason\":\"朱铸未到场\"}")))
                .isEqualTo("409 clash");
        assertThat(TourDay.one(
                        database,
                        String.class,
                        "select expert_id from meeting_expert where meeting_id = ?",
                        day.early()))
                .isEqualTo("E-ZHU");
    }

    @Test
    void contactIsShownToTheDeskAndNoted() {
        var shown = desk.form(
                "/tours/" + day.tourId() + "/day",
                "/tours/" + day.tourId() + "/day/contacts",
                Map.of("kind", "EXPERT", "personId", "E-ZHU"));

        assertThat(shown.body()).contains(TestCorpus.MOBILE);
        assertThat(TourDay.one(
                        database,
                        Integer.class,
                        "select count(*) from audit_entry where action = 'contact.show' and record_id = ? and new_value = 'EXPERT E-ZHU'",
                        day.tourId()))
                .isEqualTo(1);
        assertThat(ok(200, desk.get("/tours/" + day.tourId() + "/day")).body()).doesNotContain(TestCorpus.MOBILE);
        assertThat(desk.form(
                                "/tours/" + day.tourId() + "/day",
                                "/tours/" + day.tourId() + "/day/contacts",
                                Map.of("kind", "EXPERT", "personId", "E-MAI"))
                        .statusCode())
                .isEqualTo(404);
    }
}
