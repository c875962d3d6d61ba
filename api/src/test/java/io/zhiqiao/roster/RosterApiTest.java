package io.zhiqiao.roster;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;
import static io.zhiqiao.roster.TestTours.api;
import static io.zhiqiao.roster.TestTours.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.DemoTest;
import io.zhiqiao.Someone;
import io.zhiqiao.record.AcceptedRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Two coordinators at once, requests that are repeated, what is asked of a roster, and what becomes of its seats. */
@DemoTest
@TestPropertySource(properties = "zhiqiao.test=roster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterApiTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AcceptedRecords records;

    @Autowired
    private SeatTurns turns;

    @Autowired
    private Rosters rosters;

    private TestTours tours;
    private Someone office;

    @BeforeAll
    void makeOffice() {
        office = people.coordinator();
        tours = new TestTours(database, transaction, records, office);
    }

    @Test
    void secondOfTwoCoordinatorsHasToLookAgain() {
        var tourId = tours.tour(Map.of("P0101", 1));
        var colleague = people.coordinator();
        var read = tours.version(tourId);
        var pin = api(tourId) + "/marks/P0101/E0101";

        ok(200, office.send("PUT", pin, "{\"kind\": \"PIN\"}", "If-Match", read));
        var refused = ok(412, colleague.send("PUT", pin, "{\"kind\": \"BAN\"}", "If-Match", read));

        assertThat(refused.body()).contains("stale");
        assertThat(json(ok(200, office.get(api(tourId)))).at("/marks/0/kind").asString())
                .isEqualTo("PIN");
        ok(428, office.send("PUT", pin, "{\"kind\": \"BAN\"}"));
        ok(412, colleague.send("PUT", api(tourId) + "/wishes", "{}", "If-Match", read));
    }

    @Test
    void repeatedRequestSolvesOnce() {
        var tourId = tours.tour(Map.of("P0101", 1));
        var first = ok(202, office.send("POST", api(tourId) + "/runs", "", "Idempotency-Key", "k1"));
        var again = ok(202, office.send("POST", api(tourId) + "/runs", "", "Idempotency-Key", "k1"));

        var at = first.headers().firstValue("location").orElseThrow();
        assertThat(again.headers().firstValue("location")).contains(at);
        tours.ended(at);
        assertThat(json(ok(200, office.get(api(tourId) + "/runs"))).size()).isEqualTo(1);
    }

    @Test
    void stoppedRunSaysSoAndAnotherCanBegin() {
        var tourId = tours.tour(many());
        var at = ok(202, office.send("POST", api(tourId) + "/runs", ""))
                .headers()
                .firstValue("location")
                .orElseThrow();
        assertThat(ok(409, office.send("POST", api(tourId) + "/runs", "")).body())
                .contains("solving");
        ok(202, office.send("POST", at + "/stop", ""));

        var run = tours.ended(at).at("/run");
        assertThat(run.at("/state").asString()).isEqualTo("FAILED");
        assertThat(run.at("/failure").asString()).contains("停止");
        ok(202, office.send("POST", api(tourId) + "/runs", ""));
    }

    @Test
    void tourWithoutProblemsIsToldSo() {
        assertThat(ok(409, office.send("POST", api(tours.tour(Map.of())) + "/runs", ""))
                        .body())
                .contains("no-problems");
    }

    @Test
    void whyNotSaysWhatItWouldCostOrWhatForbidsIt() {
        var tourId = tours.tour(Map.of("P0101", 1, "P0102", 1));
        var run = tours.solve(tourId);
        var chosen = team(run, "P0101").first();
        var next = TestTours.expertId(
                run, run.at("/answer/teams/0/alternates/0/expert").asInt());

        var costs = whyNot(tourId, TestTours.problemId(run, 0), next);
        assertThat(costs.at("/change/added/0/expertId").asString()).isEqualTo(next);
        assertThat(costs.at("/change/lostTotal").asDouble()).isNotNegative();
        assertThat(whyNot(tourId, "P0101", chosen).at("/assigned").asBoolean()).isTrue();
        assertThat(whyNot(tourId, "P0101", "E9999").at("/barriers/0/rule").asString())
                .isEqualTo("fit");
        ok(404, office.get(api(tourId) + "/runs/1/why-not?problemId=P0999&expertId=" + next));
    }

    @Test
    void bannedPairIsToldWhyNot() {
        var tourId = tours.tour(Map.of("P0101", 1));
        var best = team(tours.solve(tourId), "P0101").first();
        tours.mark(tourId, "P0101", best, "BAN");
        tours.solve(tourId);

        var answer = json(ok(200, office.get(api(tourId) + "/runs/2/why-not?problemId=P0101&expertId=" + best)));
        assertThat(answer.at("/barriers/0/rule").asString()).isEqualTo("ban");
        var change = json(ok(200, office.get(api(tourId) + "/runs/2/comparison?since=1")));
        assertThat(change.at("/removed/0/expertId").asString()).isEqualTo(best);
        assertThat(change.at("/added").size()).isEqualTo(1);
        assertThat(change.at("/lostTotal").asDouble()).isPositive();
        assertThat(change.at("/refitted").asBoolean()).isFalse();
    }

    @Test
    void adoptedRosterBecomesSeatsAndWhoStaysKeepsTheSeat() {
        var tourId = tours.tour(Map.of("P0101", 2));
        var first = tours.adopt(tourId, tours.solve(tourId));
        var byExpert = seats(first);
        assertThat(first.at("/inUse").asInt()).isEqualTo(1);
        assertThat(roles(first)).contains("CHOSEN", "ALTERNATE");

        var gone = first.at("/seats/0/expertId").asString();
        tours.mark(tourId, "P0101", gone, "BAN");
        var second = tours.adopt(tourId, tours.solve(tourId));

        assertThat(seats(second)).doesNotContainKey(gone);
        var stays = first.at("/seats/1/expertId").asString();
        assertThat(seats(second).get(stays)).isEqualTo(byExpert.get(stays));
        assertThat(json(ok(200, office.get(api(tourId) + "/runs/1")))
                        .at("/run/state")
                        .asString())
                .isEqualTo("UNDEPLOYED");
        ok(409, office.send("POST", api(tourId) + "/runs/2/adoption", "{}", "If-Match", tours.version(tourId)));
    }

    @Test
    void afterTheTourIsLockedAChangeNeedsAReason() {
        var tourId = tours.tour(Map.of("P0101", 1));
        tours.solve(tourId);
        tours.state(tourId, "LOCKED");
        var adoption = api(tourId) + "/runs/1/adoption";

        assertThat(ok(422, office.send("POST", adoption, "{}", "If-Match", tours.version(tourId)))
                        .body())
                .contains("no-reason");
        assertThat(rosters.seatsOf(tourId)).isEmpty();
        ok(200, office.send("POST", adoption, "{\"reason\": \"专家出差\"}", "If-Match", tours.version(tourId)));
        assertThat(database.queryForObject(
                        "select reason from audit_entry where action = 'tour.change' and record_id = ?",
                        String.class,
                        tourId))
                .isEqualTo("专家出差");
        tours.state(tourId, "RUNNING");
        assertThat(ok(409, office.send("POST", api(tourId) + "/runs", "")).body())
                .contains("tour-held");
    }

    @Test
    void whoDropsOutIsReplacedByTheNextWhoHasRoom() {
        var tourId = tours.tour(Map.of("P0101", 1));
        tours.adopt(tourId, tours.solve(tourId));
        var seats = rosters.seatsOf(tourId);
        var leaving = seats.getFirst();
        var next = seats.get(1);
        assertThat(List.of(leaving.role(), next.role())).containsExactly(SeatRole.CHOSEN, SeatRole.ALTERNATE);

        var taken = Objects.requireNonNull(transaction.execute(
                        status -> turns.handOver(tourId, "P0101", leaving.expertId(), alternate -> true)))
                .orElseThrow();

        assertThat(taken.seatId()).isEqualTo(next.seatId());
        assertThat(taken.role()).isEqualTo(SeatRole.CHOSEN);
        assertThat(rosters.seatsOf(tourId))
                .filteredOn(RosterSeat::comes)
                .extracting(RosterSeat::expertId)
                .doesNotContain(leaving.expertId());
    }

    @Test
    void rosterIsReachedByThoseWhoReachTheTour() {
        var tourId = tours.tour(Map.of("P0101", 1));

        ok(200, people.coordinatorOf("璧山区").get(api(tourId)));
        ok(404, people.coordinatorOf("万州区").get(api(tourId)));
        ok(404, people.coordinatorOf("万州区").send("POST", api(tourId) + "/runs", ""));
        ok(200, people.administrator().get(api(tourId)));
        ok(403, people.administrator().send("POST", api(tourId) + "/runs", ""));
        ok(403, people.expert("E0101").get(api(tourId)));
        ok(403, people.ofEnterprise("Q0101").get("/tours/" + tourId + "/roster"));
        ok(404, office.get(api("none")));
    }

    @Test
    void rulesThatCannotBeAreRefusedByField() {
        var tourId = tours.tour(Map.of("P0101", 1));

        assertThat(refused(tourId, "{\"mostPerExpert\": 0}")).isEqualTo("mostPerExpert");
        assertThat(refused(tourId, "{\"mostExperts\": 0}")).isEqualTo("mostExperts");
        assertThat(refused(tourId, "{\"leaderTitles\": [\"大师\"]}")).isEqualTo("leaderTitles");
        assertThat(refused(tourId, "{\"quotas\": [{\"group\": \"KIND\", \"value\": \"玄学\", \"atMost\": 1}]}"))
                .isEqualTo("quotas.value");
        assertThat(refused(tourId, "{\"quotas\": [{\"group\": \"FROM_INDUSTRY\", \"atLeast\": 3, \"atMost\": 1}]}"))
                .isEqualTo("quotas.atMost");
        assertThat(refused(tourId, "{\"quotas\": [{\"group\": \"FROM_INDUSTRY\"}]}"))
                .isEqualTo("quotas.atLeast");
        assertThat(refused(tourId, "{\"quotas\": [{\"group\": \"INSTITUTION\", \"atLeast\": 1}]}"))
                .isEqualTo("quotas.value");
    }

    @Test
    void formsAreCheckedAsTheInterfaceIs() {
        var tourId = tours.tour(Map.of("P0101", 1));
        var page = "/tours/" + tourId + "/roster";
        var wishes = page + "/wishes";

        ok(422, office.form(wishes, wishes, Map.of("version", "0", "group0", "NOBODY")));
        ok(
                422,
                office.form(
                        wishes,
                        wishes,
                        Map.of("version", "0", "group0", "FROM_INDUSTRY", "atLeast0", "x", "scope0", "ROSTER")));
        ok(400, office.form(page, page + "/marks", mark("MAYBE")));
        ok(
                404,
                office.form(
                        page,
                        page + "/marks",
                        Map.of("version", "0", "kind", "PIN", "problemId", "P0999", "expertId", "E0101")));
        ok(302, office.form(page, page + "/marks", mark("PIN")));
        ok(412, office.form(page, page + "/marks", mark("BAN")));
        assertThat(ok(200, office.get(page)).body()).contains("指定与禁用（1）");
        assertThat(database.queryForObject(
                        "select reason from audit_entry where action = 'roster.pin' and record_id = ?",
                        String.class,
                        tourId))
                .isEqualTo("企业<b>点名");
    }

    private static Map<String, String> mark(String kind) {
        return Map.of("version", "0", "kind", kind, "problemId", "P0101", "expertId", "E0101", "reason", "企业<b>点名");
    }

    @Test
    void matrixIsExportedAsItIsSeen() {
        var tourId = tours.tour(Map.of("P0101", 1, "P0102", 2));
        var run = tours.solve(tourId);
        var files = "/tours/" + tourId + "/roster/runs/1/matrix";

        var chosen = ok(200, office.get(files + ".csv?experts=CHOSEN")).body();
        var all = ok(200, office.get(files + ".csv?experts=ALL")).body();
        assertThat(columns(chosen))
                .isEqualTo(4 + run.at("/answer/figures/people").asInt());
        assertThat(columns(all)).isEqualTo(4 + run.at("/question/experts").size());
        assertThat(chosen).startsWith("\uFEFF").contains("P0101").contains("✓");
        var workbook = ok(200, office.get(files + ".xlsx"));
        assertThat(workbook.headers().firstValue("content-disposition").orElse(""))
                .contains("roster-1.xlsx");
        assertThat(workbook.body()).startsWith("PK");
    }

    private static int columns(String csv) {
        return csv.lines().findFirst().orElseThrow().split(",", -1).length;
    }

    private String refused(String tourId, String wishes) {
        return json(ok(422, office.send("PUT", api(tourId) + "/wishes", wishes, "If-Match", tours.version(tourId))))
                .at("/field")
                .asString();
    }

    private JsonNode whyNot(String tourId, String problemId, String expertId) {
        return json(
                ok(200, office.get(api(tourId) + "/runs/1/why-not?problemId=" + problemId + "&expertId=" + expertId)));
    }

    private Map<String, Integer> many() {
        var demands = new TreeMap<String, Integer>();
        database.queryForList("select id from problem where not withdrawn order by id", String.class).stream()
                .limit(60)
                .forEach(id -> demands.put(id, 2));
        return demands;
    }

    private static Map<String, String> seats(JsonNode roster) {
        var seats = new HashMap<String, String>();
        roster.at("/seats")
                .forEach(seat -> seats.put(
                        seat.at("/expertId").asString(), seat.at("/seatId").asString()));
        return seats;
    }

    private static List<String> roles(JsonNode roster) {
        return StreamSupport.stream(roster.at("/seats").spliterator(), false)
                .map(seat -> seat.at("/role").asString())
                .distinct()
                .toList();
    }
}
