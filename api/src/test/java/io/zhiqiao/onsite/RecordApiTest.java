package io.zhiqiao.onsite;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.onsite.TourDay.ok;
import static io.zhiqiao.onsite.TourDay.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Records of meetings: who writes them, what they must say, what becomes of the meeting. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=onsite")
class RecordApiTest {

    private static final String USEFUL = """
            {"outcome":"USEFUL","diagnosis":"气孔集中在厚壁处","advice":"先做真空压铸对比"}""";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    private Someone office;
    private TourDay day;

    @BeforeEach
    void begin() {
        office = people.coordinator();
        day = TourDay.running(database);
    }

    private HttpResponse<String> write(Someone somebody, String meetingId, String body, long version, String... more) {
        var headers = new java.util.ArrayList<>(java.util.List.of("If-Match", "\"" + version + "\""));
        headers.addAll(java.util.List.of(more));
        return somebody.send("PUT", day.record(meetingId), body, headers.toArray(new String[0]));
    }

    @Test
    void recordHoldsTheMeetingAndIsReadByBothSides() {
        ok(200, write(office, day.early(), USEFUL, 0));

        assertThat(day.state(day.early())).isEqualTo("HELD");
        assertThat(json(ok(200, people.expert("E-ZHU").get(day.record(day.early()))))
                        .get("diagnosis")
                        .asString())
                .isEqualTo("气孔集中在厚壁处");
        ok(200, people.ofEnterprise(TestCorpus.FIRM_ID).get(day.record(day.early())));
        assertThat(people.expert("E-LI").get(day.record(day.early())).statusCode())
                .isEqualTo(404);
        assertThat(json(ok(200, office.get(day.api() + "/records")))).hasSize(1);
        assertThat(json(ok(200, office.get("/api/v1/meetings/" + day.early())))
                        .get("outcome")
                        .asString())
                .isEqualTo("USEFUL");
    }

    @ParameterizedTest
    @CsvSource({"E-ZHU, ", ", Q-FIRM"})
    void expertAndFirmOfTheMeetingWriteToo(String expertId, String organisationId) {
        var somebody = expertId == null ? people.ofEnterprise(organisationId) : people.expert(expertId);

        ok(200, write(somebody, day.early(), USEFUL, 0));

        assertThat(day.state(day.early())).isEqualTo("HELD");
    }

    @Test
    void administratorReadsAndDoesNotWrite() {
        assertThat(refused(write(people.administrator(), day.early(), USEFUL, 0)))
                .isEqualTo("403 not-at-the-table");
        assertThat(write(people.coordinatorOf("江津区"), day.early(), USEFUL, 0).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"diagnosis\":\"有\"}|outcome|required",
                "{\"outcome\":\"USEFUL\"}|diagnosis|required",
                "{\"outcome\":\"COOPERATION\",\"diagnosis\":\"有\"}|nextStep|cooperation-needs-step",
                "{\"outcome\":\"USEFUL\",\"diagnosis\":\"有\",\"nextStep\":\"试制\",\"dueOn\":\"2099-01-01\"}|who|step-needs-who",
                "{\"outcome\":\"USEFUL\",\"diagnosis\":\"有\",\"nextStep\":\"试制\",\"who\":\"王工\"}|dueOn|step-needs-day",
                "{\"outcome\":\"USEFUL\",\"diagnosis\":\"有\",\"dueOn\":\"2001-01-01\"}|dueOn|due-out-of-range",
                "{\"outcome\":\"USEFUL\",\"diagnosis\":\"有\",\"dueOn\":\"明天\"}|dueOn|no-date"
            })
    void whatDoesNotPassNamesFieldAndRule(String body, String field, String rule) {
        var refused = write(office, day.early(), body, 0);

        assertThat(refused(refused)).isEqualTo("422 " + rule);
        assertThat(json(refused).get("field").asString()).isEqualTo(field);
        assertThat(day.state(day.early())).isEqualTo("SCHEDULED");
    }

