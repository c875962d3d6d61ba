package io.zhiqiao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.zhiqiao.account.AccountService;
import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.document.HostileFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An enterprise posts a Word text and attaches a drawing; the expert who is invited saves it, a stranger does not. */
@Tag("browser")
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=document-browser")
class DocumentBrowserIT {

    private static final String PASSWORD = "only the tests know this sentence 2026";
    private static final String PICTURES = System.getProperty("zhiqiao.pictures", "");

    private static Browser browser;

    @Autowired
    private ServiceClient service;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private AccountService accounts;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, en"})
    void drawingReachesTheInvitedExpertAlone(int width, String language) throws IOException {
        var firm = signedIn(width, language, Role.ENTERPRISE, "Q-FIRM", null);
        var problemId = posts(firm, width, language);

        var match = invited(problemId);

        var expert = signedIn(width, language, Role.EXPERT, null, TestCorpus.CASTER);
        expert.navigate(service.url() + "/matches/" + match);
        expert.click("a[href$='/problems/" + problemId + "/documents']");
        look(expert, width, "expert-documents-" + language);
        assertThat(expert.locator(".document-list li")).hasCount(1);
        var saved = expert.waitForDownload(() -> expert.click(".document-list a"));
        assertThat(saved.suggestedFilename()).isEqualTo("图纸.pdf");
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(HostileFiles.pdf(""));

        var stranger = signedIn(width, language, Role.EXPERT, null, "E-MAI");
        var refused = stranger.navigate(service.url() + "/problems/" + problemId + "/documents");
        assertThat(refused.status()).isEqualTo(404);
        firm.context().close();
        expert.context().close();
        stranger.context().close();
    }

    private String posts(Page firm, int width, String language) {
        firm.navigate(service.url() + "/my/problems/new");
        firm.setInputFiles(
                "[name=file]",
                new FilePayload(
                        "需求.docx",
                        "application/octet-stream",
                        HostileFiles.word(
                                "难题名称：电机壳体漏气 " + width,
                                "现状：试漏不合格率7.5%，剖开多是气孔。",
                                "指标：试漏不合格率≤1.5%",
                                "合作方式：技术服务",
                                "联系人：张工 13900005555")));
        look(firm, width, "new-upload-" + language);
        firm.locator("form[enctype] button").click();
        firm.waitForURL("**/edit");
        assertThat(firm.locator(".check-tag").first()).isVisible();
        assertThat(firm.locator("[name=problemText]")).not().hasValue(Pattern.compile("139"));
        var problemId = firm.url().replaceAll(".*/problems/|/edit.*", "");
        assertThat(firm.locator(".upload-document")).isVisible();
        firm.setInputFiles(
                ".upload-document [name=file]",
                new FilePayload("宏.docx", "application/octet-stream", HostileFiles.macroWord()));
        firm.click(".upload-document button");
        assertThat(firm.locator(".documents .notice")).isVisible();
        firm.setInputFiles(
                ".upload-document [name=file]",
                new FilePayload("图纸.pdf", "application/octet-stream", HostileFiles.pdf("")));
        firm.click(".upload-document button");
        assertThat(firm.locator(".document-list li")).hasCount(2);
        look(firm, width, "step1-from-text-" + language);
        firm.navigate(service.url() + "/my/problems/" + problemId + "/edit?step=5");
        firm.locator(".spinner").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        firm.click("button[value=send]");
        assertThat(firm.locator(".notice[role=alert]")).isVisible();
        firm.navigate(service.url() + "/my/problems/" + problemId + "/edit?step=1");
        for (var step = 1; step < 5; step++) {
            firm.click("button[value=next]");
            firm.waitForURL("**/edit?step=" + (step + 1));
        }
        firm.locator(".spinner").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        firm.click("button[value=send]");
        assertThat(firm.locator(".strip.made")).isVisible();
        return problemId;
    }

    /** What the office does is shown elsewhere. */
    private String invited(String problemId) {
        var office = people.coordinator();
        var problem = "/api/v1/problems/" + problemId;
        for (var step : new String[] {"accept", "refine", "publish"}) {
            var version = office.get(problem + "/journey")
                    .headers()
                    .firstValue("etag")
                    .orElse("");
            var made = office.send("POST", problem + "/transitions/" + step, "{}", "If-Match", version);
            assertThat(made.statusCode()).as(step + made.body()).isEqualTo(200);
        }
        office.send("POST", problem + "/runs", "{}");
        var match = json(office.send("PUT", problem + "/experts/" + TestCorpus.CASTER + "/match", ""))
                .at("/matchId")
                .asString();
        for (var step : new String[] {"shortlist", "propose", "invite"}) {
            var path = "/api/v1/matches/" + match;
            var version = json(office.get(path)).at("/version").asString();
            var made = office.send("POST", path + "/transitions/" + step, "{}", "If-Match", "\"" + version + "\"");
            assertThat(made.statusCode()).as(step + made.body()).isEqualTo(200);
        }
        return match;
    }

    private Page signedIn(
            int width, String language, Role role, @Nullable String organisationId, @Nullable String expertId) {
        var login = "browser-" + UUID.randomUUID();
        accounts.create(
                new NewAccount(login, "测试", Set.of(role), organisationId, expertId, null, null),
                PASSWORD,
                Audit.Actor.SYSTEM);
        var page = browser.page(width, 900);
        page.navigate(service.url() + "/sign-in?lang=" + language);
        page.fill("[name=login]", login);
        page.fill("[name=password]", PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForLoadState();
        return page;
    }

    private static void look(Page page, int width, String name) {
        page.waitForLoadState();
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(PICTURES, name + "-" + width + ".png")));
        }
        LookedAt.sound(page);
    }
}
