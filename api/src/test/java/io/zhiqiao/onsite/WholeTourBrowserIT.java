package io.zhiqiao.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.zhiqiao.DemoTest;
import io.zhiqiao.LookedAt;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

/**
 * A whole event on the sample data, each step by the people who make it: plan, roster, invitations with somebody who declines,
 * agenda, check-in by phone, a record while the network is cut, result, report.
 */
@Tag("browser")
@Tag("long")
@DemoTest
@TestPropertySource(properties = "zhiqiao.test=whole-tour")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeTourBrowserIT {

    private static final int PROBLEMS = 3;
    private static final int SOLVING_MS = 120_000;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Environment environment;

    @Autowired
    private Badges badges;

    @Autowired
    private Tours tours;

    @Autowired
    private Clock clock;

    private EventStage stage;
    private Page desk;
    private Page phone;

    @BeforeAll
    void begin() {
        stage = new EventStage(environment, database, "whole");
        desk = stage.desk();
        phone = stage.phone();
    }

    @AfterAll
    void end() {
        stage.close();
    }

    @Test
    @Order(1)
    void officePlansTheTourAndChoosesItsProblems() {
        desk.navigate(stage.url() + "/tours/new?lang=zh");
        desk.fill("[name=name]", "专家区县行（全程）");
        desk.fill("[name=issue]", "9");
        desk.locator("[name=districts]").first().check();
        stage.day(LocalDate.now(clock).plusDays(1), clock);
        desk.locator("[name=stopName]").first().fill("区科技馆");
        desk.locator("[name=stopAddress]").first().fill("科技路 1 号（样例地址）");
        desk.locator("[name=stopCapacity]").first().fill("80");
        desk.locator("[name=stopTables]").first().fill("2");
        desk.locator("[name=wantedExperts]").fill("3");
        desk.locator("#tour-form p.actions button").click();
        desk.waitForURL(address -> address.matches(".*/tours/[0-9a-f-]{36}.*"));
        stage.about(desk.url().replaceAll(".*/tours/([0-9a-f-]{36}).*", "$1"));
        stage.step("collect");

        for (int problem = 0; problem < PROBLEMS; problem++) {
            stage.open("/problems?district=*&industry=*");
            desk.locator("form.add-problem[action$='/problems'] button").first().click();
            desk.waitForLoadState();
        }

        stage.step("match");
        assertThat(stage.state()).isEqualTo("MATCHING");
        assertThat(stage.count("select count(*) from tour_problem where tour_id = ?"))
                .isEqualTo(PROBLEMS);
    }

    @Test
    @Order(2)
    void rosterIsSolvedAndTaken() {
        stage.open("/roster?lang=zh");
        desk.click("text=排专家");
        desk.waitForSelector("[data-matrix]", new Page.WaitForSelectorOptions().setTimeout(SOLVING_MS));
        desk.click("text=采用这份名单");
        desk.waitForSelector("text=正在使用");

        assertThat(stage.count(
                        "select count(distinct problem_id) from roster_seat where tour_id = ? and role <> 'ALTERNATE'"))
                .isEqualTo(PROBLEMS);
        stage.step("invite");
    }

    @Test
    @Order(3)
    void expertsAreInvitedOneDeclinesAndTheNextIsAsked() {
        stage.open("/invitations?lang=zh");
        desk.locator("form[action$='/waves'] button[type=submit]").click();
        stage.release();
        var links = stage.links();
        assertThat(links).isNotEmpty();
        stage.answer(links.getFirst(), false);
        links.stream().skip(1).forEach(link -> stage.answer(link, true));

        desk.navigate(stage.url() + "/tour-waves/"
                + stage.text("select wave_id from tour_wave where tour_id = ? and state = 'DRAFT'"));
        stage.release();
        stage.links().forEach(link -> stage.answer(link, true));

        assertThat(stage.count("select count(*) from tour_invitation where tour_id = ? and state = 'DECLINED'"))
                .isEqualTo(1);
        assertThat(stage.count(
                        "select count(*) from tour_invitation where tour_id = ? and state in ('SENT', 'DRAFTED')"))
                .isZero();
    }

    @Test
    @Order(4)
    void agendaIsMadeForTodayAndSettled() {
        // Nobody is invited to what has begun; now it is held a day earlier.
        stage.open("/edit?lang=zh");
        stage.day(LocalDate.now(clock), clock);
        desk.locator("#tour-form p.actions button").click();
        desk.waitForLoadState();
        stage.open("/agenda?lang=zh");
        desk.click("text=按名单更新会面");
        desk.click("text=自动编排");
        desk.waitForSelector("#made-heading", new Page.WaitForSelectorOptions().setTimeout(SOLVING_MS));
        desk.click("text=采用这份日程");
        assertThat(desk.locator(".meeting.has-clash").count()).isZero();
        desk.click("text=排定全部会面");
        desk.waitForLoadState();

        assertThat(stage.count("select count(*) from meeting where tour_id = ? and state = 'SCHEDULED'"))
                .isPositive();
        for (var step : List.of("lock", "announce", "begin")) {
            stage.step(step);
        }
        assertThat(stage.state()).isEqualTo("RUNNING");
    }

    @Test
    @Order(5)
    void expertsAreCheckedInByTheirBadges() {
        var tour = tours.known(stage.tourId()).orElseThrow();
        for (var expertId : stage.accepted()) {
            phone.navigate(stage.url() + badges.path(tour, PersonKind.EXPERT, expertId) + "?lang=zh");
            phone.locator("button.wide").click();
            phone.waitForSelector(".scanned-state.done");
        }

        assertThat(stage.count("select count(*) from check_in where tour_id = ? and undone_at is null"))
                .isEqualTo(stage.accepted().size());
    }

    @Test
    @Order(6)
    void recordIsWrittenWhileTheNetworkIsCutAndArrivesOnce() {
        var meetingId = stage.text("select meeting_id from meeting where tour_id = ? and state = 'SCHEDULED'"
                + " order by starts_at, meeting_id");
        var form = "/tours/" + stage.tourId() + "/meetings/" + meetingId + "/record";
        phone.navigate(stage.url() + form + "?lang=zh");
        phone.navigate(stage.url() + form);
        // The policy of the pages lets no text be run in them: asked again and again from here.
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        Boolean.TRUE.equals(phone.evaluate("async () => { for (const name of await caches.keys()) if"
                                + " (name.startsWith('zhiqiao-tours:') && await (await caches.open(name)).match('"
                                + form + "')) return true; return false; }")));
        phone.context().setOffline(true);
        phone.check("input[value=USEFUL]");
        phone.fill("textarea[name=diagnosis]", "断网时写下的诊断：排气不足");
        phone.click("#record-form button[type=submit]");
        phone.waitForSelector("#waiting:not([hidden]) .waiting-line");

        phone.context().setOffline(false);
        phone.waitForSelector("#waiting", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));

        assertThat(database.queryForObject(
                        "select diagnosis from meeting_record where meeting_id = ?", String.class, meetingId))
                .isEqualTo("断网时写下的诊断：排气不足");
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where action = 'meeting.record' and record_id = ?",
                        Integer.class,
                        meetingId))
                .isEqualTo(1);
    }

    @Test
    @Order(7)
    void reportCountsWhatHappened() {
        stage.step("record");
        stage.open("/results?lang=zh");
        desk.locator("td.first a").first().click();
        var form = desk.locator("#result-T_0");
        form.locator("[name=level]").selectOption("2");
        form.locator("[name=reachedOn]").fill(LocalDate.now(clock).toString());
        form.locator("button").click();
        desk.waitForLoadState();
        assertThat(desk.locator("#rejected").count()).isZero();

        stage.open("/report?lang=zh");
        LookedAt.sound(desk);
        stage.look().keep("report", desk);
        assertThat(stage.figure("experts")).isEqualTo(stage.accepted().size());
        assertThat(stage.figure("held")).isEqualTo(1);
        assertThat(stage.complaints().stream().filter(said -> !said.contains("ERR_INTERNET_DISCONNECTED")))
                .isEmpty();
    }
}