    @Test
    void longTextIsRefusedWithItsLength() {
        var refused = write(
                office, day.early(), "{\"outcome\":\"USEFUL\",\"diagnosis\":\"%s\"}".formatted("字".repeat(4001)), 0);

        assertThat(refused(refused)).isEqualTo("422 too-long");
        assertThat(json(refused).get("value").asString()).isEqualTo("4001");
    }

    @Test
    void recordOfAnEarlierVersionIsStale() {
        ok(200, write(office, day.early(), USEFUL, 0));

        assertThat(refused(write(people.expert("E-ZHU"), day.early(), USEFUL, 0)))
                .isEqualTo("412 stale");
        assertThat(office.send("PUT", day.record(day.early()), USEFUL).statusCode())
                .isEqualTo(428);
        ok(200, write(people.expert("E-ZHU"), day.early(), USEFUL.replace("USEFUL", "LITTLE_INTEREST"), 1));
        assertThat(json(ok(200, office.get("/api/v1/meetings/" + day.early())))
                        .get("outcome")
                        .asString())
                .isEqualTo("LITTLE_INTEREST");
    }

    @Test
    void recordThatIsSentAgainIsThereOnce() {
        var first = ok(200, write(office, day.early(), USEFUL, 0, "Idempotency-Key", "r1"));
        var again = ok(200, write(office, day.early(), USEFUL, 0, "Idempotency-Key", "r1"));

        assertThat(json(again).get("version")).isEqualTo(json(first).get("version"));
        assertThat(TourDay.one(
                        database,
                        Integer.class,
                        "select count(*) from audit_entry where action = 'meeting.record' and record_id = ?",
                        day.early()))
                .isEqualTo(1);
    }

    @Test
    void meetingThatDidNotTakePlaceIsANoShowOfTheOfficeOnly() {
        ok(200, write(people.expert("E-ZHU"), day.early(), "{\"outcome\":\"NOT_HELD\"}", 0));
        assertThat(day.state(day.early())).isEqualTo("SCHEDULED");
        ok(200, write(office, day.early(), "{\"outcome\":\"NOT_HELD\"}", 1));
        assertThat(day.state(day.early())).isEqualTo("NO_SHOW");
        // Held after all, an hour late.
        ok(200, write(office, day.early(), USEFUL, 2));
        assertThat(day.state(day.early())).isEqualTo("HELD");
        assertThat(refused(write(office, day.early(), "{\"outcome\":\"NOT_HELD\"}", 3)))
                .isEqualTo("409 was-held");
    }

    @Test
    void recordWaitsForTheMeetingAndForTheTour() {
        assertThat(refused(write(office, day.late(), USEFUL, 0))).isEqualTo("409 begun");
        assertThat(office.get(day.record(day.late())).statusCode()).isEqualTo(404);
        day = TourDay.in(database, "ANNOUNCED");
        assertThat(refused(write(office, day.early(), USEFUL, 0))).isEqualTo("409 not-the-time");
        day = TourDay.in(database, "RECORDING");
        ok(200, write(office, day.early(), USEFUL, 0));
        day = TourDay.running(database);
        database.update("update meeting set state = 'CANCELLED' where meeting_id = ?", day.early());
        assertThat(refused(write(office, day.early(), USEFUL, 0))).isEqualTo("409 no-meeting");
    }

    @Test
    void formKeepsBothVersionsWhenSomebodySavedMeanwhile() {
        var page = "/tours/" + day.tourId() + "/meetings/" + day.early() + "/record";
        ok(200, write(people.expert("E-ZHU"), day.early(), USEFUL, 0));

        var shown =
                office.form(page, page, Map.of("version", "0", "outcome", "LITTLE_INTEREST", "diagnosis", "我写的是另一句"));

        assertThat(shown.statusCode()).isEqualTo(412);
        assertThat(shown.body()).contains("两个版本", "气孔集中在厚壁处", "我写的是另一句").contains("name=\"version\" value=\"1\"");
        var wrong = office.form(page, page, Map.of("version", "1", "outcome", "COOPERATION"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("#field-diagnosis", "#field-nextStep");
        assertThat(office.form(page, page, Map.of("version", "1", "outcome", "USEFUL", "diagnosis", "合在一起"))
                        .statusCode())
                .isEqualTo(302);
    }
}
