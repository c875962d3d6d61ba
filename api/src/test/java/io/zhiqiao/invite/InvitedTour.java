package io.zhiqiao.invite;

import static io.zhiqiao.ServiceClient.json;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.Someone;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A tour of tests that has come to inviting, with a roster, and what a coordinator does with it. */
final class InvitedTour {

    /** In front of every seat; the first of a problem comes, the others stand in. */
    static final LocalDate DAY = day();

    private final Someone coordinator;
    private final JdbcClient database;
    private final String tourId;

    private InvitedTour(Someone coordinator, JdbcClient database, String tourId) {
        this.coordinator = coordinator;
        this.database = database;
        this.tourId = tourId;
    }

    /** In a month: tests of one run share it. */
    private static LocalDate day() {
        return LocalDate.now(ZoneId.systemDefault()).plusDays(30);
    }

    /** A tour with these problems, each for one expert. */
    static InvitedTour inviting(Someone coordinator, JdbcClient database, String name, String... problems) {
        var plan = """
                {"name":"%s","year":%d,"issue":%d,"theme":"压铸","hosts":"市科协、璧山区科协","districts":["璧山区"],
                 "wantedExperts":10,"wantedSolved":5,
                 "stops":[{"name":"璧山高新区","address":"双星大道 8 号","capacity":60,"tables":6}],
                 "halfDays":[{"date":"%s","startsAt":"09:00","endsAt":"12:00"},
                             {"date":"%s","startsAt":"14:00","endsAt":"17:00"}]}""".formatted(name, DAY.getYear(), Math.abs(UUID.randomUUID().hashCode() % 90) + 1, DAY, DAY);
        var tour = read(201, coordinator.send("POST", "/api/v1/tours", plan));
        var made = new InvitedTour(coordinator, database, tour.get("tourId").asString());
        for (var problem : problems) {
            read(
                    201,
                    coordinator.send(
                            "POST",
                            "/api/v1/tours/" + made.tourId + "/problems",
                            "{\"problemId\":\"%s\",\"demand\":1}".formatted(problem)));
        }
        made.step("collect");
        made.step("match");
        // A roster has to be in use before anybody is invited; each test makes its own seats afterwards.
        made.seats(problems[0], "E-FULL");
        made.step("invite");
        database.sql("delete from roster_seat where tour_id = ?")
                .param(made.tourId)
                .update();
        return made;
    }

    /** Moves the tour by so many days. */
    void onAnotherDay(int later) {
        var tour = read(200, coordinator.get("/api/v1/tours/" + tourId));
        var plan = """
                {"name":"%s","year":%d,"issue":%d,"hosts":"市科协","districts":["璧山区"],"wantedExperts":10,
                 "wantedSolved":5,"stops":[{"name":"璧山高新区","capacity":60,"tables":6}],
                 "halfDays":[{"date":"%s","startsAt":"09:00","endsAt":"12:00"}]}""".formatted(
                        tour.at("/name").asString(),
                        tour.at("/year").asInt(),
                        tour.at("/issue").asInt(),
                        DAY.plusDays(later));
        read(200, coordinator.send("PUT", "/api/v1/tours/" + tourId, plan, "If-Match", tag(tour)));
    }

    /** Its problems may go to another tour: a problem is in one at a time. */
    void over() {
        if (!read(200, coordinator.get("/api/v1/tours/" + tourId))
                .at("/state")
                .asString()
                .equals("CANCELLED")) {
            step("cancel", "测试结束");
        }
    }

    String id() {
        return tourId;
    }

    /** Brings the tour on. */
    JsonNode step(String name) {
        return step(name, "");
    }

    JsonNode step(String name, String reason) {
        var tour = read(200, coordinator.get("/api/v1/tours/" + tourId));
        return read(
                200,
                coordinator.send(
                        "POST",
                        "/api/v1/tours/" + tourId + "/transitions/" + name,
                        "{\"reason\":\"%s\"}".formatted(reason),
                        "If-Match",
                        tag(tour)));
    }

