package io.zhiqiao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.zhiqiao.account.AccountService;
import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An enterprise posts, the office returns, accepts, refines and publishes: in a real browser, desk and phone. */
@Tag("browser")
@ServiceTest
class PostingBrowserIT {

    private static final String PASSWORD = "only the tests know this sentence 2026";

    private static final String PICTURES = System.getProperty("zhiqiao.pictures", "");

    private static Browser browser;

    @Autowired
    private ServiceClient service;

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
    @CsvSource({"1440, zh", "390, en", "390, zh", "1440, en"})
    void problemIsPostedReviewedRefinedAndPublished(int width, String language) {
        var before = browser.complaints().size();
        var name = "轴承座加工后变形 " + width + language;
        var firm = signedIn(width, language, Role.ENTERPRISE, "Q-FIRM");
        var office = signedIn(width, language, Role.COORDINATOR, null);

        posts(firm, name, width, language);
        returnsByKeyboard(office, name, width, language);
        firm.navigate(service.url() + "/my/problems");
        firm.click("text=" + name);
        look(firm, width, "mine-returned-" + language);
        firm.click("a[href*='/edit']");
        firm.navigate(firm.url().replaceAll("\\?.*", "") + "?step=5");
        firm.click("button[value=send]");
        assertThat(firm.locator(".strip.made")).isVisible();
        publishes(office, firm, name, width, language);

        // Taking a picture puts a style of its own into the page.
        assertThat(browser.complaints().subList(before, browser.complaints().size()).stream()
                        .filter(said -> PICTURES.isEmpty() || !said.contains("inline style")))
                .isEmpty();
        firm.context().close();
        office.context().close();
    }

    @Test
    void whoGoesOnWhileTheirWordsAreStillBeingSavedIsNotToldThatSomebodyElseChangedThem() {
        var firm = signedIn(1440, "zh", Role.ENTERPRISE, "Q-FIRM");
        firm.navigate(service.url() + "/my/problems/new");
        firm.locator("main form button[type=submit]").first().click();
        firm.waitForURL("**/edit*");
        firm.fill("[name=problemText]", "磨了三遍还是椭圆。");
        firm.fill("[name=figures]", "圆度 18 μm");
        firm.fill("[name=since]", "2026 年 3 月起");
        firm.fill("[name=cost]", "每月报废 3 万元");
        var held = new ArrayList<Route>();
        firm.route("**/draft", held::add);
        firm.waitForRequest("**/draft", () -> firm.fill("[name=title]", "保存慢时继续"));

        firm.click("button[value=next]");
        assertThat(firm).hasURL(Pattern.compile("step=1|edit$"));
        firm.unroute("**/draft");
        held.forEach(Route::resume);

        firm.waitForURL("**step=2");
        firm.navigate(firm.url().replace("step=2", "step=1"));
        assertThat(firm.locator("[name=title]")).hasValue("保存慢时继续");
        firm.context().close();
    }

    private void posts(Page firm, String name, int width, String language) {
        firm.navigate(service.url() + "/my/problems/new");
        look(firm, width, "new-" + language);
        firm.locator("main form button[type=submit]").first().click();
        firm.fill("[name=title]", name);
        firm.fill("[name=problemText]", "磨了三遍还是椭圆，换过夹头没有用。");
        firm.fill("[name=figures]", "圆度 18 μm，月产 2000 件");
        firm.fill("[name=since]", "2026 年 3 月起");
        assertThat(firm.locator("#meter .quality-next")).isVisible();
        firm.waitForResponse(
                answer -> answer.url().endsWith("/draft") && answer.status() == 200,
                () -> firm.fill("[name=cost]", "每月报废 3 万元"));
        look(firm, width, "step1-" + language);
        next(firm);
        firm.locator("[name=targetName]").first().fill("圆度");
        firm.locator("[name=targetValue]").first().fill("5");
        firm.locator("[name=targetUnit]").first().fill("μm");
        look(firm, width, "step2-" + language);
        next(firm);
        firm.locator("[name=forms]").first().check();
        look(firm, width, "step3-" + language);
        next(firm);
        firm.check("[name=anonymous]");
        firm.fill("[name=shownName]", "某机械企业");
        look(firm, width, "step4-" + language);
        next(firm);
        firm.locator(".spinner").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        firm.fill("[name=contact]", "张工 13900005555");
        look(firm, width, "step5-" + language);
        firm.click("button[value=send]");
        assertThat(firm.locator(".strip.made")).isVisible();
    }

    private static void next(Page firm) {
        firm.click("button[value=next]");
        firm.waitForLoadState();
    }

    private void returnsByKeyboard(Page office, String name, int width, String language) {
        openInQueue(office, name);
        look(office, width, "review-" + language);
        office.keyboard().press("r");
        office.locator(".decide[open] input[name=code]").first().check();
        office.locator(".decide[open] button[type=submit]").click();
        assertThat(office.locator(".strip.made")).containsText(name);
    }

    private void openInQueue(Page office, String name) {
        office.navigate(service.url() + "/review");
        office.locator(".row-open", new Page.LocatorOptions().setHasText(name)).click();
        assertThat(office.locator("#detail h2").first()).containsText(name);
    }

    private void publishes(Page office, Page firm, String name, int width, String language) {
        openInQueue(office, name);
        office.keyboard().press("a");
        assertThat(office.locator(".strip.made")).containsText(name);
        office.navigate(service.url() + "/review?state=ACCEPTED");
        office.locator(".row-open", new Page.LocatorOptions().setHasText(name)).click();
        assertThat(office.locator("#detail h2").first()).containsText(name);
        office.keyboard().press("a");
        office.fill("[name=title]", "薄壁轴承座磨后圆度");
        office.locator(".sides form button[type=submit]").first().click();
        assertThat(office.locator(".notice").first()).isVisible();
        look(office, width, "refine-" + language);
        firm.navigate(service.url() + "/my/problems");
        firm.click("text=" + name);
        look(firm, width, "confirm-" + language);
        firm.click("form[action$='/confirm'] button");
        assertThat(firm.locator(".strip.made").first()).isVisible();
        office.reload();
        office.click("form[action$='/steps/publish'] button");
        assertThat(office.locator(".strip.made")).containsText("薄壁轴承座磨后圆度");
    }

    private Page signedIn(int width, String language, Role role, @Nullable String organisationId) {
        var login = "browser-" + UUID.randomUUID();
        accounts.create(
                new NewAccount(login, "测试", Set.of(role), organisationId, null, null, null),
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

    /** The page fits, everybody can use it, and where a folder is named a picture of it is kept. */
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
