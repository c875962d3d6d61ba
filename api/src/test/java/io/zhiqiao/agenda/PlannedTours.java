package io.zhiqiao.agenda;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;
import static org.awaitility.Awaitility.await;

import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Tours of two stops and two half-days with a roster, and their agendas asked for as a programme does. */
@Lazy
final class PlannedTours {

    static final String CASTING = TestCorpus.CASTING;
    static final String BATTERY = "P-BATTERY";

    static final LocalDate DAY = LocalDate.of(2027, 3, 10);
    private static final Timestamp NOW = Timestamp.from(Instant.parse("2026-11-01T00:00:00Z"));

    private final JdbcTemplate database;
    private final Someone office;

    PlannedTours(JdbcTemplate database, Someone.Maker people) {
        this.database = database;
        office = people.coordinator();
    }

    /** Who asks. */
    Someone office() {
        return office;
    }

    /** A tour in a state, with 朱铸 for the castings and 李电 for the battery, and 朱铸 as an alternate there. */
    String tour(String state) {
        var tourId = UUID.randomUUID().toString();
        database.update(
                "insert into tour values (?, ?, 2027, 1, '', '', '璧山区', '', '', ?, ?, 30, 20, null, null, 1)",
                tourId,
                "璧山行 " + tourId.substring(0, 6),
                state,
                NOW);
        stop(tourId, 0, "区科协", 2);
        stop(tourId, 1, "高新区", 1);
        database.update("insert into tour_half_day values (?, 0, ?, '09:00', '11:00')", tourId, DAY);
        database.update("insert into tour_half_day values (?, 1, ?, '14:00', '16:00')", tourId, DAY);
        join(tourId, "P-CASTING", "E-ZHU", "CHOSEN");
        join(tourId, "P-BATTERY", "E-LI", "LEADER");
        seat(tourId, "P-BATTERY", "E-SHUI", "ALTERNATE");
        return tourId;
    }

    private void stop(String tourId, int place, String name, int tables) {
        database.update(
                "insert into tour_stop values (?, ?, ?, ?, '', ?, 29.59, 60, ?)",
                tourId,
                place,
                stopId(tourId, place),
                name,
                106.23 + 0.2 * place,
                tables);
    }

    static String stopId(String tourId, int place) {
        return tourId.substring(0, 8) + "-stop-" + place;
    }

    void join(String tourId, String problemId, String expertId, String role) {
        database.update(
                "insert into tour_problem values (?, ?, ?, 1, 'OFFICE', ?, ?, null, null, 1)",
                UUID.randomUUID().toString(),
                tourId,
                problemId,
                NOW,
                NOW);
        seat(tourId, problemId, expertId, role);
    }

    void seat(String tourId, String problemId, String expertId, String role) {
        database.update(
                "insert into roster_seat values (?, ?, ?, ?, ?, 1, 0.8, false, 1)",
                UUID.randomUUID().toString(),
                tourId,
                problemId,
                expertId,
                role);
    }

    void state(String tourId, String state) {
        database.update("update tour set state = ? where tour_id = ?", state, tourId);
    }

    /** A tour whose meetings were made from the roster, and placed by a run that is in use. */
    String withAgenda(String state) {
        var tourId = tour(state);
        ok(200, office.send("POST", api(tourId) + "/meetings", "{}"));
        var run = made(tourId);
        ok(200, office.send("POST", api(tourId) + "/runs/" + run.get("number").asInt() + "/adoption", "{}"));
        return tourId;
    }

    /** Makes an agenda, and waits for the end; the run. */
    JsonNode made(String tourId) {
        var accepted = ok(202, office.send("POST", api(tourId) + "/runs", ""));
        var at = accepted.headers().firstValue("location").orElseThrow();
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> json(ok(200, office.get(at))),
                        run -> run.get("finishedAt").isString());
    }

    /** Says how the agenda shall be. */
    void wish(String tourId, String more) {
        ok(200, wished(tourId, more));
    }

    /** Tries to say how the agenda shall be. */
    HttpResponse<String> wished(String tourId, String more) {
        var length = more.contains("slotMinutes") ? "" : "\"slotMinutes\":30,";
        var wishes = "{%s\"kmPerHour\":40,\"unknownWayMinutes\":30,%s}".formatted(length, more);
        return office.send(
                "PUT",
                api(tourId) + "/wishes",
                "{\"wishes\":%s}".formatted(wishes),
                "If-Match",
                "\"%d\"".formatted(agenda(tourId).get("version").asLong()));
    }

    JsonNode agenda(String tourId) {
        return json(ok(200, office.get(api(tourId))));
    }

    /** The meeting of a problem that takes place. */
    JsonNode meeting(String tourId, String problemId) {
        return StreamSupport.stream(agenda(tourId).get("meetings").spliterator(), false)
                .filter(meeting -> !meeting.get("state").asString().equals("CANCELLED"))
                .filter(meeting -> meeting.get("problems").toString().contains(problemId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no meeting of " + problemId));
    }

    /** Moves a meeting to a stop and a time of the day of the tour in Chongqing. */
    HttpResponse<String> move(JsonNode meeting, int stop, String time, String reason) {
        var tourId = meeting.get("tourId").asString();
        return office.send(
                "PUT",
                "/api/v1/meetings/" + meeting.get("meetingId").asString() + "/place",
                "{\"stopId\":\"%s\",\"startsAt\":\"%s\",\"table\":0,\"pinned\":false,\"reason\":\"%s\"}"
                        .formatted(stopId(tourId, stop), moment(time), reason),
                "If-Match",
                "\"" + meeting.get("version").asLong() + "\"");
    }

    static Instant moment(String time) {
        return Instant.parse("2027-03-10T" + time + ":00+08:00");
    }

    static String api(String tourId) {
        return "/api/v1/tours/" + tourId + "/agenda";
    }
}
