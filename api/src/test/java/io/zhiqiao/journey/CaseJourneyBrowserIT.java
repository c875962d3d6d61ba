package io.zhiqiao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.zhiqiao.Postings.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Browser;
import io.zhiqiao.Postings;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.account.Role;
import io.zhiqiao.casebook.SolvedStage;
import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.matcher.Engine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A visit becomes a problem, takes a package, is solved, becomes a case, and is found: at a desk and on a phone. */
@Tag("browser")
@Tag("long")
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=case-journey-browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseJourneyBrowserIT {

    @Autowired
    private ServiceClient service;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private Engine engine;

    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, en"})
    void visitBecomesACaseThatIsFound(int width, String language) {
        var firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        var office = people.coordinator();
        var atOffice = Visit.of(browser, service.url(), accounts.make(Role.COORDINATOR), width, language);
        var atFirm = Visit.of(browser, service.url(), accounts.enterprise(TestCorpus.FIRM_ID), width, language);

        var problemId = visited(atOffice, office, width + language);
        completed(firm, office, problemId);
        packed(atOffice, atFirm, problemId);
        var stage = new SolvedStage(office, firm, people.expert(TestCorpus.CASTER));
        stage.confirm(stage.served(problemId));
        var caseId = told(atOffice, problemId, width + language);
        found(atFirm, caseId);

        atOffice.leave();
        atFirm.leave();
        assertThat(browser.complaints()).isEmpty();
    }

    /** Somebody of the office writes down what was said, and makes a draft of it. Returns the problem. */
    private static String visited(Visit atOffice, Someone office, String mark) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var plan = "{\"organisationId\": \"%s\", \"plannedOn\": \"%s\"}".formatted(TestCorpus.FIRM_ID, today);
        var visitId = ok(201, office.send("POST", "/api/v1/visits", plan))
                .at("/visitId")
                .asString();
        atOffice.open("/visits/" + visitId);
        atOffice.type("notes", notes(mark));
        atOffice.press("form[id^=log-] button[type=submit]");
        atOffice.press("form[action$='/problem'] button[type=submit]");
        atOffice.sees("a[href^='/problems/']");
        return ok(200, office.get("/api/v1/visits/" + visitId)).at("/problemId").asString();
    }

    private static String notes(String mark) {
        return """
                压铸电机壳体试漏漏气 %s
                近三个月试漏不合格率 7%%，每月报废约8万元。换过脱模剂，没有用。
                希望试漏不合格率降到 1.5%% 以下。想找专家做技术服务。联系人王工 13900004321。""".formatted(mark);
    }

    private static void completed(Someone firm, Someone office, String problemId) {
        var path = "/api/v1/problems/" + problemId;
        var version = ok(200, firm.get(path + "/journey")).at("/version").asString();
        var form = "{\"cooperationForms\": [\"技术服务\"]}";
        ok(200, firm.send("PATCH", path, form, "If-Match", "\"" + version + "\""));
        Postings.step(firm, problemId, "submit");
        List.of("accept", "refine", "publish").forEach(name -> Postings.step(office, problemId, name));
    }

    private static void packed(Visit atOffice, Visit atFirm, String problemId) {
        var page = "/problems/" + problemId + "/packages";
        atOffice.open(page);
        atOffice.press("form:has(input[value=diagnosis]) button[type=submit]");
        atOffice.press("form[action$='/transitions/propose'] button[type=submit]");
        atFirm.open(page);
        atFirm.press("form[action$='/transitions/accept'] button[type=submit]");
        atOffice.open(page);
        atOffice.press("details:has(form[id^=result-]) summary");
        atOffice.at("form[id^=result-] textarea[name=result]").first().fill("三个月的炉次记录已核，卷气在厚壁侧");
        atOffice.press("form[id^=result-] button[type=submit]");
        assertThat(atOffice.at("main")).containsText("卷气在厚壁侧");
    }

    /** The office tells the case from the page of the problem, sends and publishes it. Returns its id. */
    private String told(Visit atOffice, String problemId, String mark) {
        atOffice.open("/problems/" + problemId);
        atOffice.press(".similar-cases form[action$='/case'] button[type=submit]");
        atOffice.sees("form[id^=text-]");
        assertThat(atOffice.at("textarea[name=approach]")).hasValue(Pattern.compile("真空阀[\\s\\S]*卷气在厚壁侧"));
        atOffice.type("title", "电机壳体压铸漏气 " + mark);
        atOffice.press("form[id^=text-] button[type=submit]");
        atOffice.press("form[action$='/transitions/submit'] button[type=submit]");
        atOffice.press("form[action$='/transitions/publish'] button[type=submit]");
        assertThat(atOffice.at("form[action$='/transitions/publish']")).hasCount(0);
        engine.catchUp(IndexProgress.NONE);
        atOffice.open("/experts?q=压铸件漏气");
        atOffice.sees(".case-list");
        assertThat(atOffice.at(".case-list")).containsText(mark);
        return atOffice.at(".case-list a:has-text('" + mark + "')").first().getAttribute("href");
    }

    private static void found(Visit atFirm, String path) {
        atFirm.open("/cases");
        atFirm.type("q", "壳体试漏不合格");
        atFirm.press("form.finder button[type=submit]");
        atFirm.sees(".case-list a[href='" + path + "']");
        atFirm.press(".case-list a[href='" + path + "']");
        atFirm.sees("article");
        assertThat(atFirm.at("article")).containsText("1.2%");
    }
}
