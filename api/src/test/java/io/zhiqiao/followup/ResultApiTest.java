package io.zhiqiao.followup;

import static io.zhiqiao.HeldTour.ok;
import static io.zhiqiao.HeldTour.put;
import static io.zhiqiao.HeldTour.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.HeldTour;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.audit.Audit;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What comes of a tour: stated, confirmed, owned, counted. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=results")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultApiTest {

    private static final String CASTING = TestCorpus.CASTING;
    private static final String BATTERY = "P-BATTERY";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Audit audit;

    private Someone office;
    private Someone firm;
    private Someone caster;

    @BeforeAll
    void makePeople() {
        office = people.coordinator();
        firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        caster = people.expert(TestCorpus.CASTER);
    }

    @AfterEach
    void forget() {
        HeldTour.clear(database);
    }

    @Test
    void resultIsReadAsItWasWritten() {
        var tour = HeldTour.of(database, "RECORDING", 2);

        var read = ok(tour.state(office, CASTING, "T_0", 2));

        assertThat(read.at("/results/0/level").asInt()).isEqualTo(2);
        assertThat(read.at("/results/0/reachedOn").asString())
                .isEqualTo(tour.day().toString());
        assertThat(read.at("/results/0/kinds").toString()).isEqualTo("[\"技术\"]");
        assertThat(read.at("/results/0/amount").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(read.at("/owner").asString()).isEqualTo("TOUR");
        assertThat(ok(office.get("/api/v1/tour-results/" + tour.id() + "/" + CASTING)))
                .isEqualTo(read);
        assertThat(audit.search(asked("tour-result.state"), Long.MAX_VALUE, 10)).isNotEmpty();
    }

    @Test
    void resultCountsInTheMonthOfTheEventHoweverLateItIsWritten() {
        var tour = HeldTour.of(database, "FOLLOW_90", 95);
        ok(tour.state(office, CASTING, "T_90", 2));

        var inItsMonth = ok(office.get("/api/v1/tours/results?month=" + YearMonth.from(tour.day())));
        var now = ok(office.get("/api/v1/tours/results?month=" + YearMonth.now(ZoneId.of("Asia/Shanghai"))));

        assertThat(inItsMonth.toString()).contains(CASTING);
        assertThat(inItsMonth.get(0).get("month").asString())
                .isEqualTo(YearMonth.from(tour.day()).toString());
        assertThat(now).isEmpty();
    }

    @Test
    void levelNeedsItsDocumentAndTheFirmsWord() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        assertThat(refused(tour.state(office, CASTING, "T_0", 5))).isEqualTo("422 document-missing");
        assertThat(refused(tour.state(office, CASTING, "T_0", 5, tour.document(BATTERY))))
                .isEqualTo("422 document-unknown");

        var stated = ok(tour.state(office, CASTING, "T_0", 5, tour.document(CASTING)));

        assertThat(stated.get("countedLevel").asInt()).isEqualTo(3);
        assertThat(stated.get("solved").asBoolean()).isFalse();
        assertThat(stated.at("/results/0/waitsForEnterprise").asBoolean()).isTrue();
        var levels = "/api/v1/tour-results/%s/%s/levels/".formatted(tour.id(), CASTING);
        assertThat(refused(office.send("POST", levels + "5/confirmation", ""))).isEqualTo("403 enterprise-only");
        assertThat(refused(firm.send("POST", levels + "6/confirmation", ""))).isEqualTo("412 stale");

        var confirmed = ok(firm.send("POST", levels + "5/confirmation", ""));

        assertThat(confirmed.get("countedLevel").asInt()).isEqualTo(5);
        assertThat(confirmed.get("counted").asBoolean()).isTrue();
    }

    @Test
    void whatTheFirmItselfStatesIsConfirmed() {
        var tour = HeldTour.of(database, "RECORDING", 2);

        var stated = ok(tour.state(firm, CASTING, "T_0", 4, tour.document(CASTING)));

        assertThat(stated.get("countedLevel").asInt()).isEqualTo(4);
        assertThat(stated.at("/results/0/waitsForEnterprise").asBoolean()).isFalse();
    }

    @Test
    void solutionByAMatchAndAtATourIsCountedOnce() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        solvedByMatch(CASTING, 5);

        var stated = ok(tour.state(office, CASTING, "T_0", 5));

        assertThat(stated.get("owner").asString()).isEqualTo("PLATFORM");
        assertThat(stated.get("solved").asBoolean()).isTrue();
        assertThat(stated.get("counted").asBoolean()).isFalse();
        assertThat(solvedOfYear(tour)).isZero();
        assertThat(database.queryForObject("select count(*) from solved_level", Integer.class))
                .isEqualTo(1);

        var owner = "/api/v1/tours/%s/results/%s/owner".formatted(tour.id(), CASTING);
        assertThat(refused(put(office, owner, "{\"owner\":\"TOUR\"}", 1))).isEqualTo("422 no-reason");
        var owned = ok(
                put(office, owner, "{\"owner\":\"TOUR\",\"shared\":[\"PLATFORM\",\"TOUR\"],\"reason\":\"现场促成\"}", 1));

        assertThat(owned.get("counted").asBoolean()).isTrue();
        assertThat(owned.get("shared").toString()).isEqualTo("[\"PLATFORM\"]");
        assertThat(solvedOfYear(tour)).isEqualTo(1);
    }

    @Test
    void secondTourDoesNotCountWhatTheFirstOwns() {
        var first = HeldTour.of(database, "RECORDING", 3);
        ok(first.state(firm, CASTING, "T_0", 5, first.document(CASTING)));
        var second = HeldTour.of(database, "RECORDING", 2);
        var again = ok(put(
                firm, second.result(CASTING, "T_0"), "{\"level\":5,\"reachedOn\":\"%s\"}".formatted(second.day()), 0));

        assertThat(again.get("solved").asBoolean()).isTrue();
        assertThat(again.get("counted").asBoolean()).isFalse();
        assertThat(solvedOfYear(first)).isEqualTo(1);
        var owner = "/api/v1/tours/%s/results/%s/owner".formatted(second.id(), CASTING);
        assertThat(refused(put(office, owner, "{\"owner\":\"TOUR\",\"reason\":\"也算我们\"}", 1)))
                .isEqualTo("409 owned");
    }

    @Test
    void lateNoteOfAnEarlyMomentDoesNotLowerTheLadder() {
        var tour = HeldTour.of(database, "FOLLOW_30", 31);
        ok(tour.state(firm, CASTING, "T_30", 5, tour.document(CASTING)));

        var late = ok(tour.state(office, CASTING, "T_0", 2));

        assertThat(late.at("/results/0/level").asInt()).isEqualTo(2);
        assertThat(late.get("countedLevel").asInt()).isEqualTo(5);
        assertThat(ok(office.get("/api/v1/problems/" + CASTING + "/journey")).toString())
                .isNotEmpty();
        assertThat(database.queryForObject("select max(level) from solved_level", Integer.class))
                .isEqualTo(5);
        assertThat(database.queryForObject("select count(*) from solved_level", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whoCorrectsTheOwnStatementLowersTheLadder() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        ok(tour.state(firm, CASTING, "T_0", 5, tour.document(CASTING)));

        var corrected = ok(put(
                office, tour.result(CASTING, "T_0"), "{\"level\":2,\"reachedOn\":\"%s\"}".formatted(tour.day()), 1));

        assertThat(corrected.get("countedLevel").asInt()).isEqualTo(2);
        assertThat(database.queryForList("select level from solved_level order by level_id", Integer.class))
                .containsExactly(5, 2);
        assertThat(refused(tour.state(office, CASTING, "T_0", 1))).isEqualTo("412 stale");
    }

    @Test
    void fieldsAreCheckedAndNamed() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        var path = tour.result(CASTING, "T_0");

        assertThat(refused(put(office, path, "{}", 0))).isEqualTo("422 no-reason");
        assertThat(refused(put(office, path, "{\"level\":7,\"reachedOn\":\"%s\"}".formatted(tour.day()), 0)))
                .isEqualTo("422 range");
        assertThat(refused(put(office, path, "{\"level\":2}", 0))).isEqualTo("422 day");
        assertThat(refused(put(
                        office,
                        path,
                        "{\"level\":2,\"reachedOn\":\"%s\"}"
                                .formatted(tour.day().minusDays(1)),
                        0)))
                .isEqualTo("422 day");
        assertThat(refused(put(
                        office,
                        path,
                        "{\"level\":2,\"reachedOn\":\"%s\",\"kinds\":[\"友情\"]}".formatted(tour.day()),
                        0)))
                .isEqualTo("422 unknown-value");
        assertThat(refused(
                        put(office, path, "{\"level\":2,\"reachedOn\":\"%s\",\"amount\":5}".formatted(tour.day()), 0)))
                .isEqualTo("422 kind-missing");
        assertThat(refused(tour.state(office, CASTING, "T_30", 2))).isEqualTo("409 not-yet");
    }

    @Test
    void everySideReachesItsOwnOnly() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        var path = "/api/v1/tour-results/" + tour.id() + "/";

        assertThat(ok(firm.get("/api/v1/my/tour-results"))).hasSize(2);
        assertThat(ok(caster.get("/api/v1/my/tour-results"))).hasSize(1);
        ok(tour.state(caster, CASTING, "T_0", 2));
        assertThat(refused(caster.get(path + BATTERY))).isEqualTo("404 not-found");
        assertThat(refused(people.ofEnterprise("Q-OTHER").get(path + CASTING))).isEqualTo("404 not-found");
        assertThat(refused(people.coordinatorOf("永川区").get(path + CASTING))).isEqualTo("404 not-found");
        assertThat(refused(tour.none(people.administrator(), BATTERY, "T_0"))).isEqualTo("403 not-yours");
        assertThat(refused(tour.none(people.coordinatorOf("永川区"), BATTERY, "T_0")))
                .isEqualTo("404 not-found");
        var owner = "/api/v1/tours/%s/results/%s/owner".formatted(tour.id(), CASTING);
        assertThat(put(firm, owner, "{\"owner\":\"TEAM\"}", 1).statusCode()).isEqualTo(403);
    }

    @Test
    void followUpGoesOnOnceEveryResultOrItsReasonIsThere() {
        var tour = HeldTour.of(database, "RECORDING", 95);
        for (var step : new String[] {"follow-up T_0", "follow-up-again T_30", "close T_90"}) {
            var name = step.split(" ", 2)[0];
            var moment = step.split(" ", 2)[1];
            assertThat(refused(tour.step(office, name))).as(step).isEqualTo("409 not-ready");
            ok(tour.state(office, CASTING, moment, 2));
            assertThat(refused(tour.step(office, name))).as(step).isEqualTo("409 not-ready");
            ok(tour.none(office, BATTERY, moment));
            ok(tour.step(office, name));
        }

        assertThat(ok(office.get("/api/v1/tours/" + tour.id())).get("state").asString())
                .isEqualTo("CLOSED");
        assertThat(refused(put(office, tour.result(BATTERY, "T_90"), "{\"reason\":\"x\"}", 1)))
                .isEqualTo("409 over");
    }

    @Test
    void yearsPlanCountsWhoCameAndWhatWasSolved() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        ok(tour.state(firm, CASTING, "T_0", 6, tour.document(CASTING)));
        ok(tour.state(office, BATTERY, "T_0", 2));

        assertThat(reached(tour, "EXPERTS")).isEqualTo(2);
        assertThat(reached(tour, "SOLVED")).isEqualTo(1);
        assertThat(office.get("/tours/figures/SOLVED?year=" + tour.day().getYear())
                        .body())
                .contains("/problems/" + CASTING)
                .doesNotContain("/problems/" + BATTERY);
    }

    private int solvedOfYear(HeldTour tour) {
        return reached(tour, "SOLVED");
    }

    private int reached(HeldTour tour, String indicator) {
        for (JsonNode figure :
                ok(office.get("/api/v1/tours/targets/" + tour.day().getYear()))) {
            if (figure.get("indicator").asString().equals(indicator)) {
                return figure.get("reached").asInt();
            }
        }
        throw new AssertionError(indicator);
    }

    private void solvedByMatch(String problemId, int level) {
        var runId = UUID.randomUUID().toString();
        var now = Timestamp.from(Instant.parse("2026-02-01T00:00:00Z"));
        database.update(
                "insert into match_run values (?, ?, 1, '{}', '{}', 1, '', 1, 1, 'test', ?, null, 'COMPLETE', null, null, 1)",
                runId,
                problemId,
                now);
        database.update(
                "insert into problem_match (match_id, problem_id, expert_id, run_id, fit, list_rank, turn, state,"
                        + " state_since, place, meeting_time, effort, note, contact_allowed, version)"
                        + " values (?, ?, ?, ?, 0.9, 1, 1, 'DONE', ?, '', '', '', '', false, 1)",
                runId,
                problemId,
                TestCorpus.CASTER,
                runId,
                now);
        database.update(
                "insert into solved_level (problem_id, match_id, level, documents, note, stated_by, stated_at,"
                        + " confirmed_by, confirmed_at) values (?, ?, ?, 'D1', '', 'test', ?, 'test', ?)",
                problemId,
                runId,
                level,
                now,
                now);
    }

    private static Audit.Asked asked(String action) {
        return new Audit.Asked("", "", "", action, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }
}
