package io.zhiqiao.casebook;

import static io.zhiqiao.Postings.ok;
import static io.zhiqiao.ServiceClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Postings;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordSources;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.record.AcceptedRecords;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Solved problems and innovations of the shop floor become cases that are found; on data of its own. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=case-library")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseLibraryTest {

    private static final String CASES = "/api/v1/cases";
    private static final String FIXTURE = """
            {"title": "换型夹具一推到位", "situation": "冲压线换型要停机 45 分钟，靠塞尺找正。",
             "approach": "加定位销与快换压板，工具放在线边。", "result": "换型由 45 分钟降到 12 分钟。", "makers": "甲师傅\\n乙师傅"}""";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private Engine engine;

    @Autowired
    private AcceptedRecords records;

    @Autowired
    private TransactionTemplate transaction;

    private Someone office;
    private Someone firm;
    private Someone expert;
    private Someone other;

    @BeforeAll
    void makePeople() {
        office = people.coordinator();
        firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        expert = people.expert(TestCorpus.CASTER);
        other = people.expert("E-LI");
    }

    @Test
    void solvedProblemIsToldReviewedNamedAndFound() {
        var problemId = Postings.publish(firm, office, Postings.CASTING);
        var path = "/api/v1/problems/" + problemId + "/case";
        assertThat(refused(office.send("POST", path, ""))).isEqualTo("409 not-solved");
        var stage = new SolvedStage(office, firm, expert);
        var matchId = stage.served(problemId);
        assertThat(refused(office.send("POST", path, ""))).isEqualTo("409 not-solved");
        stage.confirm(matchId);
        assertThat(office.get("/cases").body()).contains("可以写成案例的难题（1）");

        var told = ok(201, office.send("POST", path, "", "Idempotency-Key", "t1"));
        assertThat(ok(201, office.send("POST", path, "", "Idempotency-Key", "t1")))
                .isEqualTo(told);
        assertThat(refused(office.send("POST", path, ""))).isEqualTo("409 told-already");
        assertThat(told.get("approach").asString()).contains("加装真空阀", "某企业").doesNotContain("渝试压铸");
        assertThat(told.get("result").asString()).contains("40 mbar", "1.2%");
        assertThat(ServiceClient.ok(404, other.get(CASES + "/" + id(told))).body())
                .doesNotContain("渝试压铸");
        ok(200, expert.get(CASES + "/" + id(told)));

        told = step(firm, told, "submit", "");
        assertThat(refused(change(firm, "POST", told, "/transitions/publish", "{}")))
                .isEqualTo("403 wrong-role");
        told = step(office, told, "publish", "");
        engine.catchUp(IndexProgress.NONE);

        var read = ok(200, other.get(CASES + "/" + id(told)));
        assertThat(read.get("enterprise").isNull()).isTrue();
        assertThat(read.get("problemId").isNull()).isTrue();
        assertThat(read.get("makers")).isEmpty();
        assertThat(read.get("unnamed").asInt()).isEqualTo(1);
        named(told);
        found(id(told));
        assertThat(ok(200, office.get("/api/v1/problems/" + problemId + "/similar-cases")))
                .isEmpty();
        assertThat(ok(200, office.get("/api/v1/problems/" + TestCorpus.CASTING + "/similar-cases"))
                        .findValuesAsString("caseId"))
                .contains(id(told));
        assertThat(ServiceClient.ok(200, office.get("/problems/" + TestCorpus.CASTING + "/cases", "HX-Request", "true"))
                        .body())
                .contains("相似的已解决案例", "1.2%");
        assertThat(engine.compare().agrees()).isTrue();
        assertThat(engine.compare().cases()).isPositive();
    }

    @Test
    void caseOfAProblemThatIsNotPublicNeedsTheWordOfItsEnterprise() {
        var problemId = Postings.publish(firm, office, Postings.CASTING.replace("\"PUBLIC\"", "\"POOL_ONLY\""));
        var stage = new SolvedStage(office, firm, expert);
        stage.confirm(stage.served(problemId));
        var told = ok(201, office.send("POST", "/api/v1/problems/" + problemId + "/case", ""));
        told = step(office, told, "submit", "");
        assertThat(refused(change(office, "POST", told, "/transitions/publish", "{}")))
                .isEqualTo("409 confidential");

        told = ok(200, change(firm, "PUT", told, "/naming", "{\"who\": \"enterprise\", \"agrees\": true}"));

        told = step(office, told, "publish", "");
        ok(200, other.get(CASES + "/" + id(told)));

        told = ok(200, change(firm, "PUT", told, "/naming", "{\"who\": \"enterprise\", \"agrees\": false}"));

        assertThat(told.get("state").asString()).isEqualTo("WITHDRAWN");
        ServiceClient.ok(404, other.get(CASES + "/" + id(told)));
    }

    @Test
    void caseIsTakenDownWithTheChangeThatClosesItsProblem() {
        var problemId = Postings.publish(firm, office, Postings.CASTING);
        var stage = new SolvedStage(office, firm, expert);
        stage.confirm(stage.served(problemId));
        var told = ok(201, office.send("POST", "/api/v1/problems/" + problemId + "/case", ""));
        told = step(office, step(office, told, "submit", ""), "publish", "");
        ok(200, other.get(CASES + "/" + id(told)));

        transaction.executeWithoutResult(status -> close(problemId));

        ServiceClient.ok(404, other.get(CASES + "/" + id(told)));
        assertThat(ok(200, office.get(CASES + "/" + id(told))).get("state").asString())
                .isEqualTo("WITHDRAWN");
    }

    private void close(String problemId) {
        var found = records.find(RecordKind.PROBLEMS, problemId).orElseThrow();
        var was = found.record();
        var closed = new Problem(
                was.id(),
                was.title(),
                was.problemText(),
                was.classification(),
                was.statement(),
                new Problem.Engagement(List.of(), null, null, "", null, null, 1, List.of(), Confidentiality.NAMED_ONLY),
                was.posting());
        records.put(RecordKind.PROBLEMS, closed, RecordSources.SERVICE, found.version());
    }

    private void named(JsonNode told) {
        var naming = "{\"who\": \"0\", \"agrees\": true}";
        assertThat(refused(change(other, "PUT", told, "/naming", naming))).isEqualTo("403 not-yours");
        assertThat(refused(change(office, "PUT", told, "/naming", naming))).isEqualTo("422 no-reason");
        var next = ok(200, change(expert, "PUT", told, "/naming", naming));
        next = ok(200, change(firm, "PUT", next, "/naming", "{\"who\": \"enterprise\", \"agrees\": true}"));
        var read = ok(200, other.get(CASES + "/" + id(told)));
        assertThat(read.at("/makers/0/name").asString()).isEqualTo("朱铸");
        assertThat(read.get("enterprise").asString()).isEqualTo("渝试压铸有限公司");

        ok(200, change(expert, "PUT", next, "/naming", "{\"who\": \"0\", \"agrees\": false}"));
        assertThat(ok(200, other.get(CASES + "/" + id(told))).get("makers")).isEmpty();
    }

    private void found(String caseId) {
        assertThat(ok(200, other.get(CASES + "?q=" + "%E5%8E%8B%E9%93%B8%E4%BB%B6%E6%BC%8F%E6%B0%94"))
                        .findValuesAsString("caseId"))
                .contains(caseId);
        assertThat(ok(200, other.get(CASES + "?q=" + "%E5%B7%9D%E5%89%A7%E5%94%B1%E8%85%94"))
                        .findValuesAsString("caseId"))
                .doesNotContain(caseId);
        assertThat(ok(200, office.get("/api/v1/search?kind=cases&q=%E5%8E%8B%E9%93%B8%E4%BB%B6%E6%BC%8F%E6%B0%94"))
                        .at("/cases/0/caseId")
                        .asString())
                .isEqualTo(caseId);
        assertThat(office.get("/experts?q=%E5%8E%8B%E9%93%B8%E4%BB%B6%E6%BC%8F%E6%B0%94")
                        .body())
                .contains("案例库里的相近案例", caseId);
        assertThat(ok(200, other.get(CASES + "?industry=99"))).isEmpty();
    }

    @Test
    void shopFloorInnovationNeedsNumbersAndNoContact() {
        var told = ok(201, firm.send("POST", CASES, FIXTURE));
        assertThat(told.get("district").asString()).isEqualTo("璧山区");
        told = ok(200, change(firm, "PUT", told, "", "{\"result\": \"快多了\"}"));
        assertThat(refused(change(firm, "POST", told, "/transitions/submit", "{}")))
                .isEqualTo("409 in-numbers");
        told = ok(200, change(firm, "PUT", told, "", "{\"result\": \"降到 12 分钟，联系电话 13900004321\"}"));
        assertThat(refused(change(firm, "POST", told, "/transitions/submit", "{}")))
                .isEqualTo("409 without-contact");
        told = ok(200, change(firm, "PUT", told, "", "{\"result\": \"由 45 分钟降到 12 分钟\"}"));
        told = step(firm, told, "submit", "");
        assertThat(refused(change(firm, "PUT", told, "", "{\"result\": \"1\"}")))
                .isEqualTo("409 not-a-draft");
        told = step(office, told, "publish", "");
        assertThat(other.get("/cases/" + id(told)).body())
                .contains("换型夹具一推到位", "某企业")
                .doesNotContain("甲师傅", "渝试压铸");

        told = step(firm, told, "withdraw", "工艺已改");
        ServiceClient.ok(404, other.get(CASES + "/" + id(told)));
        assertThat(step(office, told, "revise", "补充数据").get("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void caseOfAnotherDistrictOrTeamIsNotThereBeforeItIsPublished() {
        var told = ok(201, firm.send("POST", CASES, FIXTURE));

        ServiceClient.ok(404, people.coordinatorOf("万州区").get(CASES + "/" + id(told)));
        ok(200, people.coordinatorOf("璧山区").get(CASES + "/" + id(told)));
        ServiceClient.ok(404, people.ofEnterprise("Q-OTHER").get(CASES + "/" + id(told)));
        assertThat(refused(people.ofEnterprise("Q-OTHER").send("GET", CASES + "/" + id(told), "")))
                .startsWith("404");
    }

    @Test
    void pageKeepsTheTextOfADraft() {
        ServiceClient.ok(
                302,
                firm.form(
                        "/cases/new",
                        "/cases",
                        Map.of("title", "线边工具架", "result", "找工具由 6 分钟降到 1 分钟", "makers", "丙师傅")));
        assertThat(firm.get("/cases").body()).contains("还没有发布的案例", "线边工具架", "草稿");
    }

    private static JsonNode step(Someone who, JsonNode told, String transition, String reason) {
        return ok(200, change(who, "POST", told, "/transitions/" + transition, "{\"reason\": \"" + reason + "\"}"));
    }

    private static HttpResponse<String> change(Someone who, String method, JsonNode told, String path, String body) {
        return who.send(
                method,
                CASES + "/" + id(told) + path,
                body,
                "If-Match",
                "\"" + told.get("version").asLong() + "\"");
    }

    private static String id(JsonNode told) {
        return told.get("caseId").asString();
    }
}
