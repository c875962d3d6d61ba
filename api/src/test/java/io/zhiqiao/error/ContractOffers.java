package io.zhiqiao.error;

import static io.zhiqiao.Postings.ok;
import static io.zhiqiao.ServiceClient.json;

import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.util.List;
import java.util.Map;

/** Packages and visits in the states that errors need. */
final class ContractOffers {

    private static final String TAKEN = "/api/v1/taken-packages/";
    private static final String VISITS = "/api/v1/visits/";

    private final Someone office;
    private final Someone firm;
    private final String problemId;

    ContractOffers(Someone office, Someone firm, String problemId) {
        this.office = office;
        this.firm = firm;
        this.problemId = problemId;
    }

    void into(Map<String, String> known) {
        known.put("code", "training");
        known.put("place", "0");
        known.put("takingId", taken("training"));
        known.put("proposed", taken("diagnosis"));
        step(office, known.get("proposed"), "propose");
        known.put("accepted", taken("pilot-test"));
        step(office, known.get("accepted"), "propose");
        step(firm, known.get("accepted"), "accept");
        known.put("dropped-package", taken("finance"));
        step(office, known.get("dropped-package"), "cancel");
        known.put("caseId", told());
        known.put("withdrawn-case", told());
        var path = "/api/v1/cases/" + known.get("withdrawn-case");
        ok(200, office.send("POST", path + "/transitions/withdraw", "{\"reason\": \"x\"}", "If-Match", "\"1\""));
        known.put("visitId", visit());
        known.put("made", visit());
        var log = "{\"visitedOn\": \"2026-01-05\", \"visitors\": \"甲\", \"notes\": \"试漏不合格率 7%，希望降到 1.5%。\"}";
        change("PUT", known.get("made"), "/log", log);
        change("POST", known.get("made"), "/problem", "");
    }

    private String taken(String code) {
        var path = "/api/v1/problems/" + problemId + "/packages";
        return ok(201, office.send("POST", path, "{\"code\": \"" + code + "\"}"))
                .at("/takingId")
                .asString();
    }

    private void step(Someone who, String takingId, String name) {
        var path = TAKEN + takingId;
        ok(200, who.send("POST", path + "/transitions/" + name, "{\"reason\": \"x\"}", tag(path)));
    }

    private String told() {
        return ok(201, office.send("POST", "/api/v1/cases", "{\"title\": \"快换夹具\"}"))
                .at("/caseId")
                .asString();
    }

    private String visit() {
        var plan = "{\"organisationId\": \"" + TestCorpus.FIRM_ID + "\", \"plannedOn\": \"2026-01-05\"}";
        return ok(201, office.send("POST", "/api/v1/visits", plan))
                .at("/visitId")
                .asString();
    }

    private void change(String method, String visitId, String path, String body) {
        ok(200, office.send(method, VISITS + visitId + path, body, tag(VISITS + visitId)));
    }

    private String[] tag(String path) {
        var version = json(office.get(path)).at("/version").asLong();
        return List.of("If-Match", "\"" + version + "\"").toArray(String[]::new);
    }
}
