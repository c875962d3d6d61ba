package io.zhiqiao;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A tour of tests that was held: two meetings of two experts with one firm, and what is done with it afterwards. */
public final class HeldTour {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Timestamp BEFORE = Timestamp.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final List<String> TABLES = List.of(
            "tour_reminder",
            "survey_letter",
            "tour_survey",
            "tour_report",
            "tour_result",
            "result_owner",
            "check_in",
            "roster_seat",
            "tour_problem",
            "meeting_problem",
            "meeting_expert",
            "meeting",
            "tour_half_day",
            "tour_stop");

    private final JdbcTemplate database;
    private final String tourId;
    private final LocalDate day;

    private HeldTour(JdbcTemplate database, String tourId, LocalDate day) {
        this.database = database;
        this.tourId = tourId;
        this.day = day;
    }

    /** Held so many days ago: 朱铸 met the firm of the castings, 李电 that of the battery; both came, and so did the firm. */
    public static HeldTour of(JdbcTemplate database, String state, int daysAgo) {
        var tour = empty(database, state, daysAgo);
        tour.meeting("P-CASTING", TestCorpus.CASTER, "09:00", "10:30", "COOPERATION");
        tour.meeting("P-BATTERY", "E-LI", "10:00", "11:00", "USEFUL");
        tour.came("EXPERT", TestCorpus.CASTER, "朱铸");
        tour.came("EXPERT", "E-LI", "李电");
        tour.came("FIRM", TestCorpus.FIRM_ID, "王工");
        return tour;
    }

    /** The same without anybody. */
    public static HeldTour empty(JdbcTemplate database, String state, int daysAgo) {
        var tourId = UUID.randomUUID().toString();
        var day = LocalDate.now(ZONE).minusDays(daysAgo);
        var tour = new HeldTour(database, tourId, day);
        database.update(
                "insert into tour values (?, ?, ?, 1, '压铸与新能源', '璧山区科协', '璧山区', '', '', ?, ?, 10, 5, 12.5, 11.25, 1)",
                tourId,
                "璧山行 " + tourId.substring(0, 6),
                day.getYear(),
                state,
                BEFORE);
        tour.stop(0, "区科协", 106.23);
        tour.stop(1, "高新区", 106.43);
        database.update("insert into tour_half_day values (?, 0, ?, '09:00', '12:00')", tourId, day);
        return tour;
    }

    private void stop(int place, String name, double longitude) {
        database.update(
                "insert into tour_stop values (?, ?, ?, ?, '', ?, 29.59, 60, 3)",
                tourId,
                place,
                tourId.substring(0, 8) + "-stop-" + place,
                name,
                longitude);
    }

    /** A problem that joined, and its meeting that was held. */
    public void meeting(String problemId, String expertId, String from, String to, String outcome) {
        database.update(
                "insert into tour_problem values (?, ?, ?, 1, 'OFFICE', ?, ?, null, null, 1)",
                UUID.randomUUID().toString(),
                tourId,
                problemId,
                BEFORE,
                BEFORE);
        var meetingId = UUID.randomUUID().toString();
        database.update(
                "insert into meeting values (?, ?, ?, 1, ?, ?, false, 'HELD', ?, ?, 1)",
                meetingId,
                tourId,
                tourId.substring(0, 8) + "-stop-0",
                at(from),
                at(to),
                BEFORE,
                outcome);
        database.update("insert into meeting_problem values (?, 0, ?)", meetingId, problemId);
        database.update("insert into meeting_expert values (?, 0, ?)", meetingId, expertId);
    }

    private Timestamp at(String time) {
        return Timestamp.from(Instant.parse(day + "T" + time + ":00+08:00"));
    }

    /** Somebody came. */
    public void came(String kind, String personId, String name) {
        database.update(
                "insert into check_in values (?, ?, ?, ?, ?, '', ?, 'test', 'DESK', null, null, null, ?, 1)",
                UUID.randomUUID().toString(),
                tourId,
                kind,
                kind.equals("GUEST") ? null : personId,
                name,
                at("08:50"),
                kind.equals("GUEST") ? null : tourId + kind + personId);
    }

    /** Somebody came as a guest. */
    public void guest(String name) {
        came("GUEST", "", name);
    }

    public String id() {
        return tourId;
    }

    /** The day on which it was held. */
    public LocalDate day() {
        return day;
    }

    /** Makes it another tour's day and state. */
    public void move(String state, int daysAgo) {
        database.update("update tour set state = ? where tour_id = ?", state, tourId);
        database.update(
                "update tour_half_day set held_on = ? where tour_id = ?",
                LocalDate.now(ZONE).minusDays(daysAgo),
                tourId);
    }

    /** A document of a problem, as if it had been uploaded. */
    public String document(String problemId) {
        var documentId = UUID.randomUUID().toString();
        database.update(
                "insert into document (document_id, owner_kind, owner_id, problem_id, kind, file_name, file_type,"
                        + " size_bytes, sha256, added_by, added_name, added_as, added_at, version)"
                        + " values (?, 'PROBLEM', ?, ?, 'ATTACHMENT', '验收单.pdf', 'PDF', 10, ?, 'test', '测试',"
                        + " 'COORDINATOR', ?, 1)",
                documentId,
                problemId,
                problemId,
                "a".repeat(64),
                BEFORE);
        return documentId;
    }

    /** Where results of a problem are written for programmes. */
    public String result(String problemId, String moment) {
        return "/api/v1/tour-results/%s/%s/%s".formatted(tourId, problemId, moment);
    }

    /** States a level reached on the day of the tour. */
    public HttpResponse<String> state(Someone who, String problemId, String moment, int level, String... documents) {
        var ids = documents.length == 0 ? "" : "\"" + String.join("\",\"", documents) + "\"";
        return put(
                who,
                result(problemId, moment),
                "{\"level\":%d,\"reachedOn\":\"%s\",\"documents\":[%s],\"kinds\":[\"技术\"],\"amount\":3.5,\"note\":\"已定方案\"}"
                        .formatted(level, day, ids),
                0);
    }

    /** Says why there is no result. */
    public HttpResponse<String> none(Someone who, String problemId, String moment) {
        return put(who, result(problemId, moment), "{\"reason\":\"企业暂缓\"}", 0);
    }

    /** Sends a change of a version. */
    public static HttpResponse<String> put(Someone who, String path, String body, long version) {
        return who.send("PUT", path, body, "If-Match", "\"" + version + "\"");
    }

    /** Tries a step of the tour. */
    public HttpResponse<String> step(Someone who, String step) {
        var version = json(who.get("/api/v1/tours/" + tourId)).get("version").asLong();
        return who.send(
                "POST", "/api/v1/tours/" + tourId + "/transitions/" + step, "{}", "If-Match", "\"" + version + "\"");
    }

    /** Takes away all tours of the database, and what came of them. */
    public static void clear(JdbcTemplate database) {
        TABLES.forEach(table -> database.update("delete from " + table));
        database.update("delete from service_record where meeting_id is not null");
        database.update("delete from solved_level");
        database.update("delete from document where added_by = 'test' or owner_kind = 'TOUR'");
        database.update("delete from tour");
    }

    /** The answer, if it is a good one. */
    public static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(response.uri() + " " + response.body())
                .isEqualTo(200);
        return json(response);
    }

    /** What rule refused it, with its status. */
    public static String refused(HttpResponse<String> response) {
        return response.statusCode() + " " + json(response).path("rule").asString();
    }
}
