package io.zhiqiao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages in a real browser: both languages, desk and phone. */
@Tag("browser")
@ServiceTest
class WorkbenchBrowserIT {

    private static Browser browser;

    @Autowired
    private ServiceClient service;

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
        "1440, /?lang=zh",
        "390, /?lang=zh",
        "1440, /?lang=en",
        "1440, /?lang=zh&problem=P-CASTING",
        "390, /?lang=zh&problem=P-CASTING",
        "1440, /?lang=en&problem=P-CASTING",
        "390, /?lang=en&problem=P-CASTING",
        "390, /problems?lang=zh",
        "1440, /problems?lang=en",
        "390, /problems/P-CASTING",
        "1440, /experts/E-ZHU?lang=en",
        "390, /experts/E-ZHU",
        "390, /imports?lang=en",
        "1440, /imports",
        "1440, /experts",
        "390, /experts",
        "390, /experts?lang=en&q=shui&district=%E4%B8%87%E5%B7%9E%E5%8C%BA",
        "1440, /experts?lang=en&q=nobody-like-this&type=%E7%AE%A1%E7%90%86",
        "390, /nothing"
    })
    void pageFitsIsAccessibleAndKeepsThePolicy(int width, String path) {
        var page = browser.page(width, 900);
        page.setExtraHTTPHeaders(Map.of("Authorization", service.authorization()));
        var before = browser.complaints().size();

        page.navigate(service.url() + path);
        page.waitForLoadState();
        page.locator("#detail .spinner, .columns .spinner").last().waitFor(hiddenWithin());

        LookedAt.sound(page);
        var complaints =
                browser.complaints().subList(before, browser.complaints().size());
        assertThat(complaints.stream().filter(text -> !text.contains("404 (")).toList())
                .isEmpty();
        page.context().close();
    }

    @Test
    void typedTextIsAnsweredWithoutALoadOfThePage() {
        var page = browser.page(1440, 900);
        page.setExtraHTTPHeaders(Map.of("Authorization", service.authorization()));
        page.navigate(service.url() + "/");

        page.fill("#problem-text", "压铸电机壳体试漏漏气，剖开都是气孔 <script>alert(1)</script>");
        page.click("#query button[type=submit]");

        assertThat(page.locator(".row").first()).containsText("朱铸");
        assertThat(page.locator(".row mark").first()).isVisible();
        assertThat(page.locator("#detail")).containsText("契合度由什么组成");
        assertThat(page.locator("#problem-text")).hasValue(Pattern.compile("<script>alert\\(1\\)</script>$"));
        assertThat(page.url()).isEqualTo(service.url() + "/");
        page.context().close();
    }

    @Test
    void filterNarrowsTheListAndStandsInTheAddress() {
        var page = casting(1440);

        page.click("details.facet >> nth=0");
        page.click("label:has-text(\"生态环保\")");

        assertThat(page.locator(".none h3")).containsText("没有合适的专家");
        assertThat(page).hasURL(Pattern.compile("problem=P-CASTING.*team="));

        page.keyboard().press("Escape");
        page.click(".chip");
        assertThat(page.locator(".row").first()).containsText("朱铸");
        page.context().close();
    }

    @Test
    void languageSwitchKeepsTheFilter() {
        var page = casting(1440);
        page.click("details.facet >> nth=0");
        page.click("label:has-text(\"生态环保\")");
        assertThat(page.locator(".none h3")).containsText("没有合适的专家");

        page.click("#language");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".none h3")).containsText("No suitable expert");
        assertThat(page).hasURL(Pattern.compile("problem=P-CASTING.*team="));
        page.context().close();
    }

    @Test
    void languageSwitchKeepsTheTypedTextAndItsAnswer() {
        var page = browser.page(1440, 900);
        page.setExtraHTTPHeaders(Map.of("Authorization", service.authorization()));
        page.navigate(service.url() + "/");
        page.fill("#problem-text", "压铸电机壳体试漏漏气，剖开都是气孔");
        page.click("#query button[type=submit]");
        assertThat(page.locator(".row").first()).containsText("朱铸");

        page.click("#language");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#problem-text")).hasValue("压铸电机壳体试漏漏气，剖开都是气孔");
        assertThat(page.locator(".row").first()).containsText("朱铸");
        page.context().close();
    }

    @Test
    void keysMoveThroughTheListAndOpenTheDetail() {
        var page = casting(1440);
        page.locator("input[name=all]").check();
        assertThat(page.locator(".row")).not().hasCount(1);

        page.locator("h1").click();
        page.keyboard().press("j");
        page.keyboard().press("j");
        var second = page.locator(".row-open").nth(1);
        assertThat(second).isFocused();
        page.keyboard().press("o");

        assertThat(page.locator("#detail h2")).containsText(second.innerText());
        assertThat(page.locator(".row").nth(1)).hasClass(Pattern.compile("chosen"));
        assertThat(page).hasURL(Pattern.compile("expert="));

        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        page.context().close();
    }

    @Test
    void barsOfTheDetailSumToTheFit() {
        var page = casting(1440);

        for (var table : List.of(".contributions:not(.by-piece)", ".contributions.by-piece")) {
            var parts = numbers(page.locator(table + " tbody .number").allInnerTexts());
            var sum = numbers(page.locator(table + " tfoot .number").allInnerTexts())
                    .getFirst();
            assertThat(parts.stream().mapToDouble(Double::doubleValue).sum())
                    .as(table)
                    .isCloseTo(sum, within(0.001));
        }
        page.context().close();
    }

    @Test
    void beingOfflineIsSaid() {
        var page = casting(390);

        page.context().setOffline(true);
        assertThat(page.locator("#offline")).isVisible();
        page.context().setOffline(false);
        assertThat(page.locator("#offline")).isHidden();
        page.context().close();
    }

    @Test
    void targetsOfAPhoneAreLargeEnough() {
        var page = casting(390);

        var small = page.locator("button:visible, .top nav a:visible, summary:visible").all().stream()
                .filter(target -> target.boundingBox().height < 39.5)
                .map(target -> target.evaluate("element => element.outerHTML.slice(0, 120)")
                        .toString())
                .toList();

        assertThat(small).isEmpty();
        page.context().close();
    }

    private Page casting(int width) {
        var page = browser.page(width, 900);
        page.setExtraHTTPHeaders(Map.of("Authorization", service.authorization()));
        page.navigate(service.url() + "/?problem=P-CASTING");
        return page;
    }

    private static Locator.WaitForOptions hiddenWithin() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static List<Double> numbers(List<String> texts) {
        return texts.stream().map(Double::parseDouble).toList();
    }
}
