package io.zhiqiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import io.zhiqiao.Browser;
import io.zhiqiao.DemoTest;
import io.zhiqiao.HeldTour;
import io.zhiqiao.LookedAt;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** After a tour: the office writes, the firm confirms, both sides answer the survey, experts are thanked, the report is printed. */
@Tag("browser")
@Tag("long")
@DemoTest
@TestPropertySource(properties = "zhiqiao.test=results-to-report")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResultsToReportBrowserIT {

    private static final String[] OUTCOMES = {"COOPERATION", "USEFUL", "USEFUL", "LITTLE_INTEREST", "COOPERATION"};
    private static final int DAYS_AGO = 3;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RecordStore records;

    @Autowired
    private Environment environment;

    private Browser browser;
    private LookedAt look;
    private HeldTour tour;
    private String problemId;
    private Page office;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        look = new LookedAt(browser, url(), "after");
        tour = HeldTour.empty(database, "RECORDING", DAYS_AGO);
        var firmId = of("organisation_id", "demo-enterprise");
        var expertId = of("expert_id", "demo-expert");
        var problems = new ArrayList<>(problemsOf(firmId).subList(0, 1));
        problemId = problems.getFirst();
        problems.addAll(
                database.queryForList("select id from problem where not withdrawn order by id", String.class).stream()
                        .filter(id -> !problems.contains(id))
                        .limit(OUTCOMES.length - 1)
                        .toList());
        var experts = database.queryForList("select id from expert where not withdrawn order by id", String.class);
        for (var at = 0; at < OUTCOMES.length; at++) {
            var expert = at == 0 ? expertId : experts.get(at);
            tour.meeting(problems.get(at), expert, "09:00", "10:30", OUTCOMES[at]);
            tour.came("EXPERT", expert, "");
        }
        tour.came("FIRM", firmId, "王工");
        office = enter("demo-coordinator", 1440);
    }

    private String of(String column, String login) {
        return Objects.requireNonNull(database.queryForObject(
                "select %s from account where login = ?".formatted(column), String.class, login));
    }

    private List<String> problemsOf(String firmId) {
        var found = new ArrayList<String>();
        records.forEach(RecordKind.PROBLEMS, (Problem problem) -> {
            var enterprise = problem.posting().enterprise();
            if (enterprise != null
                    && enterprise.id() != null
                    && enterprise.id().value().equals(firmId)) {
                found.add(problem.id().value());
            }
        });
        return found;
    }

    @AfterAll
    void end() {
        browser.close();
    }

    @Test
    @Order(1)
    void officeWritesResultsAndWhyThereAreNone() {
        tour.document(problemId);
        office.navigate(url() + page("results") + "?lang=zh");
        assertThat(office.locator("td .is-excluded").count()).isEqualTo(OUTCOMES.length);
        look(office, "results-due");
        office.locator("td.first a[href$='" + problemId + "']").click();
        look(office, "result-form");
        var form = office.locator("#result-T_0");
        form.locator("[name=level]").selectOption("5");
        form.locator("[name=reachedOn]").fill(tour.day().toString());
        form.locator("button").click();
        assertThat(office.locator("#rejected").innerText()).contains("证明文件");
        assertThat(form.locator("[name=level]").inputValue()).isEqualTo("5");
        look(office, "result-refused");

        form.locator("[name=documents]").first().check();
        form.locator("[name=kinds]").first().check();
        form.locator("[name=amount]").fill("12.5");
        form.locator("[name=note]").fill("真空阀改造方案试模三轮，试漏不合格率由 7% 降到 1.4%。");
        form.locator("button").click();
        assertThat(office.locator(".notice").innerText()).contains("企业");

        office.navigate(url() + page("results"));
        office.locator("td.first a").nth(2).click();
        office.locator("#none-T_0 [name=reason]").fill("企业暂缓投入，三个月后再议");
        office.locator("#none-T_0 button").click();
        assertThat(office.locator(".stated").innerText()).contains("三个月后再议");
    }

    @Test
    @Order(2)
    void firmConfirmsOnAPhoneAndAnswersTheSurvey() {
        office.navigate(url() + page("surveys") + "?lang=zh");
        office.click("text=向到场的专家和企业发问卷");
        look(office, "surveys");
        var firm = enter("demo-enterprise", 390);
        firm.navigate(url() + "/my/follow-ups?lang=zh");
        look(firm, "mine");
        firm.locator("a[href$='" + problemId + "']").first().click();
        look(firm, "result-firm");
        firm.click("form[action$=confirmation] button");
        assertThat(firm.locator("form[action$=confirmation]").count()).isZero();

        firm.navigate(url() + "/my/follow-ups");
        firm.click("text=填写问卷");
        look(firm, "survey");
        for (var question = 1; question <= 5; question++) {
            firm.locator("[name=mark" + question + "][value='4']").check();
        }
        firm.locator("[name=words]").fill("现场诊断很有帮助，希望多留一点时间。");
        firm.click("text=交回问卷");
        assertThat(firm.locator("[role=status].card").innerText()).contains("谢谢");
    }

    @Test
    @Order(3)
    void surveyIsAnsweredByItsLinkWithoutSigningIn() {
        office.navigate(url() + page("surveys"));
        office.locator("form[action$=link] button").first().click();
        var link = office.locator("input[readonly]").inputValue();
        var anybody = browser.page(390, 844);
        anybody.navigate(link);
        look(anybody, "survey-link");
        for (var question = 1; question <= 5; question++) {
            anybody.locator("[name=mark" + question + "][value='5']").check();
        }
        anybody.click("text=交回问卷");
        assertThat(anybody.locator("[role=status].card").innerText()).contains("谢谢");
        anybody.navigate(link.substring(0, link.length() - 2));
        look(anybody, "survey-broken");
    }

    @Test
    @Order(4)
    void expertsAreThankedOnce() {
        office.navigate(url() + page("thanks") + "?lang=zh");
        office.click("text=记录时长并出具感谢信");
        assertThat(office.locator("td a[download]").count()).isEqualTo(OUTCOMES.length);
        assertThat(office.locator("text=记录时长并出具感谢信").count()).isZero();
        look(office, "thanks");
        office.locator("td a[href^='/letters/']").first().click();
        look(office, "letter");
    }

    @Test
    @Order(5)
    void reportShowsFiguresThatOpenAndIsPrinted() throws IOException {
        office.navigate(url() + page("report") + "?lang=zh");
        office.click("text=填写文字");
        office.locator("[name=case1]").fill("压铸电机壳体漏气：专家现场判断为型腔排气不足，改用真空阀后试漏不合格率由 7% 降到 1.4%。");
        office.locator("[name=issues]").fill("个别企业准备材料不足，现场时间偏紧。");
        office.locator("[name=nextPlan]").fill("30 天回访合作意向，90 天核验指标。");
        office.click("text=保存文字");
        assertThat(office.locator(".rate").first().innerText()).isEqualTo("100.0%");
        look(office, "report");
        office.locator("a.figure[href$='/solved']").first().click();
        assertThat(office.locator(".figure-lines li").count()).isEqualTo(1);
        look(office, "figure");

        office.navigate(url() + page("report"));
        var word = office.waitForDownload(() -> office.click("text=下载 Word 报告"));
        assertThat(word.suggestedFilename()).endsWith("活动总结报告.docx");
        var printed = office.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setMargin(new Margin()
                        .setTop("14mm")
                        .setBottom("14mm")
                        .setLeft("14mm")
                        .setRight("14mm"))
                .setPrintBackground(true));
        assertThat(printed.length).isGreaterThan(20_000);
        var folder = System.getProperty("zhiqiao.pictures");
        if (folder != null) {
            word.saveAs(Path.of(folder, "report.docx"));
            Files.write(Path.of(folder, "report.pdf"), printed);
        }
        assertThat(browser.complaints().stream().filter(said -> !said.contains("422") && !said.contains("404")))
                .isEmpty();
    }

    private String page(String name) {
        return "/tours/" + tour.id() + "/" + name;
    }

    /** Sound in both languages and at both widths; pictures for whoever changes a page: {@code -Dzhiqiao.pictures=FOLDER}. */
    private void look(Page page, String name) {
        sound(page, name, "zh");
        var size = page.viewportSize();
        var other = size.width > 1000 ? 390 : 1440;
        page.setViewportSize(other, size.height);
        sound(page, name, "zh");
        page.setViewportSize(size.width, size.height);
        if (name.contains("refused")) {
            return;
        }
        var here = page.url();
        page.navigate(here.replaceAll("[?#].*", "") + "?lang=en");
        sound(page, name, "en");
        page.setViewportSize(other, size.height);
        sound(page, name, "en");
        page.setViewportSize(size.width, size.height);
        page.navigate(here.replaceAll("[?#].*", "") + "?lang=zh");
    }

    private void sound(Page page, String name, String language) {
        LookedAt.sound(page);
        look.keep("%s-%s-%d".formatted(name, language, page.viewportSize().width), page);
    }

    private Page enter(String login, int width) {
        return look.enter(login, width, 900);
    }

    private String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
