package io.zhiqiao.invite;

import static io.zhiqiao.invite.InvitedTour.read;
import static io.zhiqiao.invite.InvitedTour.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.Visitor;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Answers of experts who hold the link of their letter and have not signed in. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=invitations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerByLinkTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private ServiceClient service;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Audit audit;

    @Autowired
    private RecordStore records;

    private Someone office;
    private InvitedTour tour;
    private String link = "";

    @BeforeEach
    void prepare() {
        office = people.coordinator();
        tour = InvitedTour.inviting(office, database, "铜梁<b>区县行</b>", TestCorpus.CASTING, "P-BATTERY")
                .seats(TestCorpus.CASTING, "E-ZHU", "E-LI")
                .seats("P-BATTERY", "E-SHUI");
        tour.invited("E-ZHU");
        link = tour.link("E-ZHU");
    }

    @AfterEach
    void end() {
        tour.over();
    }

    @Test
    void openingTheLinkChangesNothingHoweverOften() {
        var before = tour.of("E-ZHU");
        var audited = audit.of(InvitationSteps.KIND, id(before)).size();

        for (var i = 0; i < 3; i++) {
            assertThat(anybody().get(link).statusCode()).isEqualTo(200);
            assertThat(anybody()
                            .send("HEAD", link, "User-Agent", "mail-scanner")
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(tour.of("E-ZHU")).isEqualTo(before);
        assertThat(audit.of(InvitationSteps.KIND, id(before))).hasSize(audited);
    }

    @Test
    void pageShowsWhatIsNeededAndNothingElse() {
        var page = anybody().get(link).body();

        assertThat(page)
                .contains("朱铸", "铜梁&lt;b&gt;区县行&lt;/b&gt;", "璧山高新区", "09:00–12:00", "压铸电机壳体试漏不合格率高", "剖开多是气孔")
                .contains("方向不符", "时间不合适", "利益冲突", "描述不清", "报酬")
                .doesNotContain("<b>区县行", TestCorpus.MOBILE, TestCorpus.EMAIL, "单水", "李电", "预算");
        assertThat(anybody().get(link.replace("lang=zh", "lang=en")).body()).contains("Please answer by", "Accept");
    }

    @Test
    void expertAcceptsThenDeclinesThenAcceptsAgain() {
        var phone = anybody();
        phone.post(link, path(), "yes", "true", "free", InvitedTour.DAY + "T14:00", "wishes", "只有下午");
        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(tour.of("E-ZHU").at("/freeFrom").size()).isEqualTo(1);
        assertThat(tour.of("E-ZHU").at("/wishes").asString()).isEqualTo("只有下午");
        assertThat(tour.of("E-ZHU").at("/answeredBy").asString()).isEqualTo("link");
        assertThat(phone.get(link).body()).contains("您已接受邀请");

        phone.post(link, path(), "yes", "false", "reasonCode", "UNCLEAR", "reason", "看不明白");
        phone.post(link, path(), "yes", "false", "reasonCode", "UNCLEAR", "reason", "看不明白");
        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("DECLINED");
        assertThat(tour.of("E-LI").at("/state").asString()).isEqualTo("DRAFTED");

        phone.post(link, path(), "yes", "true");
        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(tour.of("E-ZHU").at("/freeFrom").size()).isZero();
        assertThat(audit.of(InvitationSteps.KIND, id(tour.of("E-ZHU"))))
                .filteredOn(entry -> entry.actor().equals("link:E-ZHU"))
                .hasSize(3);
    }

    @Test
    void declineWithoutAReasonIsAskedForOneAndNothingIsLost() {
        var answer = anybody().post(link, path(), "yes", "false");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("婉拒", "data-rejection");
        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("SENT");
    }

    @Test
    void answerWithoutTheTokenOfThePageIsRefused() {
        assertThat(anybody()
                        .send("POST", path() + "?yes=true", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("SENT");
    }

    @Test
    void afterTheTourIsLockedTheAnswerStands() {
        anybody().post(link, path(), "yes", "true");
        tour.step("lock");

        var late = anybody().post("/sign-in", path(), "yes", "false", "reasonCode", "TIME");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("致电联系人");
        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(anybody().get(link).body()).contains("名单已锁定").doesNotContain("改为婉拒");
    }

    @Test
    void laterLetterMakesTheEarlierLinkUseless() {
        read(200, step(office, tour.of("E-ZHU"), "send-again", "{}"));

        var old = anybody().get(link);

        assertThat(old.statusCode()).isEqualTo(410);
        assertThat(old.body()).contains("较早的一封信", "王工 023-1234").doesNotContain("朱铸");
        assertThat(anybody().get(tour.link("E-ZHU")).statusCode()).isEqualTo(200);
        anybody().post("/sign-in", path(), "yes", "true");
        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("SENT");
    }

    @Test
    void withdrawnForgedAndShortenedLinksSayWhatToDo() {
        var cut = anybody().get(path().substring(0, path().length() - 3));
        assertThat(cut.statusCode()).isEqualTo(404);
        assertThat(cut.body()).contains("链接不完整", "复制完整的链接").doesNotContain("朱铸", "王工");

        read(200, step(office, tour.of("E-ZHU"), "withdraw", "{\"reason\":\"改期\"}"));
        var withdrawn = anybody().get(link);
        assertThat(withdrawn.statusCode()).isEqualTo(410);
        assertThat(withdrawn.body()).contains("邀请已撤回", "王工 023-1234").doesNotContain("改期");
    }

    @Test
    void problemThatIsNotPublicIsNotToldByTheLink() {
        var known = records.find(RecordKind.PROBLEMS, TestCorpus.CASTING).orElseThrow();
        put(confidential(known));
        try {
            assertThat(anybody().get(link).body())
                    .contains("一道不公开的难题", "登录后可以看到内容")
                    .doesNotContain("压铸电机壳体试漏不合格率高", "剖开多是气孔", "渝试压铸");
            read(200, step(office, tour.of("E-ZHU"), "send-again", "{}"));
            assertThat(tour.letter("E-ZHU").at("/text").asString())
                    .contains("一道不公开的难题")
                    .doesNotContain("试漏");
        } finally {
            put(known);
        }
    }

    private void put(Problem problem) {
        try (var transaction = records.begin()) {
            transaction.put(RecordKind.PROBLEMS, problem, "test");
            transaction.commit();
        }
    }

    private static Problem confidential(Problem known) {
        var terms = known.engagement();
        return new Problem(
                known.id(),
                known.title(),
                known.problemText(),
                known.classification(),
                known.statement(),
                new Problem.Engagement(
                        terms.cooperationForms(),
                        terms.budgetMin(),
                        terms.budgetMax(),
                        terms.ipWish(),
                        terms.dueOn(),
                        terms.urgency(),
                        terms.expertsWanted(),
                        terms.avoidOrganisations(),
                        Confidentiality.NAMED_ONLY),
                known.posting());
    }

    private Visitor anybody() {
        return service.visitor();
    }

    private String path() {
        return link.replaceFirst("\\?.*", "");
    }

    private static String id(JsonNode invitation) {
        return invitation.at("/invitationId").asString();
    }
}
