package io.zhiqiao.tour;

import static io.zhiqiao.ServiceClient.json;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.Someone;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Tours of tests, made through the service as a coordinator makes them. */
final class PreparedTours {

    private PreparedTours() {}

    /** A plan as programmes send it, of one half-day and one stop in the district of the test corpus. */
    static String plan(String name, LocalDate day) {
        return plan(name, day, "");
    }

    /** The same with more members, which begin with a comma. */
    static String plan(String name, LocalDate day, String more) {
        return """
                {"name":"%s","year":%d,"issue":1,"theme":"压铸与新能源","hosts":"璧山区科协","districts":["璧山区"],
                 "wantedExperts":10,"wantedSolved":5,"plannedCost":12.5,
                 "stops":[{"name":"璧山高新区","address":"双星大道 8 号","longitude":106.23,"latitude":29.59,"capacity":60,"tables":6}],
                 "halfDays":[{"date":"%s","startsAt":"09:00","endsAt":"12:00"}]%s}""".formatted(name, day.getYear(), day, more);
    }

    /** A tour that was planned. */
    static JsonNode planned(Someone coordinator, String name, LocalDate day) {
        return created(coordinator.send("POST", "/api/v1/tours", plan(name, day)));
    }

    /** A tour with these problems, brought so far by these steps. */
    static JsonNode prepared(Someone coordinator, String name, LocalDate day, String problemId, String... steps) {
        var tour = planned(coordinator, name, day);
        created(coordinator.send(
                "POST",
                "/api/v1/tours/" + id(tour) + "/problems",
                "{\"problemId\":\"%s\",\"demand\":2}".formatted(problemId)));
        for (var step : steps) {
            tour = made(coordinator, tour, step, "");
        }
        return tour;
    }

    /** The same, brought to inviting with a roster in use, and further by these steps. */
    static JsonNode inviting(
            JdbcTemplate database,
            Someone coordinator,
            String name,
            LocalDate day,
            String problemId,
            String... further) {
        var tour = prepared(coordinator, name, day, problemId, "collect", "match");
        database.update(
                "insert into roster_seat values (?, ?, ?, 'E-FULL', 'LEADER', 1, 0.8, false, 1)",
                UUID.randomUUID().toString(),
                id(tour),
                problemId);
        tour = made(coordinator, tour, "invite", "");
        for (var step : further) {
            tour = made(coordinator, tour, step, "");
        }
        return tour;
    }

    /** Makes a step that is made. */
    static JsonNode made(Someone somebody, JsonNode tour, String step, String reason) {
        return ok(step(somebody, tour, step, reason));
    }

    /** Tries a step. */
    static HttpResponse<String> step(Someone somebody, JsonNode tour, String step, String reason) {
        return somebody.send(
                "POST",
                "/api/v1/tours/" + id(tour) + "/transitions/" + step,
                "{\"reason\":\"%s\"}".formatted(reason),
                "If-Match",
                tag(tour));
    }

    static String id(JsonNode tour) {
        return tour.get("tourId").asString();
    }

    static String tag(JsonNode record) {
        return "\"" + record.get("version").asLong() + "\"";
    }

    static JsonNode ok(HttpResponse<String> response) {
        return json(ServiceClient.ok(200, response));
    }

    static JsonNode created(HttpResponse<String> response) {
        return json(ServiceClient.ok(201, response));
    }
}
