package io.zhiqiao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.audit.AuditEntry;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A problem from draft to publication, as programmes lead it. */
@ServiceTest
class ProblemJourneyApiTest {

    @Autowired
    private Someone.Maker people;

    private static final String PROBLEMS = "/api/v1/problems";

    private static final String GOOD = """
            {"title": "压铸壳体气孔多", "problemText": "压铸壳体自2026年3月起气孔多，每月报废约8万元。",
             "currentProblem": "试漏不合格率 7.5%，每月报废约8万元", "cooperationForms": ["技术服务"],
             "targets": [{"name": "试漏不合格率", "operator": "<=", "value": "1.5", "unit": "%"}],
             "contact": "张工 13900004321"}""";

    @Autowired
    private Audit audit;

    private Asking firm;
    private Asking office;

    @BeforeEach
    void meetPeople() {
        firm = new Asking(people.ofEnterprise("Q-FIRM"));
        office = new Asking(people.coordinator());
    }

    @Test
    void problemGoesFromDraftToPublished() {
        var created = firm.post(PROBLEMS, GOOD);
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        var id = created.at("/problemId");
        var path = PROBLEMS + "/" + id;
        assertThat(created.at("/status")).isEqualTo("DRAFT");

        assertStep(firm, id, "submit", "{}", "SUBMITTED");
        assertStep(office, id, "return", "{\"reason\": \"请补充节拍要求\"}", "RETURNED");
        var changed =
                firm.change("PATCH", path, firm.get(path + "/journey").tag(), "{\"constraints\": \"单件节拍不超过 60 s\"}");
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        assertStep(firm, id, "submit", "{}", "SUBMITTED");
        assertStep(office, id, "accept", "{}", "ACCEPTED");
        assertStep(office, id, "refine", "{}", "REFINING");
        var refined = office.change(
                "PUT",
                path + "/refinement",
                office.get(path).tag(),
                "{\"title\": \"铝合金压铸壳体气孔控制\", \"text\": \"试漏不合格率 7.5%，目标 1.5% 以下\"}");
        assertThat(refined.at("/confirmed")).isEqualTo("false");
        assertThat(office.step(id, "publish", "{}").at("/rule")).isEqualTo("refinement-confirmed");
        assertThat(firm.change("POST", path + "/refinement/confirmation", refined.tag(), "{}")
                        .at("/confirmed"))
                .isEqualTo("true");
        assertStep(office, id, "publish", "{}", "PUBLISHED");

        var published = office.get(path);
        assertThat(published.at("/problem/title")).isEqualTo("铝合金压铸壳体气孔控制");
        assertThat(published.at("/problemText")).isEqualTo("压铸壳体自2026年3月起气孔多，每月报废约8万元。");
        assertThat(published.at("/currentProblem")).isEqualTo("试漏不合格率 7.5%，目标 1.5% 以下");
        assertThat(office.get(path + "/journey").at("/original/title")).isEqualTo("压铸壳体气孔多");
        assertThat(office.get(path + "/history").json().findValuesAsString("transition"))
                .containsExactly("submit", "return", "submit", "accept", "refine", "publish");
        assertThat(audit.of("problem", id).stream().map(AuditEntry::action))
                .containsExactly(
                        "problem.create",
                        "problem.submit",
                        "problem.return",
                        "problem.change",
                        "problem.submit",
                        "problem.accept",
                        "problem.refine",
                        "problem.refine-text",
                        "problem.confirm-text",
                        "problem.publish");
        assertThat(audit.of("problem", id).toString()).doesNotContain("13900004321");
    }

    @Test
    void draftThatSaysTooLittleIsNotSent() {
        var id = firm.post(PROBLEMS, "{\"title\": \"气孔\", \"problemText\": \"有气孔\"}")
                .at("/problemId");

        var refused = firm.step(id, "submit", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/rule")).isEqualTo("present-described");
        assertThat(audit.of("problem", id)).hasSize(1);
    }

    @Test
    void stepIsMadeForTheVersionThatWasReadOnly() {
        var id = posted();
        var tag = office.get(PROBLEMS + "/" + id + "/journey").tag();
        var accept = PROBLEMS + "/" + id + "/transitions/accept";

        assertThat(office.change("POST", accept, "", "{}").status()).isEqualTo(428);
        assertThat(office.change("POST", accept, "soon", "{}").status()).isEqualTo(400);
        assertThat(office.change("POST", accept, tag, "{}").status()).isEqualTo(200);
        var second = office.change("POST", PROBLEMS + "/" + id + "/transitions/reject", tag, "{\"reason\": \"x\"}");
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.at("/rule")).isEqualTo("stale");
    }

