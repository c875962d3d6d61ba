package io.zhiqiao;

import static io.zhiqiao.ServiceClient.json;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Problems that are posted, and the matches that are made for them, by programmes of those who may. */
public final class Postings {

    /** A problem that can be sent as it is; experts in die-casting fit. */
    public static final String CASTING = """
            {"title": "压铸电机壳体试漏漏气", "contact": "王工 13900004321",
             "problemText": "压铸电机壳体加工后试漏，一百件里有七八件漏气，剖开多是气孔。",
             "currentProblem": "试漏不合格率 7%，每月报废约8万元", "cooperationForms": ["技术服务"],
             "confidentiality": "PUBLIC", "team": "汽车摩托车", "ipc": ["B22D"],
             "targets": [{"name": "试漏不合格率", "operator": "<=", "value": "1.5", "unit": "%"}]}""";

    private Postings() {}

    /** Posts a problem and brings it to be published. Returns its id. */
    public static String publish(Someone firm, Someone office, String problem) {
        var id = refining(firm, office, problem);
        step(office, id, "publish");
        return id;
    }

    /** Posts a problem and brings it to be refined. Returns its id. */
    public static String refining(Someone firm, Someone office, String problem) {
        var id = ok(201, firm.send("POST", "/api/v1/problems", problem))
                .at("/problemId")
                .asString();
        step(firm, id, "submit");
        List.of("accept", "refine").forEach(name -> step(office, id, name));
        return id;
    }

    /** State of a problem. */
    public static String status(Someone office, String problemId) {
        return ok(200, office.get("/api/v1/problems/" + problemId + "/journey"))
                .at("/status")
                .asString();
    }

    /** The match of a problem and an expert, invited. Returns its id. */
    public static String invited(Someone office, String problemId, String expertId) {
        var matchId = ok(
                        200,
                        office.send("PUT", "/api/v1/problems/" + problemId + "/experts/" + expertId + "/match", ""))
                .at("/matchId")
                .asString();
        List.of("shortlist", "propose", "invite").forEach(name -> move(office, office, matchId, name, "{}"));
        return matchId;
    }

    /** Makes a step with a match, from the version that the office sees. */
    public static void move(Someone who, Someone office, String matchId, String name, String body) {
        var path = "/api/v1/matches/" + matchId;
        var version = ok(200, office.get(path)).at("/version").asString();
        ok(200, who.send("POST", path + "/transitions/" + name, body, "If-Match", "\"" + version + "\""));
    }

    /** The answer as JSON, if it has that status. */
    public static JsonNode ok(int status, HttpResponse<String> response) {
        return json(ServiceClient.ok(status, response));
    }

    /** Makes a step with a problem, from the version that who makes it sees. */
    public static void step(Someone who, String problemId, String name) {
        var path = "/api/v1/problems/" + problemId;
        var version = ok(200, who.get(path + "/journey")).at("/version").asString();
        ok(200, who.send("POST", path + "/transitions/" + name, "{}", "If-Match", "\"" + version + "\""));
    }
}
