package io.zhiqiao.routing;

import static io.zhiqiao.Postings.ok;
import static io.zhiqiao.ServiceClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Postings;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.TestCorpus;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A problem that is submitted gets a suggested team, a person settles it, and the next suggestion has learned from that. */
@ServiceTest
class RoutingApiTest {

    private static final String WATER = """
            {"title": "高盐废水蒸发结晶器结垢", "contact": "王工 13900004321",
             "problemText": "高盐废水零排放，蒸发结晶器结垢，污泥多，氨氮超标。", "currentProblem": "每周停机清洗一次",
             "cooperationForms": ["技术服务"], "confidentiality": "PUBLIC",
             "targets": [{"name": "清洗周期", "operator": ">=", "value": "30", "unit": "天"}]}""";
    private static final int ECOLOGY = 8;
    private static final int CHEMISTRY = 12;

    @Autowired
    private ServiceClient service;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcTemplate database;

    private Someone office;

    @BeforeEach
    void open() {
        office = people.coordinator();
    }

    @AfterEach
    void forget() {
        database.update("delete from problem_routing");
        database.update("delete from routing_decision");
        database.update("delete from routing_mending");
    }

    @Test
    void submittedProblemIsWithTheSuggestedTeamUntilAPersonSettlesIt() {
        var id = submitted();

        var routing = routing(office, id);
        assertThat(routing.at("/team").asInt()).isEqualTo(ECOLOGY);
        assertThat(routing.at("/settled").asBoolean()).isFalse();
        assertThat(routing.at("/suggestion/teams/0/parts")).isNotEmpty();
        assertThat(waits(id)).isTrue();
        assertThat(office.get("/routing").body()).contains("高盐废水蒸发结晶器结垢");

        ok(200, settle(office, id, "{\"team\": 8, \"helpers\": [12]}"));

        assertThat(waits(id)).isFalse();
        assertThat(routing(office, id).at("/helpers/0").asInt()).isEqualTo(CHEMISTRY);
    }

    @Test
    void secretaryOfTheSuggestedTeamMayMoveItAndThenLosesSightOfIt() {
        var id = submitted();
        var own = secretaryOf("生态环保");
        assertThat(refused(secretaryOf("化工").get("/api/v1/problems/" + id + "/routing")))
                .isEqualTo("404 not-found");

        var moved = settle(own, id, "{\"team\": 12, \"reason\": \"属化工分离\"}");

        assertThat(moved.statusCode()).isEqualTo(404);
        assertThat(routing(office, id).at("/team").asInt()).isEqualTo(CHEMISTRY);
        assertThat(ok(200, secretaryOf("化工").get("/api/v1/problems/" + id + "/routing"))
                        .at("/history/0/reason")
                        .asString())
                .isEqualTo("属化工分离");
    }

    @Test
    void transferNeedsAReasonAndKeepsItsHistory() {
        var id = submitted();
        ok(200, settle(office, id, "{\"team\": 8}"));

        assertThat(refused(settle(office, id, "{\"team\": 12}"))).isEqualTo("422 no-reason");
        ok(200, settle(office, id, "{\"team\": 12, \"reason\": \"改由化工队\"}"));

        var history = routing(office, id).at("/history");
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/fromTeam").asInt()).isEqualTo(ECOLOGY);
        assertThat(history.at("/0/toTeam").asInt()).isEqualTo(CHEMISTRY);
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where action = 'problem.team' and record_id = ?",
                        Integer.class,
                        id))
                .isEqualTo(2);
    }

    @Test
    void leadIsNoHelperAndTeamsAreKnown() {
        var id = submitted();

        assertThat(refused(settle(office, id, "{\"team\": 8, \"helpers\": [8]}")))
                .isEqualTo("422 same");
        assertThat(refused(settle(office, id, "{\"team\": 77}"))).isEqualTo("422 unknown");
    }

    @Test
    void repeatedCorrectionsChangeTheNextSuggestion() {
        for (var at = 0; at < 8; at++) {
            ok(200, settle(office, submitted(), "{\"team\": 12, \"reason\": \"属化工分离\"}"));
            if (at == 0) {
                assertThat(routing(office, submitted()).at("/team").asInt()).isEqualTo(ECOLOGY);
            }
        }

        var next = routing(office, submitted());

        assertThat(next.at("/team").asInt()).isEqualTo(CHEMISTRY);
        assertThat(next.at("/suggestion/lessons").asInt()).isPositive();
    }

    @Test
    void mendedMapIsHeededAtOnce() {
        var id = ok(201, firm().send("POST", "/api/v1/problems", WATER.replaceAll("[\\u4e00-\\u9fff，。]{4,}", "齾齾")))
                .at("/problemId")
                .asString();
        Postings.step(firm(), id, "submit");
        assertThat(routing(office, id).at("/suggestion/unmapped").asBoolean()).isTrue();
        assertThat(waits(id)).isTrue();

        ok(
                201,
                office.send(
                        "POST",
                        "/api/v1/routing/mendings",
                        "{\"kind\": \"WORD\", \"text\": \"齾齾\", \"team\": 9, \"reason\": \"试\"}"));

        assertThat(routing(office, id).at("/suggestion/teams/0/number").asInt()).isEqualTo(9);
        assertThat(refused(office.send(
                        "POST",
                        "/api/v1/routing/mendings",
                        "{\"kind\": \"IPC\", \"text\": \"水\", \"team\": 9, \"reason\": \"试\"}")))
                .isEqualTo("422 form");
    }

    private boolean waits(String id) {
        for (var one : ok(200, office.get("/api/v1/routing"))) {
            if (one.at("/problemId").asString().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private String submitted() {
        var id = ok(201, firm().send("POST", "/api/v1/problems", WATER))
                .at("/problemId")
                .asString();
        Postings.step(firm(), id, "submit");
        return id;
    }

    private Someone firm() {
        return people.ofEnterprise(TestCorpus.FIRM_ID);
    }

    private Someone secretaryOf(String team) {
        return people.holding(service.as(accounts.secretaryOf(team)).authorization());
    }

    private static JsonNode routing(Someone who, String id) {
        return ok(200, who.get("/api/v1/problems/" + id + "/routing"));
    }

    private static HttpResponse<String> settle(Someone who, String id, String body) {
        var path = "/api/v1/problems/" + id + "/routing";
        var tag = who.get(path).headers().firstValue("ETag").orElseThrow();
        return who.send("PUT", path, body, "If-Match", tag);
    }
}
