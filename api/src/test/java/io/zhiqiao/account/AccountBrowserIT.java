package io.zhiqiao.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.zhiqiao.Browser;
import io.zhiqiao.LookedAt;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.audit.Audit;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts in a real browser: both languages, desk and phone; nothing typed is lost with a session. */
@Tag("browser")
@ServiceTest
class AccountBrowserIT {

    private static Browser browser;

    @Autowired
    private ServiceClient service;

    @Autowired
    private TestAccounts people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AccountLinks links;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1440, ADMINISTRATOR, /account?lang=zh",
        "390, EXPERT, /account?lang=en",
        "1440, ADMINISTRATOR, /accounts?lang=en",
        "390, ADMINISTRATOR, /accounts?lang=zh",
        "390, ADMINISTRATOR, /accounts?lang=zh&q=nobody-like-this",
        "1440, ADMINISTRATOR, /accounts/new?lang=zh",
        "390, ADMINISTRATOR, /accounts/new?lang=en",
        "390, ADMINISTRATOR, own",
        "1440, ADMINISTRATOR, /audit?lang=zh",
        "390, ADMINISTRATOR, /audit?lang=en",
        "390, ENTERPRISE, /imports?lang=zh",
        "1440, EXPERT, /accounts?lang=en",
    })
    void pageFitsIsAccessibleAndKeepsThePolicy(int width, Role role, String path) {
        var person = people.make(role);
        var page = signedIn(width, person);

        look(page, width, path.equals("own") ? "/accounts/" + person.accountId() : path);
    }

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, en"})
    void pageOfALinkFitsToo(int width, String language) {
        var person = people.make(Role.EXPERT);
        var link = links.issue(person.accountId(), Audit.Actor.SYSTEM);

        look(browser.page(width, 900), width, link.path() + "?lang=" + language);
        look(browser.page(width, 900), width, "/link/guessed?lang=" + language);
        look(browser.page(width, 900), width, "/sign-in?back=/imports&failed&lang=" + language);
    }

    @Test
    void whatWasTypedOutlivesTheSessionExceptContactData() {
        var person = people.make(Role.ADMINISTRATOR);
        var page = signedIn(1440, person);
        page.navigate(service.url() + "/accounts/new");
        page.fill("#login", "somebody@example.invalid");
        page.fill("#displayName", "某位同事");
        page.check("input[value=COORDINATOR]");

        sessions.endAll(person.login());
        page.click("#invite button[type=submit]");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?back="));
        signIn(page, person);

        assertThat(page).hasURL(service.url() + "/accounts/new");
        assertThat(page.locator("#restored")).isVisible();
        assertThat(page.locator("#displayName")).hasValue("某位同事");
        assertThat(page.locator("input[value=COORDINATOR]")).isChecked();
        assertThat(page.locator("#login")).hasValue("");

        page.fill("#login", "somebody-" + person.accountId() + "@example.invalid");
        page.click("#invite button[type=submit]");
        assertThat(page.locator("#told")).hasValue(Pattern.compile("/link/"));
        page.navigate(service.url() + "/accounts/new");
        assertThat(page.locator("#displayName")).hasValue("");
        page.context().close();
    }

    @Test
    void nextPersonAtTheSameScreenFindsNothing() {
        var page = signedIn(390, people.make(Role.ADMINISTRATOR));
        page.navigate(service.url() + "/accounts/new");
        page.fill("#displayName", "某位同事");
        page.click("form.sign-out button");

        signIn(page, people.make(Role.ADMINISTRATOR));
        page.navigate(service.url() + "/accounts/new");

        assertThat(page.locator("#displayName")).hasValue("");
        assertThat(page.locator("#restored")).isHidden();
        page.context().close();
    }

    private void look(Page page, int width, String path) {
        var before = browser.complaints().size();

        page.navigate(service.url() + path);
        page.waitForLoadState();

        var folder = System.getProperty("zhiqiao.screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, width + path.replaceAll("\\W+", "-") + ".png")));
        }
        LookedAt.sound(page);
        var complaints =
                browser.complaints().subList(before, browser.complaints().size());
        assertThat(complaints.stream().filter(text -> !text.matches(".* 4\\d\\d .*")))
                .isEmpty();
        page.context().close();
    }

    private Page signedIn(int width, Person person) {
        var page = browser.page(width, 900);
        page.navigate(service.url() + "/sign-in");
        signIn(page, person);
        return page;
    }

    private static void signIn(Page page, Person person) {
        var form = page.locator("form:has(input[type=password]:visible)");
        form.locator("input[name=login]").fill(person.login());
        form.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        form.locator("button[type=submit]").click();
        page.waitForLoadState();
    }
}
