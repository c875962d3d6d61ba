package io.zhiqiao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A match in a real browser: the coordinator by keyboard, the expert on a phone, the enterprise at a desk. */
@Tag("browser")
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=match-browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatchBrowserIT {

    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final List<Integer> WIDTHS = List.of(1440, 390);

    @Autowired
    private ServiceClient service;

    @Autowired
    private Someone.Maker people;

    private final List<String> faults = new ArrayList<>();
    private Browser browser;
    private Someone coordinator;
    private Someone enterprise;
    private Someone expert;

    @BeforeAll
    void start() {
        browser = Browser.start();
        coordinator = people.coordinator();
        enterprise = people.ofEnterprise("Q-FIRM");
        expert = people.expert("E-ZHU");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void forget() {
        faults.clear();
    }

    @Test
    @Order(1)
    void coordinatorWorksByKeyboard() {
        var page = page(coordinator, 1440, "/?all=true&problem=P-CASTING");
        page.locator("h1").click();
        page.keyboard().press("j");
        page.keyboard().press("s");
        assertThat(page.locator(".row").first().locator(".state-tag")).hasText("入围");
        page.locator(".row-open").first().focus();
        page.keyboard().press("p");
        assertThat(page.locator(".row").first().locator(".state-tag")).hasText("已推荐给企业");

        page.locator(".row-open").nth(1).focus();
        page.keyboard().press("x");
        page.locator(".row").nth(1).locator("select").selectOption("WRONG_FIELD");
        page.locator(".row").nth(1).locator(".reasoned button").click();
        assertThat(page.locator(".row").nth(1).locator(".state-tag")).hasText("已排除");
        page.context().close();
    }

    @Test
    @Order(2)
    void whoeverComesSecondSeesBothVersionsWithoutALoadOfThePage() {
        var first = page(coordinator, 1440, "/?all=true&problem=P-CASTING");
        var second = page(people.coordinator(), 1440, "/?all=true&problem=P-CASTING");
        first.locator(".row").nth(1).locator("[data-step=restore]").click();
        assertThat(first.locator(".row").nth(1).locator("[data-step=shortlist]"))
                .isVisible();

        second.locator(".row").nth(1).locator("[data-step=restore]").click();

        assertThat(second.locator("#main #rejected")).containsText("他人");
        assertThat(second.locator("#main")).hasCount(1);
        assertThat(second.locator("#failed")).isHidden();
        LookedAt.sound(second);
        second.click(".back a");
        assertThat(second).hasURL(Pattern.compile("problem=P-CASTING&expert="));
        first.locator(".row").nth(1).locator("summary[data-step=exclude]").click();
        first.locator(".row").nth(1).locator("select").selectOption("WRONG_FIELD");
        first.locator(".row").nth(1).locator(".reasoned button").click();
        assertThat(first.locator(".row").nth(1).locator(".state-tag")).hasText("已排除");
        first.context().close();
        second.context().close();
    }

    @Test
    @Order(3)
    void coordinatorInvitesOnTheBoard() {
        var page = page(coordinator, 1440, "/match/problems/P-CASTING");
        page.locator("summary:has-text('邀请专家')").click();
        page.fill("input[name=place]", "璧山区");
        page.fill("input[name=effort]", "半天");
        page.click("button:has-text('发出邀请')");
        assertThat(page.locator(".state-tag").first()).hasText("已邀请，待答复");
        page.context().close();
    }

    @Test
    @Order(4)
    void pagesBeforeTheAnswerAreSound() {
        check(coordinator, "/match/problems/P-CASTING");
        check(enterprise, "/problems/P-CASTING/experts");
        check(expert, "/my/requests");
        check(expert, "/my/limits");
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(5)
    void expertAcceptsOnAPhoneWithOneTap() {
        var page = page(expert, 390, "/my/requests");
        assertThat(page.locator(".because")).containsText("谈到");
        page.click("button:has-text('接受')");
        assertThat(page.locator(".request .next")).containsText("企业正在选择");
        page.context().close();
    }

    @Test
    @Order(6)
    void enterpriseChoosesAndBothServe() {
        var page = page(enterprise, 1440, "/problems/P-CASTING/experts");
        page.click("button:has-text('选定')");
        assertThat(page.locator(".next")).containsText("您已选定");
        page.click("a:has-text('打开')");
        page.click("button:has-text('查看联系方式')");
        assertThat(page.locator("main")).containsText(TestCorpus.MOBILE);
        page.context().close();

        var phone = page(expert, 390, "/my/requests");
        phone.click("a:has-text('打开')");
        phone.click("summary:has-text('记一次服务')");
        phone.fill("textarea[name=content]", "看了模具与真空阀");
        phone.click("button:has-text('保存服务记录')");
        assertThat(phone.locator(".one-service")).containsText("看了模具与真空阀");
        assertThat(phone).hasURL(Pattern.compile("/matches/"));
        var match = phone.url().replace(service.url(), "");
        phone.context().close();

        check(expert, match);
        check(enterprise, match);
        check(coordinator, match);
        check(expert, "/my/letter");
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(7)
    void registersAreSound() {
        coordinator.form("/", "/match/problems/P-OPERA/gap", Map.of("reason", "缺曲谱整理的专家"));
        check(coordinator, "/gaps");
        check(coordinator, "/match/problems/P-CASTING/comparison?expert=E-ZHU&expert=E-LI");
        var board = page(coordinator, 1440, "/match/problems/P-CASTING");
        var run = board.locator("a[href^='/runs/']").first().getAttribute("href");
        board.context().close();
        check(coordinator, run + "?now=");
        check(coordinator, "/?problem=P-CASTING");
        assertThat(faults).isEmpty();
    }

    private Page page(Someone who, int width, String path) {
        var page = browser.page(width, 900);
        page.setExtraHTTPHeaders(Map.of("Authorization", who.authorization()));
        page.navigate(service.url() + path);
        return page;
    }

    /** Fits its width, is accessible, keeps the policy; in both languages, on desk and phone. */
    private void check(Someone who, String path) {
        for (var language : LANGUAGES) {
            for (var width : WIDTHS) {
                var before = browser.complaints().size();
                var page = page(who, width, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                page.waitForLoadState();
                var where = "%s %s %d".formatted(path, language, width);
                LookedAt.faults(page).forEach(fault -> faults.add(where + ": " + fault));
                var complaints = browser.complaints();
                complaints.subList(before, complaints.size()).forEach(text -> faults.add(where + ": " + text));
                page.context().close();
            }
        }
    }
}
