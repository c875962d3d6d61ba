package io.zhiqiao.proposal;

import static io.zhiqiao.Postings.invited;
import static io.zhiqiao.Postings.move;
import static io.zhiqiao.Postings.ok;
import static io.zhiqiao.Postings.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Postings;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A problem goes on when its matches do: once, however many of them move. */
@ServiceTest
class ProblemFollowsMatchesTest {

    private static final String SERVICE =
            "{\"servedOn\": \"2020-05-01\", \"hours\": 2, \"mode\": \"现场诊断\", \"content\": \"查了气孔\"}";

    @Autowired
    private Someone.Maker people;

    private Someone firm;
    private Someone office;
    private Someone zhu;
    private Someone li;
    private String problemId = "";

    @BeforeEach
    void publish() {
        firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        office = people.coordinator();
        zhu = people.expert("E-ZHU");
        li = people.expert("E-LI");
        problemId = Postings.publish(firm, office, Postings.CASTING);
    }

    @Test
    void eachMoveOfAMatchBringsTheProblemOn() {
        assertThat(status(office, problemId)).isEqualTo("PUBLISHED");
        var match = invited(office, problemId, "E-ZHU");
        assertThat(status(office, problemId)).isEqualTo("MATCHING");
        go(zhu, match, "accept");
        assertThat(status(office, problemId)).isEqualTo("IN_TALKS");
        go(firm, match, "confirm");
        assertThat(status(office, problemId)).isEqualTo("IN_TALKS");
        go(zhu, match, "begin");
        assertThat(status(office, problemId)).isEqualTo("IN_SERVICE");
        ok(201, zhu.send("POST", "/api/v1/matches/" + match + "/services", SERVICE));
        go(zhu, match, "finish");
        assertThat(status(office, problemId)).isEqualTo("DELIVERED");

        assertThat(steps()).endsWith("publish", "match", "talk", "serve", "deliver");
    }

    @Test
    void severalMatchesBringTheProblemOnOnceAndTheLastOneDelivers() {
        var first = invited(office, problemId, "E-ZHU");
        var second = invited(office, problemId, "E-LI");
        go(zhu, first, "accept");
        go(li, second, "accept");
        go(firm, first, "confirm");
        go(firm, second, "confirm");
        for (var match : List.of(first, second)) {
            ok(201, (match.equals(first) ? zhu : li).send("POST", "/api/v1/matches/" + match + "/services", SERVICE));
        }
        assertThat(status(office, problemId)).isEqualTo("IN_SERVICE");
        go(zhu, first, "finish");
        assertThat(status(office, problemId)).isEqualTo("IN_SERVICE");
        go(li, second, "finish");

        assertThat(status(office, problemId)).isEqualTo("DELIVERED");
        assertThat(steps()).endsWith("publish", "match", "talk", "serve", "deliver");
    }

    @Test
    void problemWhoseOnlyExpertIsNotChosenLooksForExpertsAgain() {
        var match = invited(office, problemId, "E-ZHU");
        go(zhu, match, "accept");

        move(firm, office, match, "not-choose", "{\"reasonCode\": \"TIME\"}");

        assertThat(status(office, problemId)).isEqualTo("MATCHING");
        assertThat(steps()).endsWith("match", "talk", "rematch");
    }

    @Test
    void withdrawnProblemStaysWithdrawn() {
        var match = invited(office, problemId, "E-ZHU");
        var path = "/api/v1/problems/" + problemId;
        var version = ok(200, firm.get(path + "/journey")).at("/version").asString();
        ok(
                200,
                firm.send(
                        "POST",
                        path + "/transitions/withdraw",
                        "{\"reason\": \"不做了\"}",
                        "If-Match",
                        "\"" + version + "\""));

        go(zhu, match, "accept");

        assertThat(status(office, problemId)).isEqualTo("WITHDRAWN");
    }

    private List<String> steps() {
        return ok(200, office.get("/api/v1/problems/" + problemId + "/history")).findValuesAsString("transition");
    }

    private void go(Someone who, String match, String step) {
        move(who, office, match, step, "{}");
    }
}
