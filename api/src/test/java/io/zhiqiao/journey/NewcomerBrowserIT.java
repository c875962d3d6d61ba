package io.zhiqiao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.zhiqiao.Browser;
import io.zhiqiao.DemoTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Somebody who has read nothing tries each role from the front page of the demo: presses the first primary button of a
 * page, or the entry that waits, and comes to the end of what the role does.
 */
@Tag("browser")
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerBrowserIT {

    private static final int HEIGHT = 900;

    @Autowired
    private Environment environment;

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
    @Order(1)
    @CsvSource({"1440, zh"})
    void expertAnswersWhatWaits(int width, String language) {
        var page = chosen("demo-expert", width, language);

        page.locator("article.request form[action$='/accept'] .primary").first().click();

        assertThat(page.locator("article.request .next").first()).isVisible();
        page.locator("article.request .actions .primary").first().click();
        assertThat(page.locator("#now-heading")).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({"390, zh"})
    void enterpriseConfirmsTheTextThatWaits(int width, String language) {
        var page = chosen("demo-enterprise", width, language);

        page.locator(".mine-list .button.primary:has-text('确认')").first().click();
        page.locator("form[action$='/confirm'] .primary").click();

        assertThat(page.locator("#refined .strip.made")).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({"390, en", "1440, zh"})
    void coordinatorComesFromTheQueueToAnInvitation(int width, String language) {
        var page = chosen("demo-coordinator", width, language);

        page.locator("nav a[href='/review']").click();
        page.locator("#detail form[action$='/steps/accept'] .primary").click();
        page.locator(".strip.made").waitFor();
        page.locator(".tabs a[href*='ACCEPTED']").click();
        page.locator("#detail form[action$='/steps/refine'] .primary").click();
        page.locator("form[action$='/steps/publish'] .primary").click();
        page.locator(".strip.made a").first().click();
        page.locator("button[data-step=propose]").first().click();
        page.locator(".is-proposed").first().waitFor();
        page.locator("nav a[href='/match/desk']").click();
        page.locator("#mine-heading ~ ul .button.primary").first().click();
        page.locator("details.reasoned:has([name=place]) summary").first().click();
        page.locator("details.reasoned[open] button[type=submit]").click();

        assertThat(page.locator(".is-invited").first()).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource({"390, zh"})
    void whoeverWasInvitedCanBeTriedToo(int width, String language) {
        var page = browser.page(width, HEIGHT);
        page.navigate(url() + "/?lang=" + language);

        page.locator(".demo-roles summary").click();
        page.locator("details form:has(input[value^='demo-expert-']) button")
                .first()
                .click();

        assertThat(page.locator("article.request form[action$='/accept']").first())
                .isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource({"1440, en"})
    void administratorFindsWhoDidWhat(int width, String language) {
        var page = chosen("demo-administrator", width, language);

        page.locator("td a:has-text('demo-expert')").first().click();
        page.locator("a[href^='/audit?']").first().click();

        assertThat(page.locator(".grid tbody tr").first()).isVisible();
        page.context().close();
    }

    private Page chosen(String login, int width, String language) {
        var page = browser.page(width, HEIGHT);
        page.navigate(url() + "/?lang=" + language);
        page.locator("form:has(input[value='" + login + "']) button").click();
        page.waitForLoadState();
        return page;
    }

    private String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
