package io.zhiqiao.invite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.zhiqiao.Browser;
import io.zhiqiao.LookedAt;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.account.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A wave from the roster to the answers, by a coordinator at a desk and experts on their phones. */
@Tag("browser")
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=invitations")
class InvitationBrowserIT {

    private static final int DESK = 1440;
    private static final int PHONE = 390;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AnswerLimits limits;

    @Autowired
    private Clock clock;

    private final List<String> faults = new ArrayList<>();

    @Test
    void coordinatorInvitesAndExpertsAnswerInTwoTaps() {
        var tour = InvitedTour.inviting(
                        people.coordinator(), database, "2026 年璧山区专家区县行", TestCorpus.CASTING, "P-BATTERY", "P-OPERA")
                .seats(TestCorpus.CASTING, "E-ZHU", "E-FULL", "E-LI")
                .seats("P-BATTERY", "E-LI", "E-SHUI")
                .seats("P-OPERA", "E-MAI");
        try (var browser = Browser.start()) {
            var desk = signedIn(browser, DESK);
            open(desk, "/tours/" + tour.id() + "/invitations?lang=zh");
            look(desk, "invitations-empty", DESK);
            desk.locator("form[action$='/waves'] button[type=submit]").click();
            desk.fill("#contact", "王工 023-6788 1234");
            desk.locator("#words button[type=submit]").click();
            assertThat(desk.locator(".strip.made").count()).isEqualTo(1);
            desk.locator(".one-letter details.more summary").first().click();
            look(desk, "wave", DESK);
            assertThat(desk.locator(".letter-body").first().textContent()).contains("王工 023-6788 1234");
            desk.locator("form[action$='/release'] button").click();
            desk.locator("#live .is-sent").first().waitFor();

            answers(browser, tour);

            // The page at the desk shows it by itself.
            desk.locator("#live .is-declined").first().waitFor();
            desk.locator("#live .is-accepted").first().waitFor();
            look(desk, "invitations", DESK);
            tour.given("E-MAI");
            limits.keepLimits(clock.instant().plus(Duration.ofDays(4)));
            open(desk, "/tours/" + tour.id() + "/calls");
            look(desk, "calls", DESK);
            desk.locator(".one-call form button").first().click();
            desk.locator(".phone-number a[href^='tel:']").waitFor();
            look(desk, "calls-shown", DESK);
            desk.locator(".one-call a.button").first().click();
            look(desk, "invitation", DESK);
            desk.locator("form[action$='/letter'] button").click();
            look(desk, "invitation-letter", DESK);

            others(browser, tour);
            assertThat(browser.complaints().stream().filter(one -> !one.contains("404 (") && !one.contains("410 (")))
                    .isEmpty();
        }
        tour.over();
        assertThat(faults).isEmpty();
    }

    private void answers(Browser browser, InvitedTour tour) {
        var phone = browser.page(PHONE, 844);
        phone.navigate(url() + tour.link("E-ZHU"));
        look(phone, "answer", PHONE);
        phone.locator(".accept summary").click();
        look(phone, "answer-accept", PHONE);
        phone.locator(".accept button[type=submit]").click();
        phone.locator(".state.done").waitFor();
        look(phone, "answer-accepted", PHONE);
        phone.navigate(url() + tour.link("E-LI").replace("lang=zh", "lang=en"));
        look(phone, "answer-en", PHONE);
        phone.locator(".decline summary").click();
        look(phone, "answer-decline-en", PHONE);
        phone.locator(".decline button[value=TIME]").click();
        phone.locator("form[action*='/invitation/'] input[name=yes][value=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        phone.navigate(url() + "/invitation/nothing");
        look(phone, "answer-unknown-en", PHONE);
        var wide = browser.page(DESK, 900);
        wide.navigate(url() + tour.link("E-ZHU"));
        look(wide, "answer", DESK);
    }

    private void others(Browser browser, InvitedTour tour) {
        var phone = signedIn(browser, PHONE);
        for (var page : List.of("/tours/" + tour.id() + "/invitations", "/tours/" + tour.id() + "/calls")) {
            open(phone, page + "?lang=en");
            look(phone, page.substring(page.lastIndexOf('/') + 1) + "-en", PHONE);
        }
        var wave = tour.live().at("/waves/0/waveId").asString();
        open(phone, "/tour-waves/" + wave + "?lang=zh");
        look(phone, "wave-drawn", PHONE);
        var invitation = tour.of("E-LI").at("/invitationId").asString();
        open(phone, "/tour-invitations/" + invitation + "?lang=en");
        look(phone, "invitation-en", PHONE);
        var expert = browser.page(PHONE, 844);
        signIn(expert, accounts.expert("E-ZHU").login());
        open(expert, "/my/invitations?lang=zh");
        look(expert, "mine", PHONE);
    }

    private void look(Page page, String name, int width) {
        page.waitForLoadState();
        var folder = System.getProperty("zhiqiao.screenshots.folder", "");
        if (!folder.isBlank()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder).resolve(name + "-" + width + ".png")));
        }
        LookedAt.faults(page).forEach(fault -> faults.add("%s %d: %s".formatted(name, width, fault)));
    }

    private Page signedIn(Browser browser, int width) {
        var page = browser.page(width, 900);
        signIn(page, accounts.make(Role.COORDINATOR).login());
        return page;
    }

    private void signIn(Page page, String login) {
        page.navigate(url() + "/sign-in?lang=zh");
        page.locator("input[name=login]:visible").first().fill(login);
        page.locator("input[name=password]:visible").first().fill(TestAccounts.PASSWORD);
        page.locator("input[name=password]:visible").first().press("Enter");
        page.waitForLoadState();
    }

    private void open(Page page, String path) {
        page.navigate(url() + path);
        page.waitForLoadState();
    }

    private String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
