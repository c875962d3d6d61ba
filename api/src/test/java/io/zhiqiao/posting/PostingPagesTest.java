package io.zhiqiao.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.problem.Asking;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An enterprise writes a problem down on the pages, the office reviews it on its own. */
@ServiceTest
class PostingPagesTest {

    @Autowired
    private Someone.Maker people;

    private Asking firm;
    private Asking office;

    @BeforeEach
    void meetPeople() {
        firm = new Asking(people.ofEnterprise("Q-FIRM"));
        office = new Asking(people.coordinator());
    }

    @Test
    void savesOfOneMomentComeOneAfterTheOther() throws InterruptedException, ExecutionException {
        var begun = firm.form("/my/problems/new").location();
        var id = begun.replaceAll(".*/problems/([^/]+)/edit.*", "$1");
        Callable<Integer> title =
                () -> firm.form("/my/problems/" + id + "/draft", "step", "1", "version", "0", "title", "主轴温升过高")
                        .status();
        Callable<Integer> contact = () -> firm.form(
                        "/my/problems/" + id + "/draft", "step", "5", "version", "0", "contact", "李工 13900006666")
                .status();
        try (var threads = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("posting-test-", 0).factory())) {
            for (var done :
                    threads.invokeAll(List.of(title, contact, title, contact, title, contact, title, contact))) {
                assertThat(done.get()).isEqualTo(200);
            }
        }
        assertThat(firm.get("/my/problems/" + id + "/edit?step=1").body()).contains("主轴温升过高");
        assertThat(firm.get("/my/problems/" + id + "/edit?step=5").body()).contains("李工 13900006666");
    }

    @Test
    void problemIsWrittenInFiveStepsAndReviewed() {
        var id = sent("轴承座加工后变形");

        assertThat(firm.get("/my/problems/" + id).body()).contains("轴承座加工后变形", "待审核", "磨了三遍还是椭圆");
        assertThat(firm.get("/my/problems?lang=en").body()).contains("You need not do anything");
        var queue = office.get("/review?problem=" + id).body();
        assertThat(queue).contains("轴承座加工后变形", "圆度").doesNotContain("13900005555");

        assertThat(office.get("/review/" + id).body())
                .contains("轴承座加工后变形", "圆度")
                .doesNotContain("<html");
        var version = version(office, id);
        var refused = office.form("/review/" + id + "/steps/return", "version", version);
        assertThat(refused.status()).isEqualTo(422);
        var returned = office.form("/review/" + id + "/steps/return", "version", version, "code", "no-baseline");
        assertThat(returned.location()).contains("made=return");
        assertThat(office.get(returned.location().substring(returned.location().indexOf("/review")))
                        .body())
                .contains("退回修改：轴承座加工后变形", "撤销");
        assertThat(firm.get("/my/problems/" + id).body()).contains("请写明现在的数值和统计口径");

        firm.form(
                "/my/problems/" + id + "/edit",
                "step",
                "1",
                "version",
                "0",
                "title",
                "轴承座磨后椭圆",
                "problemText",
                "磨了三遍还是椭圆",
                "figures",
                "圆度 18 μm");
        assertThat(firm.form("/my/problems/" + id + "/edit", "step", "5", "version", "0", "contact", "张工", "go", "send")
                        .location())
                .contains("sent=true");
        assertThat(office.get("/review?problem=" + id).body()).contains("轴承座磨后椭圆");
    }

    @Test
    void refinedTextIsConfirmedOnThePages() {
        var id = sent("法兰焊后开裂");
        office.form("/review/" + id + "/steps/accept", "version", version(office, id));
        var refining = office.form("/review/" + id + "/steps/refine", "version", version(office, id));
        assertThat(refining.location()).endsWith("/review/" + id + "/refine");

        var tooLong = office.form(
                "/review/" + id + "/refine", "version", version(office, id), "title", "长".repeat(41), "text", "改过的正文");
        assertThat(tooLong.body()).contains("1 到 40 个字", "改过的正文");
        office.form("/review/" + id + "/refine", "version", version(office, id), "title", "法兰环焊缝开裂", "text", "裂纹率 6%");
        assertThat(office.get("/review/" + id + "/refine").body()).contains("等待企业确认");
        assertThat(firm.get("/my/problems/" + id).body()).contains("法兰环焊缝开裂", "确认，可以发布", "磨了三遍还是椭圆");

        firm.form("/my/problems/" + id + "/answer", "version", version(firm, id), "wish", "裂纹率是 8%");
        assertThat(office.get("/review/" + id + "/refine").body()).contains("裂纹率是 8%");
        firm.form("/my/problems/" + id + "/confirm", "version", version(firm, id));
        office.form("/review/" + id + "/steps/publish", "version", version(office, id));

        assertThat(firm.get("/my/problems/" + id).body()).contains("已发布", "法兰环焊缝开裂");
    }

    @Test
    void oneTargetIsAskedForAndMoreOnDemand() {
        var edit = "/my/problems/" + begun() + "/edit";
        assertThat(targets(edit + "?step=2")).isEqualTo(1);

        var more = roundness(edit, "go", "more");

        assertThat(targets(path(more))).isEqualTo(2);
        assertThat(targets(edit + "?step=2")).isEqualTo(1);
    }

    private int targets(String path) {
        return firm.get(path).body().split("name=\"targetName\"", -1).length - 1;
    }

    @Test
    void formIsSavedWhileOneTypesAndJudged() {
        var id = begun();

        var saved = firm.form(
                "/my/problems/" + id + "/draft",
                "step",
                "1",
                "version",
                "1",
                "title",
                "焊缝开裂",
                "problemText",
                "裂纹率 6%，每月报废 3 万元");

        assertThat(saved.body()).contains("最该补充", "name=\"version\"").doesNotContain("<html");
        assertThat(firm.get("/my/problems/" + id + "/edit").body()).contains("裂纹率 6%，每月报废 3 万元");
        assertThat(firm.get("/my/problems").body()).contains("焊缝开裂");
        assertThat(office.get("/api/v1/problems/" + id).status()).isEqualTo(404);
    }

    @Test
    void colleagueIsNotOverwritten() {
        var id = begun();
        var colleague = new Asking(people.ofEnterprise("Q-FIRM"));
        firm.form("/my/problems/" + id + "/draft", "step", "5", "version", "1", "contact", "张工");

        var late = colleague.form("/my/problems/" + id + "/draft", "step", "5", "version", "1", "contact", "李工");

        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void draftOfOthersIsNotThere() {
        var id = begun();
        var other = new Asking(people.ofEnterprise("Q-OTHER"));

        assertThat(other.get("/my/problems/" + id + "/edit").status()).isEqualTo(404);
    }

    @Test
    void pastedTextIsSortedAndHostileTextIsText() {
        var begun = firm.form("/my/problems/new", "pasted", "壳体<script>alert(1)</script>漏气。希望不合格率不超过1.5%。");

        var page = firm.get(path(begun) + "?step=1").body();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
        assertThat(firm.get(path(begun) + "?step=2").body()).contains("value=\"1.5\"");
    }

    @Test
    void whatIsMissingIsSaidWithTheStep() {
        var id = begun();
        firm.form("/my/problems/" + id + "/edit", "step", "1", "version", "1", "title", "焊缝开裂", "problemText", "裂了");

        var page = firm.get("/my/problems/" + id + "/edit?step=5").body();
        assertThat(page).contains("没有写指标", "step=2", "没有选择合作方式", "step=3");
        var refused =
                firm.form("/my/problems/" + id + "/edit", "step", "5", "version", "1", "contact", "", "go", "send");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("role=\"alert\"");
    }

    @Test
    void similarProblemsAndCasesAreShownBeforeSending() {
        var begun = firm.form("/my/problems/new", "pasted", "压铸电机壳体加工后试漏，一百件里有七八件漏气，剖开多是气孔，内浇口加宽过一次没有用。");

        var alike = firm.get(path(begun).replace("/edit", "/alike")).body();
        assertThat(alike)
                .contains("压铸电机壳体试漏不合格率高", "很可能是同一道", "电机壳体压铸件加工后试漏不合格")
                .doesNotContain("朱铸");
    }

    private String begun() {
        return path(firm.form("/my/problems/new")).split("/", -1)[3];
    }

    private static String path(Asking.Answer redirected) {
        var location = redirected.location();
        return location.substring(location.indexOf("/my/problems"));
    }

    private String sent(String title) {
        var id = begun();
        var edit = "/my/problems/" + id + "/edit";
        firm.form(
                edit,
                "step",
                "1",
                "version",
                "0",
                "title",
                title,
                "problemText",
                "磨了三遍还是椭圆",
                "figures",
                "圆度 18 μm",
                "tried",
                "换过夹头");
        roundness(edit, "openQuestions", "");
        firm.form(edit, "step", "3", "version", "0", "forms", "技术服务", "urgency", "3", "expertsWanted", "1");
        firm.form(
                edit,
                "step",
                "4",
                "version",
                "0",
                "confidentiality",
                "PUBLIC",
                "anonymous",
                "true",
                "shownName",
                "某机械企业");
        var sent = firm.form(edit, "step", "5", "version", "0", "contact", "张工 13900005555", "go", "send");
        assertThat(sent.location()).as(sent.body()).contains("sent=true");
        return id;
    }

    /** Sends the second step with one target, and one field more. */
    private Asking.Answer roundness(String edit, String field, String value) {
        return firm.form(
                edit,
                "step",
                "2",
                "version",
                "0",
                "targetName",
                "圆度",
                "targetOperator",
                "<=",
                "targetValue",
                "5",
                "targetUnit",
                "μm",
                "targetCondition",
                "",
                "targetMust",
                "must",
                field,
                value);
    }

    private static String version(Asking who, String id) {
        return who.get("/api/v1/problems/" + id + "/journey").at("/version");
    }
}
