package io.zhiqiao.offer;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;
import static io.zhiqiao.ServiceClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A problem is offered packages, takes one, and is done with it step by step; on data of its own. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=packages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageApiTest {

    private static final String OF_PROBLEM = "/api/v1/problems/" + TestCorpus.CASTING + "/packages";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    private Someone office;
    private Someone firm;

    @BeforeAll
    void makePeople() {
        office = people.coordinator();
        firm = people.ofEnterprise(TestCorpus.FIRM_ID);
    }

    @AfterEach
    void forget() {
        database.update("delete from taken_step");
        database.update("delete from taken_package");
    }

    @Test
    void problemIsOfferedWhatFitsAndSaysWhy() {
        var offers = json(ok(200, office.get(OF_PROBLEM))).get("offers");

        assertThat(offers.get(0).get("code").asString()).isEqualTo("diagnosis");
        assertThat(offers.get(0).get("reasons").toString()).contains("技术攻关", "不合格", "期望成熟度 8");
        assertThat(offers.get(0).get("takenBySimilar").asInt()).isZero();
        assertThat(offers.findValuesAsString("code"))
                .contains("technology-transfer")
                .doesNotContain("training-x");
        assertThat(json(ok(200, firm.get(OF_PROBLEM))).get("offers")).isEmpty();
    }

    @Test
    void packageIsTailoredAcceptedAndDoneStepByStep() {
        var taken = begin("diagnosis");
        taken = json(ok(200, put(office, taken, "/steps/0", "{\"days\": 3, \"reason\": \"资料在两处\"}")));
        taken = json(
                ok(200, put(office, taken, "/steps/3", "{\"days\": 1, \"leftOut\": true, \"reason\": \"企业不需要\"}")));
        taken = json(ok(
                200,
                change(office, "POST", taken, "/steps", "{\"name\": \"复测\", \"days\": 2, \"reason\": \"要与上次比较\"}")));
        assertThat(taken.get("days").asInt()).isEqualTo(3 + 1 + 5 + 2);
        assertThat(taken.get("price").decimalValue()).isEqualByComparingTo("2");
        assertThat(firm.get("/api/v1/taken-packages/" + taken.get("takingId").asString())
                        .statusCode())
                .isEqualTo(404);

        taken = step(office, taken, "propose", "");
        taken = step(firm, taken, "accept", "");
        assertThat(refused(change(office, "POST", taken, "/transitions/finish", "{}")))
                .isEqualTo("409 all-done");
        taken = done(taken, 0, null);
        taken = done(taken, 1, null);
        assertThat(refused(put(office, taken, "/steps/2/result", result(null)))).isEqualTo("422 document-missing");
        assertThat(refused(put(office, taken, "/steps/2/result", result("no-such"))))
                .isEqualTo("422 document-unknown");
        taken = done(taken, 2, document());
        taken = done(taken, 4, null);
        taken = step(office, taken, "finish", "");

        assertThat(taken.get("state").asString()).isEqualTo("DONE");
        assertThat(taken.get("done").asInt()).isEqualTo(4);
        assertThat(taken.get("next")).isEmpty();
    }

    @Test
    void enterpriseDeclinesWithAReasonOnly() {
        var taken = step(office, begin("diagnosis"), "propose", "");
        assertThat(refused(change(firm, "POST", taken, "/transitions/decline", "{}")))
                .isEqualTo("422 no-reason");
        assertThat(refused(change(office, "POST", taken, "/transitions/accept", "{}")))
                .isEqualTo("403 wrong-role");

        assertThat(step(firm, taken, "decline", "今年没有预算").get("reason").asString())
                .isEqualTo("今年没有预算");
    }

    @Test
    void tailoringNeedsAReasonAndADraft() {
        var taken = begin("training");
        assertThat(refused(put(office, taken, "/steps/0", "{\"days\": 9}"))).isEqualTo("422 no-reason");
        taken = step(office, taken, "propose", "");
        assertThat(refused(put(office, taken, "/steps/0", "{\"days\": 9, \"reason\": \"x\"}")))
                .isEqualTo("409 not-a-draft");
        assertThat(refused(office.send("POST", OF_PROBLEM, "{\"code\": \"training\"}")))
                .isEqualTo("409 taken-already");
    }

    @Test
    void shareOfAContractWaitsForIt() {
        var taken = begin("technology-transfer");
        assertThat(taken.get("price").isNull()).isTrue();

        taken = json(ok(200, put(office, taken, "/contract", "{\"amount\": 50}")));

        assertThat(taken.get("price").decimalValue()).isEqualByComparingTo("1.5");
    }

    @Test
    void changedTemplateIsANewVersionAndWhatWasTakenStays() {
        var taken = begin("finance");
        var template = ok(200, office.get("/api/v1/packages/finance"));
        var tag = template.headers().firstValue("ETag").orElseThrow();
        var body = "{\"priceRule\": \"FIXED\", \"price\": 4, \"steps\": [{\"name\": \"见面\", \"days\": 1}]}";

        var next = json(ok(200, office.send("PUT", "/api/v1/packages/finance", body, "If-Match", tag)));

        assertThat(next.get("packageVersion").asInt())
                .isEqualTo(json(template).get("packageVersion").asInt() + 1);
        assertThat(refused(office.send("PUT", "/api/v1/packages/finance", body, "If-Match", tag)))
                .isEqualTo("412 stale");
        var kept = json(ok(
                200,
                office.get("/api/v1/taken-packages/" + taken.get("takingId").asString())));
        assertThat(kept.get("steps")).hasSize(3);
        assertThat(kept.get("priceRule").asString()).isEqualTo("PERCENT");
    }

    @Test
    void pagesShowWhatIsOfferedAndWhatWaits() {
        var page = "/problems/" + TestCorpus.CASTING + "/packages";
        assertThat(ok(200, office.get(page)).body()).contains("诊断套餐", "难题谈到");
        ok(302, office.form("/", page, Map.of("code", "diagnosis")));
        var taken = json(ok(200, office.get(OF_PROBLEM))).at("/taken/0");
        assertThat(ok(200, office.get(page)).body()).contains("拟定中", "调整这一步");
        step(office, taken, "propose", "");

        assertThat(ok(200, firm.get(page)).body())
                .contains("诊断套餐", "接受套餐", "谢绝")
                .doesNotContain("可以推荐的套餐");
        assertThat(ok(200, office.get("/packages")).body()).contains("待企业答复", "中试套餐");
        assertThat(ok(200, office.get("/packages/pilot-test")).body()).contains("试制与检测 | 中试基地、专家");
    }

    private JsonNode begin(String code) {
        return json(ok(201, office.send("POST", OF_PROBLEM, "{\"code\": \"" + code + "\"}")));
    }

    private JsonNode step(Someone who, JsonNode taken, String transition, String reason) {
        return json(
                ok(200, change(who, "POST", taken, "/transitions/" + transition, "{\"reason\": \"" + reason + "\"}")));
    }

    private JsonNode done(JsonNode taken, int place, @Nullable String documentId) {
        return json(ok(200, put(office, taken, "/steps/" + place + "/result", result(documentId))));
    }

    private static String result(@Nullable String documentId) {
        var document = documentId == null ? "null" : "\"" + documentId + "\"";
        return "{\"doneOn\": \"%s\", \"result\": \"已完成\", \"documentId\": %s}"
                .formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")), document);
    }

    private String document() {
        var answer = office.upload(
                "/api/v1/problems/" + TestCorpus.CASTING + "/documents?kind=ATTACHMENT",
                "诊断报告.txt",
                "试漏不合格率的原因".getBytes(StandardCharsets.UTF_8));
        return json(ok(201, answer)).get("documentId").asString();
    }

    private static HttpResponse<String> put(Someone who, JsonNode taken, String path, String body) {
        return change(who, "PUT", taken, path, body);
    }

    private static HttpResponse<String> change(Someone who, String method, JsonNode taken, String path, String body) {
        return who.send(
                method,
                "/api/v1/taken-packages/" + taken.get("takingId").asString() + path,
                body,
                "If-Match",
                "\"" + taken.get("version").asLong() + "\"");
    }
}
