package io.zhiqiao.service;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;

import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;

/** The people around one problem and its matches: the office, the firm, two experts. */
@Lazy
final class MatchStage {

    /** The problem. */
    static final String PROBLEM = "/api/v1/problems/" + TestCorpus.CASTING;

    private final Someone coordinator;
    private final Someone enterprise;
    private final Someone zhu;
    private final Someone li;

    MatchStage(Someone.Maker people) {
        coordinator = people.coordinator();
        enterprise = people.ofEnterprise("Q-FIRM");
        zhu = people.expert("E-ZHU");
        li = people.expert("E-LI");
    }

    Someone coordinator() {
        return coordinator;
    }

    Someone enterprise() {
        return enterprise;
    }

    Someone zhu() {
        return zhu;
    }

    Someone li() {
        return li;
    }

    /** The match of the problem with an expert; its id. */
    String candidate(String expertId) {
        return json(ok(200, coordinator.send("PUT", PROBLEM + "/experts/" + expertId + "/match", "")))
                .at("/matchId")
                .asString();
    }

    String state(String matchId) {
        return json(ok(200, coordinator.get("/api/v1/matches/" + matchId)))
                .at("/state")
                .asString();
    }

    /** Makes a step from the version that the office sees, and is answered so. */
    JsonNode make(Someone who, String matchId, String step, String body, int status) {
        var version = json(coordinator.get("/api/v1/matches/" + matchId))
                .at("/version")
                .asString();
        var made = who.send(
                "POST", "/api/v1/matches/" + matchId + "/transitions/" + step, body, "If-Match", "\"" + version + "\"");
        return json(ok(status, made));
    }
}
