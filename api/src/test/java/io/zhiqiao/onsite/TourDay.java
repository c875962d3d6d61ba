package io.zhiqiao.onsite;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Someone;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A tour that is under way today, with two settled meetings: 朱铸 about the castings since midnight, 李电 about the battery just
 * before the next; 单水 stands by for the castings. Both problems are of one firm.
 */
final class TourDay {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LocalDate today = LocalDate.now(ZONE);
    private final JdbcTemplate database;
    private final String tourId = UUID.randomUUID().toString();
    private final String early = UUID.randomUUID().toString();
    private final String late = UUID.randomUUID().toString();

    private TourDay(JdbcTemplate database) {
        this.database = database;
    }

    /** A tour of this district in this state. */
    static TourDay in(JdbcTemplate database, String state) {
        var day = new TourDay(database);
        day.insert(state);
        return day;
    }

    static TourDay running(JdbcTemplate database) {
        return in(database, "RUNNING");
    }

    private void insert(String state) {
        var now = Timestamp.from(Clock.systemUTC().instant());
        database.update(
                "insert into tour values (?, ?, ?, 1, '', '', '璧山区', '', '', ?, ?, 30, 20, null, null, 1)",
                tourId,
                "璧山行 " + tourId.substring(0, 6),
                today.getYear(),
                state,
                now);
        for (int stop = 0; stop < 2; stop++) {
            database.update(
                    "insert into tour_stop values (?, ?, ?, ?, '双星大道 8 号', ?, 29.59, 60, 2)",
                    tourId,
                    stop,
                    stopId(stop),
                    stop == 0 ? "区科协" : "高新区",
                    106.23 + 0.2 * stop);
        }
        database.update("insert into tour_half_day values (?, 0, ?, '00:00', '12:00')", tourId, today);
        database.update("insert into tour_half_day values (?, 1, ?, '12:00', '23:59')", tourId, today);
        problem("P-CASTING", now);
        problem("P-BATTERY", now);
        seat("P-CASTING", "E-ZHU", "CHOSEN");
        seat("P-CASTING", "E-SHUI", "ALTERNATE");
        seat("P-BATTERY", "E-LI", "LEADER");
        meeting(early, "P-CASTING", "E-ZHU", at("00:00"), at("00:30"), now);
        meeting(late, "P-BATTERY", "E-LI", at("23:29"), at("23:59"), now);
    }

    private void problem(String problemId, Timestamp now) {
        database.update(
                "insert into tour_problem values (?, ?, ?, 1, 'OFFICE', ?, ?, null, null, 1)",
                UUID.randomUUID().toString(),
                tourId,
                problemId,
                now,
                now);
    }

    private void seat(String problemId, String expertId, String role) {
        database.update(
                "insert into roster_seat values (?, ?, ?, ?, ?, 1, 0.8, false, 1)",
                UUID.randomUUID().toString(),
                tourId,
                problemId,
                expertId,
                role);
    }

    private void meeting(
            String meetingId, String problemId, String expertId, Instant from, Instant until, Timestamp now) {
        database.update(
                "insert into meeting values (?, ?, ?, 1, ?, ?, false, 'SCHEDULED', ?, null, 1)",
                meetingId,
                tourId,
                stopId(0),
                Timestamp.from(from),
                Timestamp.from(until),
                now);
        database.update("insert into meeting_problem values (?, 0, ?)", meetingId, problemId);
        database.update("insert into meeting_expert values (?, 0, ?)", meetingId, expertId);
    }

    Instant at(String time) {
        return today.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private String stopId(int stop) {
        return tourId.substring(0, 8) + "-stop-" + stop;
    }

    String tourId() {
        return tourId;
    }

    /** The meeting of 朱铸 about the castings, which has begun. */
    String early() {
        return early;
    }

    /** The meeting of 李电 about the battery, which lies ahead until the last half-hour of the day. */
    String late() {
        return late;
    }

    String api() {
        return "/api/v1/tours/" + tourId;
    }

    String record(String meetingId) {
        return "/api/v1/meetings/" + meetingId + "/record";
    }

    HttpResponse<String> checkIn(Someone somebody, String kind, String personId, String... headers) {
        return somebody.send(
                "POST",
                api() + "/check-ins",
                "{\"kind\":\"%s\",\"personId\":\"%s\"}".formatted(kind, personId),
                headers);
    }

    JsonNode day(Someone somebody) {
        return json(ok(200, somebody.get(api() + "/day")));
    }

    String presence(Someone somebody, String personId) {
        return StreamSupport.stream(day(somebody).get("expected").spliterator(), false)
                .filter(one -> one.get("personId").asString().equals(personId))
                .findFirst()
                .orElseThrow()
                .get("presence")
                .asString();
    }

    String state(String meetingId) {
        return one(database, String.class, "select state from meeting where meeting_id = ?", meetingId);
    }

    /** What a question to the database answers, which is never nothing. */
    static <T> T one(JdbcTemplate database, Class<T> type, String question, Object... about) {
        return Objects.requireNonNull(database.queryForObject(question, type, about));
    }

    static HttpResponse<String> ok(int status, HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(response.uri() + " " + response.body())
                .isEqualTo(status);
        return response;
    }

    /** What rule refused it, with its status. */
    static String refused(HttpResponse<String> response) {
        return response.statusCode() + " " + json(response).path("rule").asString();
    }
}
