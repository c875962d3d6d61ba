package io.zhiqiao.roster;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;
import static org.awaitility.Awaitility.await;

import io.zhiqiao.Someone;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Period;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.record.AcceptedRecords;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Tours with problems of the sample, and their rosters asked for as a programme does. */
final class TestTours {

    static final LocalDate DAY = LocalDate.of(2027, 3, 10);

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final AcceptedRecords records;
    private final Someone office;

    TestTours(JdbcTemplate database, TransactionTemplate transaction, AcceptedRecords records, Someone office) {
        this.database = database;
        this.transaction = transaction;
        this.records = records;
        this.office = office;
    }

    /** A tour on {@link #DAY} that is choosing experts, with these problems and demands. */
    String tour(Map<String, Integer> demands) {
        return tour("MATCHING", LocalDate.now(ZoneId.systemDefault()).getYear(), List.of(DAY), demands);
    }

    String tour(String state, int year, List<LocalDate> days, Map<String, Integer> demands) {
        var tourId = UUID.randomUUID().toString();
        var now = Timestamp.from(Instant.parse("2026-11-01T00:00:00Z"));
        database.update(
                "insert into tour values (?, ?, ?, 1, '', '', '璧山区', '', '', ?, ?, 30, 20, null, null, 1)",
                tourId,
                "区县行 " + tourId.substring(0, 6),
                year,
                state,
                now);
        for (var at = 0; at < days.size(); at++) {
            database.update("insert into tour_half_day values (?, ?, ?, '09:00', '12:00')", tourId, at, days.get(at));
        }
        new TreeMap<>(demands).forEach((problemId, demand) -> join(tourId, problemId, demand));
        return tourId;
    }

    void join(String tourId, String problemId, int demand) {
        var now = Timestamp.from(Instant.parse("2026-11-01T00:00:00Z"));
        database.update(
                "insert into tour_problem values (?, ?, ?, ?, 'OFFICE', ?, ?, null, null, 1)",
                UUID.randomUUID().toString(),
                tourId,
                problemId,
                demand,
                now,
                now);
    }

    void state(String tourId, String state) {
        database.update("update tour set state = ? where tour_id = ?", state, tourId);
    }

    /** Solves, and waits for the end; the run. */
    JsonNode solve(String tourId) {
        var accepted = ok(202, office.send("POST", api(tourId) + "/runs", ""));
        var at = accepted.headers().firstValue("location").orElseThrow();
        return ended(at);
    }

    JsonNode ended(String run) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> json(ok(200, office.get(run))),
                        one -> one.at("/run/finishedAt").isString());
    }

    /** Who sees to a problem, by id. */
    static NavigableSet<String> team(JsonNode run, String problemId) {
        var ids = new TreeSet<String>();
        for (var team : run.at("/answer/teams")) {
            if (problemId(run, team.at("/problem").asInt()).equals(problemId)) {
                team.at("/experts").forEach(at -> ids.add(expertId(run, at.asInt())));
            }
        }
        return ids;
    }

    /** How many problems somebody has. */
    static long load(JsonNode run, String expertId) {
        return StreamSupport.stream(run.at("/answer/teams").spliterator(), false)
                .filter(team ->
                        team(run, problemId(run, team.at("/problem").asInt())).contains(expertId))
                .count();
    }

    static JsonNode team(JsonNode run, int problem) {
        return run.at("/answer/teams/" + problem);
    }

    static String problemId(JsonNode run, int at) {
        return run.at("/question/problems/" + at + "/problemId").asString();
    }

    static String expertId(JsonNode run, int at) {
        return run.at("/question/experts/" + at + "/expertId").asString();
    }

    static JsonNode expert(JsonNode run, String expertId) {
        return StreamSupport.stream(run.at("/question/experts").spliterator(), false)
                .filter(expert -> expert.at("/expertId").asString().equals(expertId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no expert " + expertId));
    }

    /** The pair's entry among the candidates. */
    static JsonNode pair(JsonNode run, String problemId, String expertId) {
        return StreamSupport.stream(run.at("/question/pairs").spliterator(), false)
                .filter(pair -> problemId(run, pair.at("/problem").asInt()).equals(problemId))
                .filter(pair -> expertId(run, pair.at("/expert").asInt()).equals(expertId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no pair " + problemId + " " + expertId));
    }

    JsonNode wishes(String tourId, String json) {
        return json(ok(200, office.send("PUT", api(tourId) + "/wishes", json, "If-Match", version(tourId))));
    }

    JsonNode mark(String tourId, String problemId, String expertId, String kind) {
        return json(ok(
                200,
                office.send(
                        "PUT",
                        api(tourId) + "/marks/" + problemId + "/" + expertId,
                        "{\"kind\": \"%s\", \"reason\": \"企业点名\"}".formatted(kind),
                        "If-Match",
                        version(tourId))));
    }

    JsonNode adopt(String tourId, JsonNode run) {
        return json(ok(
                200,
                office.send(
                        "POST",
                        api(tourId) + "/runs/" + run.at("/run/number").asInt() + "/adoption",
                        "{}",
                        "If-Match",
                        version(tourId))));
    }

    String version(String tourId) {
        return ok(200, office.get(api(tourId))).headers().firstValue("etag").orElseThrow();
    }

    static String api(String tourId) {
        return "/api/v1/tours/" + tourId + "/roster";
    }

    /** Changes the record of an expert for the time of {@code work}. */
    void with(String expertId, UnaryOperator<Expert> change, Runnable work) {
        var before = expert(expertId);
        put(change.apply(before));
        try {
            work.run();
        } finally {
            put(before);
        }
    }

    Expert expert(String expertId) {
        return records.find(RecordKind.EXPERTS, expertId).orElseThrow().record();
    }

    private void put(Expert expert) {
        transaction.executeWithoutResult(status -> records.put(
                RecordKind.EXPERTS,
                expert,
                "test",
                records.find(RecordKind.EXPERTS, expert.id().value())
                        .orElseThrow()
                        .version()));
    }

    static UnaryOperator<Expert> serving(List<Period> leave, @Nullable Integer cap, @Nullable Integer used) {
        return expert -> new Expert(
                expert.id(),
                expert.name(),
                expert.employment(),
                expert.expertise(),
                new Expert.Service(expert.service().district(), List.of(), leave, cap, used),
                expert.standing(),
                expert.ties(),
                expert.contact());
    }

    static UnaryOperator<Expert> avoiding(String organisationId, String name) {
        return expert -> new Expert(
                expert.id(),
                expert.name(),
                expert.employment(),
                expert.expertise(),
                expert.service(),
                expert.standing(),
                new Expert.Ties(
                        List.of(new OrganisationRef(new OrganisationId(organisationId), name)),
                        expert.ties().outsideRoles()),
                expert.contact());
    }
}
