package io.zhiqiao.service;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.problem.ServiceFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A problem from its first list to a case, by three people of three roles; on data of its own. */
@ServiceTest
@Import(MatchStage.class)
@TestPropertySource(properties = "zhiqiao.test=match-journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatchJourneyTest {

    private static final String PROBLEM = MatchStage.PROBLEM;

    private static final String RATING = "{\"stars\": 5, \"text\": \"气孔解决了\"}";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private RecordStore records;

    @Autowired
    private Audit audit;

    @Autowired
    private ServiceFacts facts;

    @Autowired
    private Clock clock;

    private String zhuMatch = "";
    private String liMatch = "";

    private final MatchStage stage;
    private final Someone coordinator;
    private final Someone enterprise;
    private final Someone zhu;
    private final Someone li;

    @Autowired
    MatchJourneyTest(MatchStage stage) {
        this.stage = stage;
        coordinator = stage.coordinator();
        enterprise = stage.enterprise();
        zhu = stage.zhu();
        li = stage.li();
    }

    @Test
    @Order(1)
    void runIsKeptAndBuiltAnewTheSame() {
        var run = json(ok(201, coordinator.send("POST", PROBLEM + "/runs", "{}")));

        assertThat(run.at("/state").asString()).isEqualTo("DEPLOYED");
        assertThat(run.at("/recordChanges").asLong())
                .isPositive()
                .isLessThanOrEqualTo(records.pending().indexed());
        assertThat(run.at("/answer/experts/0/expert/expertId").asString()).isEqualTo("E-ZHU");
        var path = "/api/v1/runs/" + run.at("/runId").asString();
        assertThat(json(ok(200, coordinator.get(path))).at("/answer")).isEqualTo(run.at("/answer"));
        var comparison = json(ok(200, coordinator.send("POST", path + "/comparison", "")));
        assertThat(comparison.at("/same").asBoolean()).isTrue();
        assertThat(comparison.at("/problemChanged").asBoolean()).isFalse();

        ok(201, coordinator.send("POST", PROBLEM + "/runs", "{}"));
        assertThat(json(coordinator.get(path)).at("/state").asString()).isEqualTo("UNDEPLOYED");
    }

    @Test
    @Order(2)
    void coordinatorShortlistsAndProposes() {
        zhuMatch = stage.candidate("E-ZHU");
        liMatch = stage.candidate("E-LI");

        stage.make(coordinator, zhuMatch, "shortlist", "{}", 200);
        stage.make(coordinator, liMatch, "shortlist", "{}", 200);
        stage.make(coordinator, zhuMatch, "invite", "{}", 409);
        assertThat(stage.make(coordinator, zhuMatch, "propose", "{}", 200)
                        .at("/state")
                        .asString())
                .isEqualTo("PROPOSED");
    }

    @Test
    @Order(3)
    void everySideSeesItsOwn() {
        assertThat(json(ok(200, enterprise.get(PROBLEM + "/matches")))
                        .valueStream()
                        .map(match -> match.at("/matchId").asString()))
                .containsExactly(zhuMatch);
        ok(404, enterprise.get("/api/v1/matches/" + liMatch));
        ok(404, zhu.get("/api/v1/matches/" + zhuMatch));
        ok(404, people.ofEnterprise("Q-OTHER").get("/api/v1/matches/" + zhuMatch));
        ok(404, people.ofEnterprise("Q-OTHER").get(PROBLEM + "/matches"));
        ok(404, people.coordinatorOf("万州区").get("/api/v1/matches/" + zhuMatch));
        ok(200, people.coordinatorOf("璧山区").get("/api/v1/matches/" + zhuMatch));
        assertThat(ok(200, enterprise.get("/api/v1/matches/" + zhuMatch)).body())
                .doesNotContain(TestCorpus.MOBILE, TestCorpus.EMAIL);
    }

    @Test
    @Order(4)
    void staleAndUnversionedChangesAreRefused() {
        var path = "/api/v1/matches/" + zhuMatch + "/transitions/invite";

        ok(428, coordinator.send("POST", path, "{}"));
        ok(412, coordinator.send("POST", path, "{}", "If-Match", "\"1\""));
        ok(400, coordinator.send("POST", path, "{}", "If-Match", "yesterday"));
        stage.make(zhu, zhuMatch, "accept", "{}", 404);
        stage.make(enterprise, zhuMatch, "invite", "{}", 403);
    }

    @Test
    @Order(5)
    void declinedPullsTheNextAndTeaches() {
        stage.make(coordinator, zhuMatch, "invite", """
                {"invitation": {"place": "璧山区工厂", "meetingTime": "12 月第一周", "effort": "半天"}}""", 200);

        var card = json(ok(200, zhu.get("/api/v1/my/requests"))).at("/0");
        assertThat(card.at("/match/invitation/place").asString()).isEqualTo("璧山区工厂");
        assertThat(card.at("/reasons/0/zh").asString()).contains("谈到");
        assertThat(card.at("/text").asString()).isNotBlank();
        assertThat(card.at("/answerBy").asString()).isNotBlank();

        stage.make(zhu, zhuMatch, "decline", "{}", 422);
        stage.make(zhu, zhuMatch, "decline", "{\"reasonCode\": \"OTHER_CHOSEN\"}", 422);
        stage.make(zhu, zhuMatch, "decline", "{\"reasonCode\": \"UNCLEAR\", \"reason\": \"没有写壁厚\"}", 200);

        assertThat(stage.state(liMatch)).isEqualTo("PROPOSED");
        var answers = json(ok(200, coordinator.get("/api/v1/answers?feeds=PROBLEM_TEXT")));
        assertThat(answers.at("/answers/0/note").asString()).isEqualTo("没有写壁厚");
        assertThat(json(coordinator.get("/api/v1/answers?feeds=RANKING"))
                        .at("/answers")
                        .size())
                .isZero();
    }

    @Test
    @Order(6)
    void contactIsShownOnlyAfterBothAcceptedAndEachShowingIsAudited() {
        stage.make(coordinator, liMatch, "invite", "{}", 200);
        ok(409, enterprise.send("POST", "/api/v1/matches/" + liMatch + "/contact", ""));
        stage.make(li, liMatch, "accept", "{\"contactAllowed\": true}", 200);
        ok(409, enterprise.send("POST", "/api/v1/matches/" + liMatch + "/contact", ""));
        ok(409, li.send("POST", "/api/v1/matches/" + liMatch + "/contact", ""));
        stage.make(enterprise, liMatch, "confirm", "{}", 200);

        var shown = json(ok(200, enterprise.send("POST", "/api/v1/matches/" + liMatch + "/contact", "")));
        assertThat(shown.at("/phone").asString()).isEqualTo(TestCorpus.MOBILE);
        ok(200, li.send("POST", "/api/v1/matches/" + liMatch + "/contact", ""));
        ok(403, coordinator.send("POST", "/api/v1/matches/" + liMatch + "/contact", ""));
        assertThat(audit.of("match", liMatch))
                .filteredOn(entry -> entry.action().equals("contact.show"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(TestCorpus.MOBILE));
    }

    @Test
    @Order(7)
    void messagesAreReadByAllSidesAndARepeatedOneIsOne() {
        var path = "/api/v1/matches/" + liMatch + "/messages";

        ok(201, enterprise.send("POST", path, "{\"text\": \"周三上午可以吗？\"}", "Idempotency-Key", "k1"));
        ok(201, enterprise.send("POST", path, "{\"text\": \"周三上午可以吗？\"}", "Idempotency-Key", "k1"));
        ok(201, li.send("POST", path, "{\"text\": \"可以\"}"));
        ok(422, li.send("POST", path, "{\"text\": \" \"}"));
        ok(404, zhu.get(path));

        assertThat(json(coordinator.get(path))
                        .valueStream()
                        .map(one -> one.at("/side").asString()))
                .containsExactly("ENTERPRISE", "EXPERT");
        assertThat(coordinator.get(path).body()).doesNotContain("author\":", "requestKey");
    }

    @Test
    @Order(8)
    void servicesCountAgainstTheAnnualCap() {
        var path = "/api/v1/matches/" + liMatch + "/services";
        var used = used();
        stage.make(li, liMatch, "finish", "{}", 409);

        ok(422, li.send("POST", path, service("2020-01-01", "0")));
        ok(422, li.send("POST", path, service("2999-01-01", "2")));
        var today = LocalDate.now(clock).toString();
        ok(201, li.send("POST", path, service(today, "3.5"), "Idempotency-Key", "s1"));
        ok(201, li.send("POST", path, service(today, "3.5"), "Idempotency-Key", "s1"));
        ok(201, li.send("POST", path, service("2020-05-01", "2")));

        assertThat(json(enterprise.get(path)).size()).isEqualTo(2);
        assertThat(used()).isEqualTo(used + 1);
        assertThat(records.find(RecordKind.EXPERTS, "E-LI"))
                .hasValueSatisfying(expert -> assertThat(expert.service().own())
                        .isEqualTo(
                                Expert.Own.NOTHING.counting(LocalDate.now(clock).getYear())));
        assertThat(stage.state(liMatch)).isEqualTo("ACTIVE");
        var letter = json(ok(200, li.get("/api/v1/my/services")));
        assertThat(letter.at("/hours").asDouble()).isEqualTo(3.5);
        assertThat(letter.at("/services/0/enterprise").asString()).isEqualTo("渝试压铸有限公司");
    }

    @Test
    @Order(9)
    void letterOfAPeriodIsKeptAndChecked() {
        var period = "{\"from\": \"2020-01-01\", \"to\": \"2020-12-31\"}";
        var issued = json(ok(201, li.send("POST", "/api/v1/my/letters", period, "Idempotency-Key", "l1")));
        assertThat(json(ok(201, li.send("POST", "/api/v1/my/letters", period, "Idempotency-Key", "l1"))))
                .isEqualTo(issued);
        assertThat(issued.at("/hours").asDouble()).isEqualTo(2);
        var code = issued.at("/code").asString();
        assertThat(json(ok(200, enterprise.get("/api/v1/letters/check?code=" + code.toLowerCase(Locale.ROOT)))))
                .isEqualTo(issued);
        ok(404, enterprise.get("/api/v1/letters/check?code=AAAA-BBBB-CCCC-DDDD"));
        var path = "/letters/" + issued.at("/letterId").asString();
        assertThat(ok(200, li.get(path)).body())
                .contains(code, issued.at("/number").asString());
        ok(200, li.get(path + "/word"));
        ok(200, li.get("/my/services.xlsx"));
        ok(200, li.get("/my/letters?lang=en"));
        ok(200, coordinator.get("/api/v1" + path));
        ok(404, zhu.get("/api/v1" + path));
        ok(422, li.send("POST", "/api/v1/my/letters", "{\"from\": \"2019-01-01\", \"to\": \"2019-12-31\"}"));
        ok(422, li.send("POST", "/api/v1/my/letters", "{\"from\": \"2021-01-01\", \"to\": \"2020-12-31\"}"));
    }

    @Test
    @Order(10)
    void levelNeedsADocumentAndTheEnterprise() {
        var path = "/api/v1/matches/" + liMatch + "/solved-level";

        ok(422, li.send("POST", path, "{\"level\": 7}"));
        ok(422, li.send("POST", path, "{\"level\": 3}"));
        ok(422, li.send("POST", path, "{\"level\": 3, \"documents\": [\"doc-1\"]}"));
        var report = document("方案.txt");
        var photo = document("现场.txt");
        ok(201, li.send("POST", path, "{\"level\": 5, \"documents\": [\"%s\", \"%s\"]}".formatted(report, photo)));
        ok(
                409,
                li.send(
                        "POST",
                        "/api/v1/documents/" + report + "/withdrawal",
                        "{\"reason\": \"错了\"}",
                        "If-Match",
                        "\"1\""));
        assertThat(facts.of(new ProblemId(TestCorpus.CASTING))).isEqualTo(new ServiceFacts.Facts(1, 1, 2, 3, 2, false));
        ok(403, li.send("POST", path + "/5/confirmation", ""));
        ok(412, enterprise.send("POST", path + "/4/confirmation", ""));
        ok(200, enterprise.send("POST", path + "/5/confirmation", ""));
        assertThat(facts.of(new ProblemId(TestCorpus.CASTING)).solvedLevel()).isEqualTo(5);
    }

    @Test
    @Order(11)
    void ratedProblemIsACase() {
        var path = "/api/v1/matches/" + liMatch + "/ratings";
        var before = records.evidenceOf(new ExpertId("E-LI")).size();
        stage.make(li, liMatch, "finish", "{}", 200);

        ok(403, coordinator.send("POST", path, "{\"stars\": 5}"));
        ok(422, enterprise.send("POST", path, "{\"stars\": 2}"));
        var first = ok(201, enterprise.send("POST", path, RATING, "Idempotency-Key", "r1"));
        assertThat(json(ok(201, enterprise.send("POST", path, RATING, "Idempotency-Key", "r1"))))
                .isEqualTo(json(first));
        ok(422, enterprise.send("POST", path, "{\"stars\": 4}", "Idempotency-Key", "r1"));
        ok(409, enterprise.send("POST", path, "{\"stars\": 1, \"text\": \"改主意\"}"));
        ok(201, li.send("POST", path, "{\"stars\": 4}"));

        assertThat(json(li.get(path)).size()).isEqualTo(2);
        assertThat(facts.of(new ProblemId(TestCorpus.CASTING)).rated()).isTrue();
        assertThat(records.evidenceOf(new ExpertId("E-LI"))).hasSize(before + 1);
        assertThat(records.find(RecordKind.SERVICE_CASES, "case-" + liMatch)).hasValueSatisfying(made -> {
            assertThat(made.confirmedBy()).isEqualTo("企业确认");
            assertThat(made.approach()).contains("查了气孔");
        });
    }

    @Test
    @Order(12)
    void historyIsInTheAudit() {
        assertThat(audit.of("match", liMatch))
                .extracting(entry -> entry.action())
                .containsSubsequence(List.of(
                        "match.shortlist",
                        "match.propose",
                        "match.invite",
                        "match.accept",
                        "match.confirm",
                        "match.begin",
                        "service.record",
                        "match.finish"));
    }

    private static String service(String day, String hours) {
        return """
                {"servedOn": "%s", "hours": %s, "mode": "现场诊断", "content": "查了气孔", "outcome": "不合格率降到 1.3%%"}""".formatted(day, hours);
    }

    private String document(String name) {
        return json(ok(
                        201,
                        li.upload("/api/v1/matches/" + liMatch + "/documents?kind=REPORT", name, name.getBytes(UTF_8))))
                .at("/documentId")
                .asString();
    }

    private int used() {
        var used =
                records.find(RecordKind.EXPERTS, "E-LI").orElseThrow().service().usedThisYear();
        return used == null ? 0 : used;
    }
}