    /** Seats of a problem: the first expert comes, the others stand in, in this order. */
    InvitedTour seats(String problemId, String... experts) {
        for (var turn = 0; turn < experts.length; turn++) {
            database.sql("insert into roster_seat (seat_id, tour_id, problem_id, expert_id, role, turn, fit, pinned,"
                            + " version) values (?, ?, ?, ?, ?, ?, ?, false, 1)")
                    .params(
                            UUID.randomUUID().toString(),
                            tourId,
                            problemId,
                            experts[turn],
                            turn == 0 ? "LEADER" : "ALTERNATE",
                            turn + 1,
                            0.9 - turn * 0.1)
                    .update();
        }
        return this;
    }

    /** What an expert is to a problem in the roster now. */
    String role(String problemId, String expertId) {
        return database.sql("select role from roster_seat where tour_id = ? and problem_id = ? and expert_id = ?")
                .params(tourId, problemId, expertId)
                .query(String.class)
                .single();
    }

    /** Makes a draft for these experts. */
    JsonNode draft(String... experts) {
        return read(201, tryDraft(experts));
    }

    HttpResponse<String> tryDraft(String... experts) {
        var ids = Arrays.stream(experts).map("\"%s\""::formatted).collect(Collectors.joining(","));
        return coordinator.send("POST", "/api/v1/tours/" + tourId + "/waves", "{\"expertIds\":[%s]}".formatted(ids));
    }

    /** Words a draft: at least somebody to call. */
    JsonNode worded(JsonNode wave) {
        return read(200, word(wave, "{\"contact\":\"王工 023-1234\"}"));
    }

    HttpResponse<String> word(JsonNode wave, String words) {
        return coordinator.send("PUT", path(wave), words, "If-Match", tag(wave));
    }

    /** Releases a draft. */
    JsonNode released(JsonNode wave) {
        return read(200, release(wave, ""));
    }

    HttpResponse<String> release(JsonNode wave, String reason) {
        return coordinator.send(
                "POST", path(wave) + "/release", "{\"reason\":\"%s\"}".formatted(reason), "If-Match", tag(wave));
    }

    /** Invites these experts. */
    JsonNode invited(String... experts) {
        return released(worded(draft(experts)));
    }

    /** How the invitations stand. */
    JsonNode live() {
        return read(200, coordinator.get("/api/v1/tours/" + tourId + "/invitations"));
    }

    /** The invitation of an expert, the latest wave first. */
    JsonNode of(String expertId) {
        return live().at("/waves")
                .valueStream()
                .flatMap(wave -> wave.at("/invitations").valueStream())
                .filter(one -> one.at("/expertId").asString().equals(expertId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No invitation of " + expertId));
    }

    /** Tries a step with an invitation. */
    static HttpResponse<String> step(Someone somebody, JsonNode invitation, String step, String body) {
        return somebody.send(
                "POST",
                "/api/v1/tour-invitations/" + invitation.at("/invitationId").asString() + "/transitions/" + step,
                body,
                "If-Match",
                tag(invitation));
    }

    /** Notes that the letter of an expert was handed over. */
    void given(String expertId) {
        read(
                200,
                coordinator.send(
                        "POST",
                        "/api/v1/tour-invitations/"
                                + of(expertId).at("/invitationId").asString() + "/letter/given",
                        ""));
    }

    /** The letter as it is handed over. */
    JsonNode letter(String expertId) {
        return read(
                200,
                coordinator.send(
                        "POST",
                        "/api/v1/tour-invitations/"
                                + of(expertId).at("/invitationId").asString() + "/letter",
                        ""));
    }

    /** Where the link of an expert's letter leads, without host. */
    String link(String expertId) {
        return letter(expertId)
                .at("/text")
                .asString()
                .lines()
                .filter(line -> line.contains("/invitation/"))
                .map(line -> line.replaceFirst("^https?://[^/]+", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The letter has no link."));
    }

    static String path(JsonNode wave) {
        return "/api/v1/tour-waves/" + wave.at("/waveId").asString();
    }

    static String tag(JsonNode record) {
        return "\"" + record.get("version").asLong() + "\"";
    }

    static JsonNode read(int status, HttpResponse<String> response) {
        return json(ServiceClient.ok(status, response));
    }
}
