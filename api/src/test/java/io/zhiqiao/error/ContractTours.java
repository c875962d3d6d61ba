package io.zhiqiao.error;

import static io.zhiqiao.Postings.ok;
import static org.awaitility.Awaitility.await;

import io.zhiqiao.HeldTour;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** County tours in the states that errors need: one that invites, one that is locked, one that was cancelled. */
final class ContractTours {

    /** In a year that no other test counts. */
    private static final LocalDate DAY = LocalDate.of(2033, 3, 10);

    private static final String TOURS = "/api/v1/tours/";

    private final Someone office;
    private final JdbcTemplate database;
    private final String problemId;

    ContractTours(Someone office, JdbcTemplate database, String problemId) {
        this.office = office;
        this.database = database;
        this.problemId = problemId;
    }

    /** Names the records of the tours. */
    void into(Map<String, String> known) {
        known.put("year", String.valueOf(DAY.getYear()));
        known.put("indicator", "EVENTS");
        known.put("number", "1");
        known.put("tourId", inviting(known));
        known.put("moment", "T_0");
        known.put("held", held(known));
        known.put("gone", HeldTour.of(database, "CLOSED", 100).id());
        known.put("over", cancelled(known));
        known.put("locked", locked());
        known.put("running", running(known));
    }

    /** One of whose problems something may be written, and whose expert was asked. */
    private String held(Map<String, String> known) {
        var held = HeldTour.of(database, "RECORDING", 2).id();
        known.put("heldProblem", TestCorpus.CASTING);
        known.put("surveyId", id());
        known.put("answered", id());
        for (var survey : List.of("surveyId", "answered")) {
            var done = survey.equals("answered");
            database.update(
                    "insert into tour_survey values (?, ?, 'EXPERT', ?, now(), ?, '5,5,5,5,5', '', 1)",
                    known.get(survey),
                    done ? held : known.get("tourId"),
                    TestCorpus.CASTER,
                    done ? Timestamp.from(Instant.EPOCH) : null);
        }
        return held;
    }

    /** Roster run 1 is solved and not in use, run 2 failed, as did the agenda run; one wave is a draft, one dropped. */
    private String inviting(Map<String, String> known) {
        var tourId = tour();
        solved(TOURS + tourId + "/roster/runs", "/run");
        failed("insert into roster_run values (?, ?, 2, 0, 'test', ?, ?, 'FAILED', 'x', null, 1)", tourId);
        seat(tourId, TestCorpus.CASTER);
        known.put("meetingId", meeting(tourId));
        failed("insert into agenda_run values (?, ?, 1, 'test', ?, ?, 'FAILED', 'x', null, 1)", tourId);
        known.put("dropped", wave(tourId).at("/waveId").asString());
        var path = "/api/v1/tour-waves/" + known.get("dropped");
        ok(200, office.send("POST", path + "/drop", "", "If-Match", tag(path)));
        var draft = wave(tourId);
        known.put("waveId", draft.at("/waveId").asString());
        known.put("invitationId", invitation(draft));
        state(tourId, "INVITING");
        return tourId;
    }

    private String cancelled(Map<String, String> known) {
        var tourId = tour();
        seat(tourId, TestCorpus.CASTER);
        known.put("lateMeeting", meeting(tourId));
        known.put("lateInvitation", invitation(wave(tourId)));
        state(tourId, "CANCELLED");
        return tourId;
    }

    /** Everything is made, and the roster has changed since; any change needs a reason now. */
    private String locked() {
        var tourId = tour();
        solved(TOURS + tourId + "/roster/runs", "/run");
        seat(tourId, TestCorpus.CASTER);
        var path = "/api/v1/meetings/" + meeting(tourId);
        solved(TOURS + tourId + "/agenda/runs", "");
        var place = ok(200, office.get(path + "/places")).get(0);
        var move = "{\"stopId\": \"%s\", \"startsAt\": \"%s\", \"table\": %d, \"pinned\": false}"
                .formatted(
                        place.at("/stopId").asString(),
                        place.at("/startsAt").asString(),
                        place.at("/table").asInt());
        ok(200, office.send("PUT", path + "/place", move, "If-Match", tag(path)));
        seat(tourId, "E-LI");
        state(tourId, "LOCKED");
        return tourId;
    }