    @Test
    void requestSentTwiceMakesOneProblem() {
        var key = UUID.randomUUID().toString();

        var first = firm.post(PROBLEMS, GOOD, "Idempotency-Key", key);
        var second = firm.post(PROBLEMS, GOOD, "Idempotency-Key", key);
        var other = firm.post(PROBLEMS, GOOD.replace("8万", "9万"), "Idempotency-Key", key);

        assertThat(second.at("/problemId")).isEqualTo(first.at("/problemId"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/rule")).isEqualTo("idempotency-key");
    }

    @Test
    void problemOfOthersIsNotThere() {
        var id = posted();
        var elsewhere = new Asking(people.coordinatorOf("万州区"));
        var here = new Asking(people.coordinatorOf("璧山区"));
        var otherFirm = new Asking(people.ofEnterprise("Q-OTHER"));

        assertThat(elsewhere.get(PROBLEMS + "/" + id).status()).isEqualTo(404);
        assertThat(otherFirm.get(PROBLEMS + "/" + id).status()).isEqualTo(404);
        assertThat(otherFirm
                        .change("POST", PROBLEMS + "/" + id + "/transitions/withdraw", "\"1\"", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(here.get(PROBLEMS + "/" + id).status()).isEqualTo(200);
    }

    @Test
    void enterprisePostsForItselfOnly() {
        var otherFirm = new Asking(people.ofEnterprise("Q-OTHER"));

        var refused =
                otherFirm.post(PROBLEMS, GOOD.replace("{\"title\"", "{\"organisationId\": \"Q-FIRM\", \"title\""));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void decisionIsTakenBackByWhoMadeIt() {
        var id = posted();
        assertStep(office, id, "reject", "{\"reason\": \"不属于技术难题\"}", "REJECTED");
        var another = new Asking(people.coordinator());

        assertThat(another.step(id, "undo", "{}").at("/rule")).isEqualTo("just-decided");
        assertStep(office, id, "undo", "{}", "SUBMITTED");
        assertThat(office.step(id, "undo", "{}").status()).isEqualTo(409);
    }

    @Test
    void mergedProblemNamesTheOther() {
        var id = posted();

        assertThat(office.step(id, "merge", "{\"reason\": \"重复\"}").at("/rule")).isEqualTo("no-target");
        var merged = office.step(id, "merge", "{\"reason\": \"重复\", \"target\": \"" + TestCorpus.CASTING + "\"}");

        assertThat(merged.at("/status")).isEqualTo("MERGED");
        assertThat(merged.at("/mergedInto")).isEqualTo(TestCorpus.CASTING);
    }

    @Test
    void importedProblemGetsAJourneyWhenItIsTouched() {
        var path = PROBLEMS + "/P-OPERA/journey";
        assertThat(office.get(path).json().at("/since").isNull()).isTrue();

        assertStep(office, "P-OPERA", "match", "{}", "MATCHING");

        assertThat(office.get(path).json().at("/since").isNull()).isFalse();
        assertStep(office, "P-OPERA", "no-expert", "{\"reason\": \"不属于技术领域\"}", "NO_EXPERT");
        var gone = office.step("P-OPERA", "transfer", "{\"reason\": \"文化类\", \"target\": \"文化主管部门\"}");
        assertThat(gone.at("/transferredTo")).isEqualTo("文化主管部门");
    }

    @Test
    void enterpriseThatStaysUnnamedIsNotNamedToExperts() {
        var id = firm.post(PROBLEMS, GOOD.replace("\"contact\"", "\"shownName\": \"某压铸企业\", \"contact\""))
                .at("/problemId");
        var path = PROBLEMS + "/" + id;
        var expert = new Asking(people.expert("E-ZHU"));
        assertStep(firm, id, "submit", "{}", "SUBMITTED");
        assertThat(expert.get(path).status()).isEqualTo(404);
        assertStep(office, id, "accept", "{}", "ACCEPTED");
        assertStep(office, id, "refine", "{}", "REFINING");
        assertStep(office, id, "publish", "{}", "PUBLISHED");

        assertThat(expert.get(path).at("/problem/enterprise")).isEqualTo("某压铸企业");
        assertThat(expert.get("/problems/" + id).body()).contains("某压铸企业").doesNotContain("渝试压铸");
        assertThat(expert.get("/problems?status=PUBLISHED").body()).contains("某压铸企业");
        assertThat(office.get(path).at("/problem/enterprise")).isEqualTo("渝试压铸有限公司");
    }

    @Test
    void sentProblemIsNoLongerChanged() {
        var id = posted();
        var path = PROBLEMS + "/" + id;

        var refused = firm.change("PATCH", path, firm.get(path).tag(), "{\"problemText\": \"另外的话\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/rule")).isEqualTo("not-editable");
    }

    private String posted() {
        var id = firm.post(PROBLEMS, GOOD).at("/problemId");
        assertStep(firm, id, "submit", "{}", "SUBMITTED");
        return id;
    }

    private static void assertStep(Asking who, String id, String name, String json, String state) {
        var made = who.step(id, name, json);
        assertThat(made.status()).as(made.response().body()).isEqualTo(200);
        assertThat(made.at("/status")).isEqualTo(state);
    }
}
