package io.zhiqiao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.zhiqiao.Browser;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.account.Person;

/** Somebody at a browser of their own, signed in. */
final class Visit {

    private static final int HEIGHT = 900;
    private static final String SESSION = "zhiqiao";

    private final Page page;
    private final String url;
    private final int width;

    private Visit(Page page, String url, int width) {
        this.page = page;
        this.url = url;
        this.width = width;
    }

    static Visit of(Browser browser, String url, Person person, int width, String language) {
        var visit = new Visit(browser.page(width, HEIGHT), url, width);
        visit.page.navigate(url + "/sign-in?lang=" + language);
        visit.signIn(person);
        return visit;
    }

    /** Fills in the form of the page on which one signs in. */
    void signIn(Person person) {
        var form = page.locator("form:has(input[type=password])");
        form.locator("input[name=login]").fill(person.login());
        form.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        form.locator("button[type=submit]").click();
        page.waitForLoadState();
    }

    /** The session ends while the page is open; what the browser keeps otherwise stays. */
    void loseSession() {
        var before = page.context().cookies().size();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
        assertThat(page.context().cookies()).hasSize(before - 1);
    }

    Page page() {
        return page;
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    void open(String path) {
        page.navigate(url + path);
        page.waitForLoadState();
    }

    void press(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
    }

    void type(String name, String text) {
        page.fill("[name=" + name + "]", text);
    }

    /** Follows the entry of the main navigation that leads there. */
    void go(String path) {
        var entry = page.locator("nav a[href='%s']".formatted(path)).first();
        if (!entry.isVisible()) {
            page.locator("nav details:has(a[href='%s']) > summary".formatted(path))
                    .click();
        }
        entry.click();
        page.waitForLoadState();
    }

    /** The page went where it should, tells it, and fits its width. */
    void sees(String selector) {
        assertThat(page.locator(selector).first()).isVisible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(width);
    }

    void leave() {
        page.context().close();
    }
}
