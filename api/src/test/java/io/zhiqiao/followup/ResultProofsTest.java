package io.zhiqiao.followup;

import static io.zhiqiao.HeldTour.ok;
import static io.zhiqiao.HeldTour.refused;
import static io.zhiqiao.ServiceClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.HeldTour;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** An expert who only met the firm at a tour proves what came of it; the firm confirms. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=result-proofs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultProofsTest {

    private static final String BATTERY = "P-BATTERY";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    private Someone firm;
    private Someone li;

    @BeforeAll
    void makePeople() {
        firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        li = people.expert("E-LI");
    }

    @AfterEach
    void forget() {
        HeldTour.clear(database);
    }

    @Test
    void expertWithoutAMatchProvesALevelAndTheFirmConfirmsIt() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        assertThat(database.queryForObject(
                        "select count(*) from problem_match where expert_id = 'E-LI' and problem_id = ?",
                        Integer.class,
                        BATTERY))
                .isZero();
        assertThat(refused(tour.state(li, BATTERY, "T_0", 4))).isEqualTo("422 document-missing");

        var proof = proof(tour);
        var stated = ok(tour.state(li, BATTERY, "T_0", 4, proof));

        assertThat(stated.get("countedLevel").asInt()).isEqualTo(3);
        assertThat(stated.at("/results/0/waitsForEnterprise").asBoolean()).isTrue();
        assertThat(firm.get("/api/v1/documents/" + proof + "/content").body()).isEqualTo("合同摘要");
        assertThat(firm.get("/tour-results/" + tour.id() + "/" + BATTERY).body())
                .contains("合同.txt");
        assertThat(li.get("/tour-results/" + tour.id() + "/" + BATTERY + "/documents")
                        .body())
                .contains("合同.txt", "name=\"file\"");
        var levels = "/api/v1/tour-results/%s/%s/levels/4/confirmation".formatted(tour.id(), BATTERY);
        assertThat(refused(li.send("POST", levels, ""))).isEqualTo("403 enterprise-only");
        assertThat(ok(firm.send("POST", levels, "")).get("countedLevel").asInt())
                .isEqualTo(4);
    }

    @Test
    void proofIsFoundAgainInTheFormOfEachMoment() {
        var tour = HeldTour.of(database, "FOLLOW_30", 31);
        var proof = proof(tour);
        var page = "/tour-results/" + tour.id() + "/" + BATTERY;

        assertThat(li.get(page).body().split("value=\"" + proof + "\"", -1)).hasSize(3);
        assertThat(li.get(page + "/T_30/proofs?documents=" + proof).body())
                .contains("value=\"" + proof + "\" checked=\"checked\"");
    }

    @Test
    void proofIsForThoseWhoReachTheResult() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        var proof = proof(tour);
        var path = documents(tour);

        for (var stranger : new Someone[] {
            people.expert(TestCorpus.CASTER), people.ofEnterprise("Q-OTHER"), people.coordinatorOf("永川区")
        }) {
            assertThat(refused(stranger.get(path))).isEqualTo("404 not-found");
            assertThat(refused(stranger.get("/api/v1/documents/" + proof))).isEqualTo("404 not-found");
            assertThat(add(stranger, tour, "REPORT").statusCode()).isEqualTo(404);
        }
        assertThat(ok(people.administrator().get(path))).hasSize(1);
        assertThat(refused(add(people.administrator(), tour, "REPORT"))).isEqualTo("403 not-yours");
        assertThat(refused(add(li, tour, "ATTACHMENT"))).isEqualTo("422 kind");
        tour.move("CLOSED", 100);
        assertThat(refused(add(li, tour, "REPORT"))).isEqualTo("409 over");
    }

    @Test
    void whatALevelRestsOnIsNotWithdrawn() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        var proof = proof(tour);
        ok(tour.state(li, BATTERY, "T_0", 3, proof));
        var withdrawal = "/api/v1/documents/" + proof + "/withdrawal";

        assertThat(refused(firm.send("POST", withdrawal, "{\"reason\":\"x\"}", "If-Match", "\"1\"")))
                .isEqualTo("403 not-yours");
        assertThat(refused(li.send("POST", withdrawal, "{\"reason\":\"x\"}", "If-Match", "\"1\"")))
                .isEqualTo("409 needed");
    }

    private String proof(HeldTour tour) {
        var added = add(li, tour, "CONTRACT");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return json(added).get("documentId").asString();
    }

    private static HttpResponse<String> add(Someone who, HeldTour tour, String kind) {
        return who.upload(documents(tour) + "?kind=" + kind, "合同.txt", "合同摘要".getBytes(UTF_8));
    }

    private static String documents(HeldTour tour) {
        return "/api/v1/tour-results/" + tour.id() + "/" + BATTERY + "/documents";
    }
}
