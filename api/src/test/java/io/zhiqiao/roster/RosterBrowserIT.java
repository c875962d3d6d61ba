package io.zhiqiao.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.zhiqiao.Browser;
import io.zhiqiao.DemoTest;
import io.zhiqiao.LookedAt;
import io.zhiqiao.Someone;
import io.zhiqiao.record.AcceptedRecords;
import java.util.TreeMap;
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
import org.springframework.transaction.support.TransactionTemplate;

/** A coordinator makes the roster of a tour with 60 problems: solves, looks by keyboard, pins, compares, adopts; then on a phone. */
@Tag("browser")
@Tag("long")
@DemoTest
@TestPropertySource(properties = "zhiqiao.test=roster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterBrowserIT {

    private static final int PROBLEMS = 60;
    private static final int SOLVING_MS = 120_000;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AcceptedRecords records;

    @Autowired
    private Environment environment;

    private Browser browser;
    private LookedAt look;
    private TestTours tours;
    private String tourId;
    private Page desk;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        look = new LookedAt(browser, url(), "roster");
        tours = new TestTours(database, transaction, records, people.coordinator());
        var ids = database.queryForList("select id from problem where not withdrawn order by id", String.class);
        var demands = new TreeMap<String, Integer>();
        ids.stream().limit(PROBLEMS).forEach(id -> demands.put(id, demands.size() % 3 == 0 ? 1 : 2));
        tourId = tours.tour(demands);
        desk = look.enter("demo-coordinator", 1440, 900);
    }

    @AfterAll
    void end() {
        browser.close();
    }

    @Test
    @Order(1)
    void rosterIsMadeInTheBackgroundAndShownAsAMatrix() {
        desk.navigate(url() + page() + "?lang=zh");
        look.keep("empty-zh-1440", desk);
        desk.click("text=排专家");
        look.keep("progress-zh-1440", desk);
        solved("[data-matrix]");

        assertThat(desk.locator("[data-matrix] tbody tr").count()).isEqualTo(PROBLEMS);
        assertThat(desk.locator("[data-matrix] thead th").count()).isGreaterThanOrEqualTo(2 + MatrixView.USUAL_COLUMNS);
        assertThat(desk.locator("[data-matrix] td.is-chosen").count()).isGreaterThan(PROBLEMS);
        LookedAt.sound(desk);
        look.keep("matrix-zh-1440", desk);
    }

    @Test
    @Order(2)
    void headsStayInViewWhereTheMatrixIsScrolled() {
        desk.evaluate("document.querySelector('.matrix-wrap').scrollTo(400, 700)");
        var wrap = desk.locator(".matrix-wrap").boundingBox();
        var head = desk.locator("[data-matrix] thead th").nth(12).boundingBox();
        var first = desk.locator("[data-matrix] tbody th").nth(30).boundingBox();

        assertThat(head.y).isBetween(wrap.y, wrap.y + 3);
        assertThat(first.x).isBetween(wrap.x, wrap.x + 3);
        desk.locator(".matrix-wrap").scrollIntoViewIfNeeded();
        look.view("scrolled-zh-1440", desk);
        desk.evaluate("document.querySelector('.matrix-wrap').scrollTo(0, 0)");
    }

    @Test
    @Order(3)
    void cellsAreReachedByArrowKeysAndOpenedBesideTheMatrix() {
        desk.locator(".matrix-wrap").focus();
        desk.keyboard().press("ArrowDown");
        var first = focused(desk);
        desk.keyboard().press("ArrowRight");
        assertThat(focused(desk)).contains("/pairs/").isNotEqualTo(first);
        desk.keyboard().press("ArrowLeft");
        assertThat(focused(desk)).isEqualTo(first);
        desk.keyboard().press("Enter");
        desk.waitForSelector("#pair .pair-name");
        assertThat(desk.url()).doesNotContain("/pairs/");
        look.view("pair-zh-1440", desk);
        LookedAt.sound(desk);
    }

    @Test
    @Order(4)
    void whyNotIsAnsweredAndThePairPinned() {
        var other = desk.locator("[data-matrix] td.is-next a").first();
        var name = other.getAttribute("href").replaceAll(".*/", "");
        other.click();
        desk.waitForSelector("#pair a[data-why]");
        desk.keyboard().press("w");
        desk.waitForSelector("#pair .why-not");
        look.view("why-not-zh-1440", desk);
        desk.keyboard().press("p");
        desk.waitForSelector("#settled");
        assertThat(desk.locator("#settled .is-pin").count()).isEqualTo(1);
        assertThat(desk.locator(".notice").first().innerText()).contains("重新求解");
        assertThat(name).isNotBlank();
    }

    @Test
    @Order(5)
    void nextRosterIsComparedWithTheOneInUse() {
        desk.navigate(url() + page() + "/runs/1?lang=zh");
        desk.click("text=采用这份名单");
        desk.waitForSelector("text=正在使用");
        desk.click("text=重新求解");
        solved("text=与在用的第 1 批相比");

        assertThat(desk.locator(".changed li").count()).isGreaterThanOrEqualTo(2);
        assertThat(tours.version(tourId)).isNotBlank();
        look.keep("comparison-zh-1440", desk);
        desk.navigate(url() + page() + "?lang=en");
        look.keep("comparison-en-1440", desk);
        LookedAt.sound(desk);
    }

    @Test
    @Order(6)
    void rulesAreSetAndContradictionsToldWithWhatWouldHelp() {
        desk.navigate(url() + page() + "/wishes?lang=zh");
        LookedAt.sound(desk);
        look.keep("rules-zh-1440", desk);
        desk.fill("[name=mostExperts]", "8");
        desk.selectOption("[name=group0]", "FROM_INDUSTRY");
        desk.fill("[name=atLeast0]", "200");
        desk.selectOption("[name=scope0]", "ROSTER");
        desk.click("text=保存规则");
        desk.click("text=重新求解");
        solved("#impossible-heading");
        assertThat(desk.locator("[aria-labelledby=impossible-heading]").innerText())
                .contains("来自企业的专家至少 200 人")
                .contains("取消“整份名单中来自企业的专家至少 200 人”");
        LookedAt.sound(desk);
        look.keep("impossible-zh-1440", desk);
        desk.navigate(url() + page() + "?lang=en");
        look.keep("impossible-en-1440", desk);
    }

    @Test
    @Order(7)
    void shortfallNamesProblemsAndCheapestChanges() {
        desk.navigate(url() + page() + "/wishes?lang=zh");
        desk.selectOption("[name=group0]", "");
        assertThat(desk.locator("[name=atLeast0]").isVisible()).isFalse();
        desk.fill("[name=mostExperts]", "40");
        desk.click("text=保存规则");
        desk.click("text=重新求解");
        solved("#short-heading");
        desk.evaluate("document.querySelectorAll('.shortfalls details').forEach((one) => { one.open = true; })");
        assertThat(desk.locator(".short-one").first().innerText()).contains("之后：");
        LookedAt.sound(desk);
        look.keep("short-zh-1440", desk);
        desk.navigate(url() + page() + "?lang=en");
        look.keep("short-en-1440", desk);
        desk.click("text=Who is left out");
        LookedAt.sound(desk);
        look.keep("left-out-en-1440", desk);
    }

    @Test
    @Order(8)
    void phoneShowsAListByProblem() {
        var phone = look.enter("demo-coordinator", 390, 844);
        for (var language : new String[] {"zh", "en"}) {
            phone.navigate(url() + page() + "/runs/1?lang=" + language);
            assertThat(phone.locator("[data-matrix]").isVisible()).isFalse();
            assertThat(phone.locator(".team").count()).isEqualTo(PROBLEMS);
            LookedAt.sound(phone);
            look.keep("list-" + language + "-390", phone);
            phone.locator(".seats a").first().click();
            phone.waitForSelector("#pair .pair-name");
            LookedAt.sound(phone);
            look.keep("pair-" + language + "-390", phone);
            phone.navigate(url() + page() + "/wishes?lang=" + language);
            LookedAt.sound(phone);
            look.keep("rules-" + language + "-390", phone);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private void solved(String selector) {
        desk.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(SOLVING_MS));
    }

    private String page() {
        return "/tours/" + tourId + "/roster";
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
    }

    private String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