    /** Its meeting has begun, somebody is checked in, somebody stands by. */
    private String running(Map<String, String> known) {
        var tourId = tour();
        seat(tourId, TestCorpus.CASTER);
        var meetingId = meeting(tourId);
        known.put("begun", meetingId);
        database.update(
                "update meeting set state = 'SCHEDULED', stop_id = 'any', table_number = 1, starts_at = ?, ends_at = ? where meeting_id = ?",
                Timestamp.from(Instant.parse("2026-11-01T01:00:00Z")),
                Timestamp.from(Instant.parse("2026-11-01T01:30:00Z")),
                meetingId);
        seat(tourId, "E-LI");
        database.update("update roster_seat set role = 'ALTERNATE' where tour_id = ? and expert_id = 'E-LI'", tourId);
        state(tourId, "RUNNING");
        var guest = "{\"kind\": \"GUEST\", \"name\": \"来宾\"}";
        known.put(
                "checkInId",
                ok(200, office.send("POST", TOURS + tourId + "/check-ins", guest))
                        .at("/checkInId")
                        .asString());
        return tourId;
    }

    /** A tour that chooses experts for the problem. */
    private String tour() {
        var plan = """
                {"name": "契约行", "year": %d, "issue": 1, "hosts": "市科协", "districts": ["璧山区"],
                 "wantedExperts": 10, "wantedSolved": 5,
                 "stops": [{"name": "璧山高新区", "capacity": 60, "tables": 6}],
                 "halfDays": [{"date": "%s", "startsAt": "09:00", "endsAt": "12:00"}]}""".formatted(DAY.getYear(), DAY);
        var tourId = ok(201, office.send("POST", "/api/v1/tours", plan))
                .at("/tourId")
                .asString();
        var now = Timestamp.from(Instant.parse("2026-11-01T00:00:00Z"));
        // Not asked for as a programme does: a problem can be in one of these tours only.
        database.update(
                "insert into tour_problem values (?, ?, ?, 1, 'OFFICE', ?, ?, null, null, 1)",
                id(),
                tourId,
                problemId,
                now,
                now);
        state(tourId, "MATCHING");
        return tourId;
    }

    private void seat(String tourId, String expertId) {
        database.update(
                "insert into roster_seat values (?, ?, ?, ?, 'CHOSEN', 1, 0.8, false, 1)",
                id(),
                tourId,
                problemId,
                expertId);
    }

    private String meeting(String tourId) {
        return ok(200, office.send("POST", TOURS + tourId + "/agenda/meetings", "{}"))
                .at("/meetings/0/meetingId")
                .asString();
    }

    private JsonNode wave(String tourId) {
        var experts = "{\"expertIds\": [\"%s\"]}".formatted(TestCorpus.CASTER);
        return ok(201, office.send("POST", TOURS + tourId + "/waves", experts));
    }

    private static String invitation(JsonNode wave) {
        return wave.at("/invitations/0/invitationId").asString();
    }

    /** Asks for a run, the first of its tour, and waits for its end. */
    private void solved(String runs, String member) {
        ok(202, office.send("POST", runs, ""));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ok(200, office.get(runs + "/1"))
                        .at(member + "/state")
                        .asString()
                        .equals("COMPLETE"));
    }

    private void failed(String insert, String tourId) {
        var now = Timestamp.from(Instant.parse("2026-11-01T00:00:00Z"));
        database.update(insert, id(), tourId, now, now);
    }

    private void state(String tourId, String state) {
        database.update("update tour set state = ? where tour_id = ?", state, tourId);
    }

    /** The version of a problem in a tour, as a tag; one that is over where it is in none. */
    String entryTag(String tourId, String entered) {
        return database
                .queryForList(
                        "select version from tour_problem where tour_id = ? and problem_id = ?",
                        Long.class,
                        tourId,
                        entered)
                .stream()
                .findFirst()
                .map("\"%d\""::formatted)
                .orElse("\"999999\"");
    }

    private String tag(String path) {
        return "\"" + ok(200, office.get(path)).at("/version").asString() + "\"";
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
