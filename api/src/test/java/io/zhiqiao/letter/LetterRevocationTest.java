package io.zhiqiao.letter;

import static io.zhiqiao.Postings.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Postings;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.audit.AuditEntry;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The office issues letters of service, and revokes them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterRevocationTest {

    private static final String LETTERS = "/api/v1/experts/" + TestCorpus.CASTER + "/letters";
    private static final String PERIOD = "{\"from\": \"2021-01-01\", \"to\": \"2021-12-31\"}";
    private static final String WHY = "{\"reason\": \"张三的时长记错了\"}";

    @Autowired
    private ServiceClient service;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private Audit audit;

    private Someone office;
    private Someone expert;

    @BeforeAll
    void serve() {
        var firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        office = people.coordinator();
        expert = people.expert(TestCorpus.CASTER);
        var problemId = Postings.publish(firm, office, Postings.CASTING);
        var matchId = Postings.invited(office, problemId, TestCorpus.CASTER);
        Postings.move(expert, office, matchId, "accept", "{\"contactAllowed\": true}");
        Postings.move(firm, office, matchId, "confirm", "{}");
        ok(201, expert.send("POST", "/api/v1/matches/" + matchId + "/services", """
                {"servedOn": "2021-05-01", "hours": 3, "mode": "现场诊断", "content": "查了气孔", "outcome": "好"}"""));
    }

    @Test
    void officeIssuesOnceForEachKeyAndTheExpertHasTheLetter() {
        var first = ok(201, office.send("POST", LETTERS, PERIOD, "Idempotency-Key", "office-1"));
        var again = ok(201, office.send("POST", LETTERS, PERIOD, "Idempotency-Key", "office-1"));

        assertThat(again).isEqualTo(first);
        assertThat(first.at("/hours").asDouble()).isEqualTo(3);
        assertThat(expert.get(path(first)).statusCode()).isEqualTo(200);
        assertThat(expert.get("/api/v1/my/letters").body())
                .contains(first.at("/number").asString());
        assertThat(office.get("/experts/" + TestCorpus.CASTER + "/letters").body())
                .contains(first.at("/number").asString());
        assertThat(expert.send("POST", LETTERS, PERIOD).statusCode()).isEqualTo(403);
        assertThat(audit.of("letter", first.at("/number").asString()))
                .extracting(AuditEntry::action)
                .containsExactly("letter.issue");
    }

    @Test
    void revokedLetterSaysSoToWhoeverChecksItButNotWhy() {
        var letter = ok(201, office.send("POST", LETTERS, PERIOD));
        var check = "/letters/check?code=" + letter.at("/code").asString();
        assertThat(service.visitor().get(check).body()).contains("由本平台开具").doesNotContain("已撤销");

        var revoked = ok(200, office.send("POST", path(letter) + "/revocation", WHY, "If-Match", "\"1\""));

        var number = revoked.at("/revocation/number").asString();
        assertThat(number).matches("ZQCX-\\d{4}-\\d{6}");
        assertThat(service.visitor().get(check).body()).contains("撤销", number).doesNotContain("张三", "由本平台开具");
        assertThat(service.visitor().get("/api/v1" + check).body())
                .contains(number)
                .doesNotContain("张三");
        assertThat(expert.get("/letters/" + letter.at("/letterId").asString()).body())
                .contains("张三", number)
                .doesNotContain("/revocation");
        assertThat(expert.get("/my/letters").body()).contains("已撤销");
        assertThat(revoked.at("/services")).isEqualTo(letter.at("/services"));
    }

    @Test
    void revocationNeedsTheVersionAndAReasonAndIsMadeOnce() {
        var letter = ok(201, office.send("POST", LETTERS, PERIOD));
        var path = path(letter) + "/revocation";

        assertThat(office.get(path(letter)).headers().firstValue("ETag")).contains("\"1\"");
        assertThat(office.send("POST", path, WHY).statusCode()).isEqualTo(428);
        assertThat(office.send("POST", path, WHY, "If-Match", "\"2\"").statusCode())
                .isEqualTo(412);
        assertThat(office.send("POST", path, "{}", "If-Match", "\"1\"").statusCode())
                .isEqualTo(422);
        assertThat(expert.send("POST", path, WHY, "If-Match", "\"1\"").statusCode())
                .isEqualTo(403);
        var revoked = office.send("POST", path, WHY, "If-Match", "\"1\"");
        assertThat(revoked.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(office.send("POST", path, WHY, "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(office.send("POST", path, WHY, "If-Match", "\"2\"").statusCode())
                .isEqualTo(409);
        assertThat(audit.of("letter", letter.at("/number").asString()))
                .filteredOn(entry -> entry.action().equals("letter.revoke"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("张三"));
    }

    @Test
    void pageOfTheOfficeIssuesAndRevokes() {
        var list = "/experts/" + TestCorpus.CASTER + "/letters";
        var issued = office.form(list, list, Map.of("from", "2021-01-01", "to", "2021-12-31", "requestKey", "page-1"));
        assertThat(issued.statusCode()).isEqualTo(302);
        var page = issued.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");

        var revoked = office.form(page, page + "/revocation", Map.of("version", "1", "reason", "重复开具"));

        assertThat(revoked.statusCode()).isEqualTo(302);
        assertThat(office.get(page).body()).contains("重复开具").doesNotContain(page + "/revocation");
        assertThat(expert.get(list).statusCode()).isEqualTo(403);
    }

    private static String path(JsonNode letter) {
        return "/api/v1/letters/" + letter.at("/letterId").asString();
    }
}
