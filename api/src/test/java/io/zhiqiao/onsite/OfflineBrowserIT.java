package io.zhiqiao.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.zhiqiao.Browser;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.tour.Tours;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The network breaks while people are checked in and records are written: nothing is lost, nothing counts twice. */
@Tag("browser")
@Tag("long")
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=onsite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineBrowserIT {

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Environment environment;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private Badges badges;

    @Autowired
    private Tours tours;

    private Browser browser;
    private TourDay day;
    private Page page;
    private BrowserContext context;

    @BeforeAll
    void open() {
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void begin() {
        day = TourDay.running(database);
        page = signedIn(accounts.make(Role.COORDINATOR).login());
        context = page.context();
    }

    private Page signedIn(String login) {
        var one = browser.page(390, 844);
        one.navigate(url() + "/sign-in?lang=zh");
        one.fill("input[name=login]", login);
        one.fill("input[name=password]", TestAccounts.PASSWORD);
        one.click("form:has(input[name=password]) button[type=submit]");
        one.waitForURL(address -> !address.contains("/sign-in"));
        return one;
    }

    /** Opens a page, and waits until it is kept. */
    private void opened(String path) {
        page.navigate(url() + path);
        kept(path);
    }

    private void kept(String path) {
        until("async () => { for (const name of await caches.keys()) if (name.startsWith('zhiqiao-tours:')"
                + " && await (await caches.open(name)).match('" + path + "')) return true; return false; }");
        until("async () => (await (await caches.open('zhiqiao-tour-files')).keys()).length > 3");
    }

    /** Asked again and again from here: the policy of the pages lets no text be run in them. */
    private void until(String question) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Boolean.TRUE.equals(page.evaluate(question)));
    }

    private void nothingWaits() {
        page.waitForSelector("#waiting", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private String desk() {
        return "/tours/" + day.tourId() + "/day";
    }

    private String form() {
        return "/tours/" + day.tourId() + "/meetings/" + day.early() + "/record";
    }

    private int written() {
        return TourDay.one(
                database,
                Integer.class,
                "select count(*) from audit_entry where action = 'meeting.record' and record_id = ?",
                day.early());
    }

    private void write(String diagnosis) {
        page.check("input[value=USEFUL]");
        page.fill("textarea[name=diagnosis]", diagnosis);
        page.click("#record-form button[type=submit]");
    }

    @Test
    void recordThatIsWrittenWithoutANetworkIsThereOnceAfterwards() {
        opened(form());

        context.setOffline(true);
        write("断网时写的诊断");
        page.waitForSelector("#waiting:not([hidden]) .waiting-line");
        assertThat(page.locator("[data-line]").innerText()).contains("没有网络", "1 条");
        assertThat(written()).isZero();
        // The page opens again without a network, and what was written is still there.
        page.reload();
        page.waitForSelector("#waiting:not([hidden]) .waiting-line");
        assertThat(page.locator("textarea[name=diagnosis]").inputValue()).isEqualTo("断网时写的诊断");

        context.setOffline(false);
        nothingWaits();

        assertThat(written()).isEqualTo(1);
        assertThat(day.state(day.early())).isEqualTo("HELD");
        assertThat(TourDay.one(
                        database,
                        String.class,
                        "select diagnosis from meeting_record where meeting_id = ?",
                        day.early()))
                .isEqualTo("断网时写的诊断");
    }

    @Test
    void answerThatIsLostAfterTheServiceAcceptedDoublesNothing() {
        opened(form());
        var lost = new AtomicInteger();
        page.route("**/api/v1/meetings/*/record", route -> {
            if (lost.getAndIncrement() == 0) {
                route.fetch();
                route.abort("connectionreset");
            } else {
                route.resume(new Route.ResumeOptions());
            }
        });

        write("应答丢了");
        page.waitForSelector("#waiting:not([hidden]) .waiting-line");
        assertThat(written()).isEqualTo(1);
        page.evaluate("window.dispatchEvent(new Event('online'))");
        nothingWaits();

        assertThat(lost.get()).isGreaterThanOrEqualTo(2);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAcceptedStaysWithWhatToDoBesideTheOtherVersion() {
        opened(form());
        context.setOffline(true);
        write("我在断网时写的");
        page.waitForSelector("#waiting:not([hidden]) .waiting-line");
        // Meanwhile the expert has written one.
        TourDay.ok(
                200,
                people.expert("E-ZHU")
                        .send(
                                "PUT",
                                day.record(day.early()),
                                "{\"outcome\":\"LITTLE_INTEREST\",\"diagnosis\":\"专家写的\"}",
                                "If-Match",
                                "\"0\""));

        context.setOffline(false);
        page.waitForSelector(".waiting-line.refused");
        assertThat(page.locator(".waiting-line.refused .waiting-words").innerText())
                .contains("已被他人修改");
        page.reload();
        page.waitForSelector("#kept-record:not([hidden]) tbody tr");
        assertThat(page.locator("#kept-record tbody").innerText()).contains("专家写的", "我在断网时写的");
        page.click("#record-form button[type=submit]");
        page.waitForURL("**?saved");

        assertThat(page.locator("#waiting").isHidden()).isTrue();
        assertThat(TourDay.one(
                        database,
                        String.class,
                        "select diagnosis from meeting_record where meeting_id = ?",
                        day.early()))
                .isEqualTo("我在断网时写的");
    }

    @Test
    void checkInWithoutANetworkKeepsItsTimeAndCountsOnce() {
        opened(desk());
        context.setOffline(true);
        page.reload();
        page.click("[data-person='EXPERT E-ZHU'] button.primary");
        page.waitForSelector("[data-person='EXPERT E-ZHU'].is-waiting");
        // A badge that is scanned meanwhile leads to the desk, at its person.
        page.navigate(url() + badges.path(tours.known(day.tourId()).orElseThrow(), PersonKind.EXPERT, "E-LI"));
        page.waitForSelector("[data-person='EXPERT E-LI'].is-scanned");
        // Elsewhere they were checked in as well.
        TourDay.ok(200, day.checkIn(people.coordinator(), "EXPERT", "E-ZHU"));

        context.setOffline(false);
        nothingWaits();

        assertThat(TourDay.one(
                        database, Integer.class, "select count(*) from check_in where tour_id = ?", day.tourId()))
                .isEqualTo(1);
    }

    @Test
    void formsOfTheDayAreKeptWithTheDeskAndNothingOfOtherPages() {
        opened(desk());
        kept(form());
        context.setOffline(true);

        page.navigate(url() + form());
        assertThat(page.locator("h1").innerText()).isEqualTo("会面记录");
        page.navigate(url() + "/tours/" + day.tourId() + "/pack");
        assertThat(page.locator("body").innerText()).contains("没有网络");
    }

    @Test
    void signingOutAsksAboutWhatWaitsAndLeavesNothing() {
        opened(form());
        context.setOffline(true);
        write("还没有发出");
        page.waitForSelector("#waiting:not([hidden]) .waiting-line");
        page.route("**/api/v1/**", route -> route.abort());
        context.setOffline(false);

        var asked = new AtomicInteger();
        page.onDialog(dialog -> {
            asked.incrementAndGet();
            assertThat(dialog.message()).contains("1 条");
            if (asked.get() == 1) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        page.click("form.sign-out button");
        await().pollInSameThread().until(() -> {
            page.evaluate("1");
            return asked.get() == 1;
        });
        page.waitForSelector(".waiting-line");
        page.click("form.sign-out button");
        page.waitForURL("**/sign-in?out");

        assertThat(page.evaluate(
                        "caches.keys().then(names => names.filter(one => one.startsWith('zhiqiao-tours:')).length)"))
                .isEqualTo(0);
        assertThat(page.evaluate("new Promise(done => { const asked = indexedDB.open('zhiqiao-tours', 1);"
                        + " asked.onsuccess = () => { const all = asked.result.transaction('waiting').objectStore('waiting').count();"
                        + " all.onsuccess = () => done(all.result); }; })"))
                .isEqualTo(0);
        assertThat(written()).isZero();
    }

    private String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
