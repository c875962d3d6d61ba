package io.zhiqiao.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.zhiqiao.Browser;
import io.zhiqiao.DemoTest;
import io.zhiqiao.LookedAt;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern LINK = Pattern.compile("/invitation/[\\w.-]+");

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

    private Browser browser;
    private LookedAt look;
    private Page desk;
    private Page phone;
    private String tourId = "";

    @BeforeAll
    void begin() {
        browser = Browser.start();
        look = new LookedAt(browser, url(), "whole");
        desk = look.enter("demo-coordinator", 1440, 900);
        phone = look.enter("demo-coordinator", 390, 844);
    }

    @AfterAll
    void end() {
        browser.close();
    }

    @Test
    @Order(1)
    void officePlansTheTourAndChoosesItsProblems() {
        desk.navigate(url() + "/tours/new?lang=zh");
        desk.fill("[name=name]", "专家区县行（全程）");
        desk.fill("[name=issue]", "9");
        desk.locator("[name=districts]").first().check();
        day(LocalDate.now(clock).plusDays(1));
        desk.locator("[name=stopName]").first().fill("区科技馆");
        desk.locator("[name=stopAddress]").first().fill("科技路 1 号（样例地址）");
        desk.locator("[name=stopCapacity]").first().fill("80");
        desk.locator("[name=stopTables]").first().fill("2");
        desk.locator("[name=wantedExperts]").fill("3");
        desk.locator("#tour-form p.actions button").click();
        desk.waitForURL(address -> address.matches(".*/tours/[0-9a-f-]{36}.*"));
        tourId = desk.url().replaceAll(".*/tours/([0-9a-f-]{36}).*", "$1");
        step("collect");

        for (int problem = 0; problem < PROBLEMS; problem++) {
            open("/problems?district=*&industry=*");
            desk.locator("form.add-problem[action$='/problems'] button").first().click();
            desk.waitForLoadState();
        }

        step("match");
        assertThat(state()).isEqualTo("MATCHING");
        assertThat(count("select count(*) from tour_problem where tour_id = ?")).isEqualTo(PROBLEMS);
    }

    @Test
    @Order(2)
    void rosterIsSolvedAndTaken() {
        open("/roster?lang=zh");
        desk.click("text=排专家");
        desk.waitForSelector("[data-matrix]", new Page.WaitForSelectorOptions().setTimeout(SOLVING_MS));
        desk.click("text=采用这份名单");
        desk.waitForSelector("text=正在使用");

        assertThat(count(
                        "select count(distinct problem_id) from roster_seat where tour_id = ? and role <> 'ALTERNATE'"))
                .isEqualTo(PROBLEMS);
        step("invite");
    }

    @Test
    @Order(3)
    void expertsAreInvitedOneDeclinesAndTheNextIsAsked() {
        open("/invitations?lang=zh");
        desk.locator("form[action$='/waves'] button[type=submit]").click();
        release();
        var links = links("SENT");
        assertThat(links).isNotEmpty();
        answer(links.getFirst(), false);
        links.stream().skip(1).forEach(link -> answer(link, true));

        desk.navigate(
                url() + "/tour-waves/" + text("select wave_id from tour_wave where tour_id = ? and state = 'DRAFT'"));
        release();
        links("SENT").forEach(link -> answer(link, true));

        assertThat(count("select count(*) from tour_invitation where tour_id = ? and state = 'DECLINED'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from tour_invitation where tour_id = ? and state in ('SENT', 'DRAFTED')"))
                .isZero();
    }

    @Test
    @Order(4)
    void agendaIsMadeForTodayAndSettled() {
        // Nobody is invited to what has begun; now it is held a day earlier.
        open("/edit?lang=zh");
        day(LocalDate.now(clock));
        desk.locator("#tour-form p.actions button").click();
        desk.waitForLoadState();
        open("/agenda?lang=zh");
        desk.click("text=按名单更新会面");
        desk.click("text=自动编排");
        desk.waitForSelector("#made-heading", new Page.WaitForSelectorOptions().setTimeout(SOLVING_MS));
        desk.click("text=采用这份日程");
        assertThat(desk.locator(".meeting.has-clash").count()).isZero();
        desk.click("text=排定全部会面");
        desk.waitForLoadState();

        assertThat(count("select count(*) from meeting where tour_id = ? and state = 'SCHEDULED'"))
                .isPositive();
        for (var step : List.of("lock", "announce", "begin")) {
            step(step);
        }
        assertThat(state()).isEqualTo("RUNNING");
    }

    @Test
    @Order(5)
    void expertsAreCheckedInByTheirBadges() {
        var tour = tours.known(tourId).orElseThrow();
        for (var expertId : accepted()) {
            phone.navigate(url() + badges.path(tour, PersonKind.EXPERT, expertId) + "?lang=zh");
            phone.locator("button.wide").click();
            phone.waitForSelector(".scanned-state.done");
        }

        assertThat(count("select count(*) from check_in where tour_id = ? and undone_at is null"))
                .isEqualTo(accepted().size());
    }

    @Test
    @Order(6)
    void recordIsWrittenWhileTheNetworkIsCutAndArrivesOnce() {
        var meetingId = text("select meeting_id from meeting where tour_id = ? and state = 'SCHEDULED'"
                + " order by starts_at, meeting_id");
        var form = "/tours/" + tourId + "/meetings/" + meetingId + "/record";
        phone.navigate(url() + form + "?lang=zh");
        phone.navigate(url() + form);
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
        step("record");
        open("/results?lang=zh");
        desk.locator("td.first a").first().click();
        var form = desk.locator("#result-T_0");
        form.locator("[name=level]").selectOption("2");
        form.locator("[name=reachedOn]").fill(LocalDate.now(clock).toString());
        form.locator("button").click();
        desk.waitForLoadState();
        assertThat(desk.locator("#rejected").count()).isZero();

        open("/report?lang=zh");
        LookedAt.sound(desk);
        look.keep("report", desk);
        assertThat(figure("experts")).isEqualTo(accepted().size());
        assertThat(figure("held")).isEqualTo(1);
        assertThat(browser.complaints().stream().filter(said -> !said.contains("ERR_INTERNET_DISCONNECTED")))
                .isEmpty();
    }

    /** What a figure of the report opens to. */
    private int figure(String key) {
        open("/report/figures/" + key);
        return desk.locator(".figure-lines li").count();
    }

    private void day(LocalDate date) {
        var begins = LocalTime.of(Math.clamp(LocalTime.now(clock).getHour() - 2, 0, 16), 0);
        desk.locator("[name=date]").first().fill(date.toString());
        desk.locator("[name=startsAt]").first().fill(begins.toString());
        desk.locator("[name=endsAt]").first().fill(begins.plusHours(6).toString());
    }

    private void release() {
        desk.fill("#contact", "王工 023-6000 0000（样例）");
        desk.locator("#words button[type=submit]").click();
        desk.locator("form[action$='/release'] button").click();
        desk.waitForURL("**/invitations**");
    }

    /** The links of letters that were not answered yet, as the office hands them over. */
    private List<String> links(String state) {
        return texts(
                        "select invitation_id from tour_invitation where tour_id = ? and state = ? order by expert_id",
                        tourId,
                        state)
                .stream()
                .map(this::link)
                .toList();
    }

    private String link(String invitationId) {
        desk.navigate(url() + "/tour-invitations/" + invitationId);
        desk.locator("form[action$='/letter'] button").click();
        var link = LINK.matcher(desk.locator("textarea.letter-copy").inputValue());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private void answer(String link, boolean accepts) {
        var expert = browser.page(390, 844);
        expert.navigate(url() + link + "?lang=zh");
        if (accepts) {
            expert.locator(".accept summary").click();
            expert.locator(".accept button[type=submit]").click();
            expert.locator(".state.done").waitFor();
        } else {
            expert.locator(".decline summary").click();
            expert.locator(".decline button[value=TIME]").click();
            expert.waitForLoadState();
        }
        expert.close();
    }

    private List<String> accepted() {
        return texts("select distinct expert_id from tour_invitation where tour_id = ? and state = 'ACCEPTED'", tourId);
    }

    private void step(String name) {
        open("?lang=zh");
        desk.locator("form[action$='/steps/" + name + "'] button").first().click();
        desk.waitForLoadState();
    }

    private void open(String path) {
        desk.navigate(url() + "/tours/" + tourId + path);
    }

    private String state() {
        return text("select state from tour where tour_id = ?");
    }

    private String text(String query) {
        return texts(query, tourId).getFirst();
    }

    private List<String> texts(String query, Object... values) {
        return database.queryForList(query, String.class, values).stream()
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private int count(String query) {
        return Objects.requireNonNull(database.queryForObject(query, Integer.class, tourId));
    }

    private String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
