package io.zhiqiao.proposal;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The pages of a match as each side uses them; on data of its own. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=match-journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatchPagesTest {

    private static final String PROBLEM = "P-BATTERY";
    private static final String BOARD = "/match/problems/" + PROBLEM;
    private static final Pattern MATCH = Pattern.compile("/my/requests/([0-9a-f-]{36})/accept");

    @Autowired
    private Someone.Maker people;

    @Autowired
    private MatchRows rows;

    @Autowired
    private RecordStore records;

    @Autowired
    private InvitationLimits limits;

    @Autowired
    private Clock clock;

    private Someone coordinator;
    private Someone enterprise;
    private Someone expert;

    @BeforeAll
    void makePeople() {
        coordinator = people.coordinator();
        enterprise = people.ofEnterprise("Q-FIRM");
        expert = people.expert("E-SHUI");
    }

    @Test
    @Order(1)
    void workbenchAnswersAStepWithTheButtonsThatAreLeft() {
        var shown = ok(200, coordinator.get("/?all=true&problem=" + PROBLEM)).body();
        assertThat(shown).contains("data-step=\"shortlist\"", "data-step=\"exclude\"", "data-step=\"propose\"");

        var shortlisted = ok(
                200,
                coordinator.form(
                        "/", BOARD + "/experts/E-SHUI/shortlist", Map.of("version", "0"), "HX-Request", "true"));
        assertThat(shortlisted.body())
                .contains("入围")
                .contains("data-step=\"propose\"")
                .doesNotContain("<html");
        ok(
                302,
                coordinator.form(
                        "/", BOARD + "/experts/E-ZHU/exclude", Map.of("version", "0", "reasonCode", "WRONG_FIELD")));
        assertThat(ok(200, coordinator.get(BOARD)).body())
                .contains("单水")
                .contains("朱铸")
                .contains("方向不符");
    }

    @Test
    @Order(2)
    void boardOrdersProposesAndInvites() {
        ok(302, coordinator.form("/", BOARD + "/experts/E-MAI/propose", Map.of("version", "0")));
        ok(302, coordinator.form("/", BOARD + "/experts/E-LI/shortlist", Map.of("version", "0")));
        ok(
                302,
                coordinator.form(
                        "/",
                        BOARD + "/turns",
                        Map.of(
                                "matchIds",
                                match("E-LI").matchId() + "," + match("E-SHUI").matchId())));
        assertThat(match("E-LI").turn()).isLessThan(match("E-SHUI").turn());
        step("E-LI", "restore", Map.of());

        var compared = ok(200, coordinator.get(BOARD + "/comparison?expert=E-SHUI&expert=E-LI"))
                .body();
        assertThat(compared).contains("主要因为").contains("class=\"deciding\"");

        step("E-SHUI", "propose", Map.of());
        step("E-SHUI", "invite", Map.of("place", "江津区厂区", "effort", "半天"));
        assertThat(ok(200, coordinator.get(BOARD)).body()).contains("已邀请，待答复");
    }

    @Test
    @Order(3)
    void enterpriseSeesReasonsAndNoContact() {
        var page = ok(200, enterprise.get("/problems/" + PROBLEM + "/experts")).body();

        assertThat(page).contains("麦苗").contains("单水").doesNotContain(TestCorpus.MOBILE, TestCorpus.EMAIL);
        assertThat(page).doesNotContain("href=\"/experts/");
        ok(404, people.ofEnterprise("Q-OTHER").get("/problems/" + PROBLEM + "/experts"));
        ok(403, enterprise.get(BOARD));
    }

    @Test
    @Order(4)
    void expertAcceptsOnTheCard() {
        var page = ok(200, expert.get("/my/requests")).body();
        assertThat(page).contains("江津区厂区").contains("适合您，因为").contains("描述不清");
        ok(200, expert.get("/my/requests?order=date&lang=en"));
        var card = MATCH.matcher(page);
        assertThat(card.find()).isTrue();

        ok(
                302,
                expert.form(
                        "/my/requests", card.group(), Map.of("version", version("E-SHUI"), "contactAllowed", "true")));

        assertThat(ok(200, expert.get("/my/requests")).body()).contains("企业正在选择");
        assertThat(match("E-SHUI").contactAllowed()).isTrue();
    }

    @Test
    @Order(5)
    void enterpriseChoosesAndSeesTheContactOnce() {
        var mine = "/matches/" + match("E-SHUI").matchId();
        ok(
                302,
                enterprise.form(
                        "/problems/" + PROBLEM + "/experts",
                        mine + "/steps/confirm",
                        Map.of("version", version("E-SHUI"), "toProblem", "true")));

        assertThat(ok(200, enterprise.get(mine)).body()).doesNotContain(TestCorpus.MOBILE);
        assertThat(ok(200, enterprise.form(mine, mine + "/contact", Map.of())).body())
                .contains(TestCorpus.MOBILE);
    }

    @Test
    @Order(12)
    void sidesWorkTogetherOnTheirPage() {
        var page = "/matches/" + match("E-SHUI").matchId();
        ok(302, enterprise.form(page, page + "/messages", Map.of("text", "<script>alert(1)</script> 周三见")));
        ok(
                302,
                expert.form(
                        page,
                        page + "/services",
                        Map.of(
                                "servedOn", LocalDate.now(clock).toString(),
                                "hours", "2.5",
                                "mode", "现场诊断",
                                "content", "看了电池包")));
        var report = expert.upload(
                "/api/v1" + page + "/documents?kind=REPORT", "方案.txt", "方案".getBytes(StandardCharsets.UTF_8));
        var reportId = ServiceClient.json(ok(201, report)).at("/documentId").asString();
        assertThat(ok(200, enterprise.get(page)).body()).contains("方案.txt");
        ok(302, expert.form(page, page + "/solved-level", Map.of("level", "4", "documents", reportId)));
        assertThat(ok(200, enterprise.get(page)).body())
                .contains("&lt;script&gt;")
                .contains("看了电池包")
                .contains("4 级及以上须由企业确认");
        ok(302, enterprise.form(page, page + "/solved-level/4/confirmation", Map.of()));
        ok(302, enterprise.form(page, page + "/ratings", Map.of("stars", "5", "text", "好")));

        assertThat(ok(200, expert.get("/my/letter")).body()).contains("服务证明").contains("2.5 小时");
        assertThat(ok(200, expert.get("/my/letter?lang=en&year=2020")).body()).contains("No service is recorded");
        assertThat(ok(200, coordinator.get(page + "?lang=en")).body()).contains("How far it is solved");
    }

    @Test
    @Order(7)
    void silenceIsRemindedOfThenEndsAndPullsTheNext() {
        step("E-MAI", "invite", Map.of());
        ok(302, coordinator.form("/", BOARD + "/experts/E-LI/shortlist", Map.of("version", version("E-LI"))));

        limits.keepLimits(clock.instant().plus(Duration.ofDays(2)));
        assertThat(match("E-MAI").remindedAt()).isNull();
        limits.keepLimits(clock.instant().plus(Duration.ofDays(4)));
        limits.keepLimits(clock.instant().plus(Duration.ofDays(5)));
        assertThat(match("E-MAI").remindedAt()).isNotNull();
        assertThat(match("E-MAI").state()).isEqualTo(MatchState.INVITED);
        limits.keepLimits(clock.instant().plus(Duration.ofDays(8)));

        assertThat(match("E-MAI").state()).isEqualTo(MatchState.EXPIRED);
        assertThat(match("E-LI").state()).isEqualTo(MatchState.PROPOSED);
    }

    @Test
    @Order(8)
    void whyOneWasNotChosenIsTold() {
        step("E-LI", "invite", Map.of());
        var li = people.expert("E-LI");
        var mine = "/matches/" + match("E-LI").matchId() + "/steps/not-choose";
        ok(
                302,
                enterprise.form(
                        "/problems/" + PROBLEM + "/experts",
                        mine,
                        Map.of("version", version("E-LI"), "reasonCode", "OTHER", "reason", "已请单水来厂")));

        assertThat(ok(200, li.get("/my/requests")).body()).contains("未选中的原因").contains("已请单水来厂");
    }

    @Test
    @Order(9)
    void gapIsCountedByIndustryAndDistrict() {
        ok(302, coordinator.form("/", "/match/problems/P-OPERA/gap", Map.of("reason", "缺曲谱整理的专家")));

        assertThat(ok(200, coordinator.get("/gaps")).body())
                .contains("缺曲谱整理的专家")
                .contains("消费品")
                .contains("璧山区");
        assertThat(json(ok(200, coordinator.get("/api/v1/gaps")))
                        .at("/cells/0/count")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(people.coordinatorOf("万州区").get("/api/v1/gaps"))
                        .at("/problems")
                        .size())
                .isZero();
    }

    @Test
    @Order(10)
    void runsAreShownAsTheyWere() {
        ok(302, coordinator.form("/", BOARD + "/runs", Map.of()));
        var run = Pattern.compile("/runs/[0-9a-f-]{36}")
                .matcher(ok(200, coordinator.get(BOARD)).body());
        assertThat(run.find()).isTrue();

        assertThat(ok(200, coordinator.get(run.group())).body()).contains("当时的名单");
        assertThat(ok(200, coordinator.get(run.group() + "?now=")).body()).contains("用现在的数据重新推荐");
    }

    @Test
    @Order(11)
    void expertSetsLimitsWithTheVersionThatWasRead() {
        var mai = people.expert("E-MAI");
        var read = ok(200, mai.get("/api/v1/my/limits"));
        var version = read.headers().firstValue("etag").orElseThrow();

        ok(
                302,
                mai.form(
                        "/my/limits",
                        "/my/limits",
                        Map.of(
                                "version", version.replace("\"", ""),
                                "annualCap", "3",
                                "from", "2027-01-01",
                                "to", "2027-01-31",
                                "paused", "true")));

        var set = json(ok(200, mai.get("/api/v1/my/limits")));
        assertThat(set.at("/annualCap").asInt()).isEqualTo(3);
        assertThat(set.at("/paused").asBoolean()).isTrue();
        assertThat(set.at("/leave/0/to").asString()).isEqualTo("2027-01-31");
        assertThat(records.find(RecordKind.EXPERTS, "E-MAI"))
                .hasValueSatisfying(expert -> assertThat(expert.service().own()).isEqualTo(new Expert.Own(true, null)));
        ok(412, mai.send("PUT", "/api/v1/my/limits", "{\"annualCap\": 5}", "If-Match", version));
        ok(
                422,
                mai.form(
                        "/my/limits",
                        "/my/limits",
                        Map.of("version", set.at("/version").asString())));
        ok(403, enterprise.get("/my/limits"));
        assertThat(ok(200, mai.get("/my/requests")).body()).contains("您已暂停接收推荐");
    }

    private void step(String expertId, String step, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", version(expertId));
        ok(302, coordinator.form("/", BOARD + "/matches/" + match(expertId).matchId() + "/" + step, all));
    }

    private Match match(String expertId) {
        return rows.findByProblemIdAndExpertId(PROBLEM, expertId).orElseThrow();
    }

    private String version(String expertId) {
        return String.valueOf(match(expertId).version());
    }
}
