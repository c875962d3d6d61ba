package io.zhiqiao.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.zhiqiao.Browser;
import io.zhiqiao.DemoTest;
import io.zhiqiao.LookedAt;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
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

/** A coordinator makes the agenda of a tour with 24 problems at four stops: makes, uses, drags, moves by keys, settles; then on a phone. */
@Tag("browser")
@Tag("long")
@DemoTest
@TestPropertySource(properties = "zhiqiao.test=agenda")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgendaBrowserIT {

    private static final int PROBLEMS = 24;
    private static final int EXPERTS = 12;
    private static final int MAKING_MS = 180_000;
    private static final String[] STOPS = {"璧山区科协", "璧山高新区", "青杠工业园", "来凤电镀园"};
    private static final Timestamp NOW = Timestamp.from(Instant.parse("2026-11-01T00:00:00Z"));

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Environment environment;

    private Browser browser;
    private LookedAt look;
    private String tourId;
    private Page desk;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        look = new LookedAt(browser, url(), "agenda");
        tourId = tour();
        desk = look.enter("demo-coordinator", 1440, 900);
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private String tour() {
        var id = UUID.randomUUID().toString();
        database.update(
                "insert into tour values (?, '2027 年第一次专家区县行', 2027, 1, '', '', '璧山区', '', '', 'INVITING', ?, 30, 20, null, null, 1)",
                id,
                NOW);
        for (int stop = 0; stop < STOPS.length; stop++) {
            database.update(
                    "insert into tour_stop values (?, ?, ?, ?, '', ?, ?, 40, 2)",
                    id,
                    stop,
                    id.substring(0, 8) + "-" + stop,
                    STOPS[stop],
                    106.20 + 0.06 * stop,
                    29.58 + 0.03 * stop);
        }
        String[][] halves = {{"2027-03-10", "09:00", "12:00"}, {"2027-03-10", "14:00", "17:00"}};
        for (int half = 0; half < halves.length; half++) {
            database.update(
                    "insert into tour_half_day values (?, ?, ?, ?, ?)",
                    id,
                    half,
                    java.time.LocalDate.parse(halves[half][0]),
                    halves[half][1],
                    halves[half][2]);
        }
        var problems = database.queryForList("select id from problem where not withdrawn order by id", String.class);
        var experts = database.queryForList("select id from expert where not withdrawn order by id", String.class);
        for (int which = 0; which < PROBLEMS; which++) {
            database.update(
                    "insert into tour_problem values (?, ?, ?, 2, 'OFFICE', ?, ?, null, null, 1)",
                    UUID.randomUUID().toString(),
                    id,
                    problems.get(which),
                    NOW,
                    NOW);
            seat(id, problems.get(which), experts.get(which % EXPERTS), "LEADER");
            seat(id, problems.get(which), experts.get((which * 5 + 3) % EXPERTS), "CHOSEN");
        }
        return id;
    }

    private void seat(String id, String problemId, String expertId, String role) {
        var known = database.queryForObject(
                "select count(*) from roster_seat where tour_id = ? and problem_id = ? and expert_id = ?",
                Integer.class,
                id,
                problemId,
                expertId);
        if (known != null && known == 0) {
            database.update(
                    "insert into roster_seat values (?, ?, ?, ?, ?, 1, 0.7, false, 1)",
                    UUID.randomUUID().toString(),
                    id,
                    problemId,
                    expertId,
                    role);
        }
    }

    @Test
    @Order(1)
    void anAgendaIsMadeInTheBackgroundAndPutOnTheBoard() {
        desk.navigate(url() + page() + "?lang=zh");
        look.keep("empty-zh-1440", desk);
        desk.click("text=按名单更新会面");
        desk.click("text=自动编排");
        look.keep("progress-zh-1440", desk);
        desk.waitForSelector("#made-heading", new Page.WaitForSelectorOptions().setTimeout(MAKING_MS));
        look.keep("made-zh-1440", desk);
        desk.click("text=采用这份日程");

        assertThat(desk.locator("[data-board] .meeting").count()).isEqualTo(PROBLEMS);
        assertThat(desk.locator(".meeting.has-clash").count()).isZero();
        LookedAt.sound(desk);
        look.keep("board-zh-1440", desk);
        desk.navigate(url() + page() + "?lang=en");
        look.keep("board-en-1440", desk);
        LookedAt.sound(desk);
    }

    @Test
    @Order(2)
    void aDraggedCardShowsWhatWouldClashBeforeItIsDropped() {
        desk.navigate(url() + page() + "?lang=zh");
        var card = desk.locator("[data-board] .meeting").first();
        var id = card.getAttribute("id");
        card.locator(".meeting-guests").hover();
        desk.mouse().down();
        var box = desk.locator("[data-board] td.empty").first().boundingBox();
        desk.mouse().move(box.x + 20, box.y + 10);
        desk.mouse().move(box.x + 24, box.y + 14);
        desk.waitForSelector("td.would-clash");
        desk.waitForSelector("td.would-do");
        var free = desk.locator("td.would-do.empty").last();
        free.scrollIntoViewIfNeeded();
        var good = free.boundingBox();
        desk.mouse().move(good.x + 20, good.y + 10);
        desk.mouse().move(good.x + 24, good.y + 14);
        look.view("drag-zh-1440", desk);
        var target = free.getAttribute("data-stop") + " " + free.getAttribute("data-start");
        desk.mouse().up();
        desk.waitForURL("**#m-*");

        var cell = desk.locator("td:has(#" + id + ")");
        assertThat(cell.getAttribute("data-stop") + " " + cell.getAttribute("data-start"))
                .isEqualTo(target);
        assertThat(desk.locator(".meeting.has-clash").count()).isZero();
    }

    @Test
    @Order(3)
    void theFormSaysTheSameByKeysAndAClashIsColoured() {
        desk.navigate(url() + page() + "?lang=zh");
        var card = desk.locator("[data-board] .meeting").first();
        var other = desk.locator("[data-board] .meeting").last();
        var guest = card.locator(".meeting-guests a").first().getAttribute("href");
        var shared = desk.locator(".meeting:has(.meeting-guests a[href='" + guest + "'])")
                .last();
        var cell = desk.locator("td:has(#" + shared.getAttribute("id") + ")");
        card.locator("details.move summary").focus();
        desk.keyboard().press("Enter");
        card.locator("select[name=stopId]").selectOption(cell.getAttribute("data-stop"));
        card.locator("select[name=startsAt]").selectOption(cell.getAttribute("data-start"));
        card.locator("[data-clash].trouble").waitFor();
        assertThat(card.locator("[data-clash]").innerText()).contains("同时有两处安排");
        LookedAt.sound(desk);
        look.view("form-zh-1440", desk);
        card.locator("button:has-text('移动会面')").click();
        desk.waitForURL("**#m-*");

        assertThat(desk.locator(".meeting.has-clash").count()).isGreaterThanOrEqualTo(2);
        assertThat(desk.locator("text=排定全部会面").count()).isZero();
        assertThat(other.count()).isEqualTo(1);
        LookedAt.sound(desk);
        look.keep("clash-zh-1440", desk);
        desk.navigate(url() + page() + "?lang=en");
        look.keep("clash-en-1440", desk);
        desk.navigate(url() + page() + "?lang=zh");
        desk.click("text=自动编排");
        desk.waitForSelector("#made-heading", new Page.WaitForSelectorOptions().setTimeout(MAKING_MS));
        desk.click("text=采用这份日程");
        desk.click("text=排定全部会面");
        assertThat(desk.locator("[data-board] .meeting:has-text('已排定')").count())
                .isEqualTo(PROBLEMS);
    }

    @Test
    @Order(4)
    void wishesAndOneSideAreSound() {
        for (var language : new String[] {"zh", "en"}) {
            desk.navigate(url() + page() + "/wishes?lang=" + language);
            LookedAt.sound(desk);
            look.keep("wishes-" + language + "-1440", desk);
            desk.navigate(url() + page() + "?lang=" + language);
            desk.locator(".meeting-guests a").first().click();
            desk.waitForSelector("#person-heading");
            LookedAt.sound(desk);
            look.keep("person-" + language + "-1440", desk);
        }
    }

    @Test
    @Order(5)
    void phoneShowsAListAndMovesByAForm() {
        var phone = look.enter("demo-coordinator", 390, 844);
        for (var language : new String[] {"zh", "en"}) {
            phone.navigate(url() + page() + "?lang=" + language);
            LookedAt.sound(phone);
            look.keep("board-" + language + "-390", phone);
            phone.locator("details.move summary").first().click();
            LookedAt.sound(phone);
            look.view("form-" + language + "-390", phone);
            phone.navigate(url() + page() + "/wishes?lang=" + language);
            LookedAt.sound(phone);
            look.keep("wishes-" + language + "-390", phone);
        }
        var expert = look.enter("demo-expert", 390, 844);
        for (var language : new String[] {"zh", "en"}) {
            expert.navigate(url() + "/my/meetings?lang=" + language);
            LookedAt.sound(expert);
            look.keep("mine-" + language + "-390", expert);
        }
        expert.locator("form[action$=calendar] button").first().click();
        assertThat(expert.locator("input[readonly]").inputValue())
                .contains("/calendar/")
                .endsWith(".ics");
        LookedAt.sound(expert);
        look.keep("feed-en-390", expert);
        assertThat(browser.complaints()).isEmpty();
    }

    private String page() {
        return "/tours/" + tourId + "/agenda";
    }

    private String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
