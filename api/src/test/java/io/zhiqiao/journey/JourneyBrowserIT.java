package io.zhiqiao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Browser;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.proposal.Expiry;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** From a problem to its solution, and what may come between: each at a desk and on a phone, in both languages. */
@Tag("browser")
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=journey-browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyBrowserIT {

    private static final String FIRM = "Q-FIRM";
    private static final String CASTER = "E-ZHU";
    private static final String OTHER = "E-LI";

    @Autowired
    private ServiceClient service;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private ApplicationContext context;

    private Browser browser;
    private Person firm;
    private Person office;
    private Person expert;

    @BeforeAll
    void start() {
        browser = Browser.start();
        firm = accounts.enterprise(FIRM);
        office = accounts.make(Role.COORDINATOR);
        expert = accounts.expert(CASTER);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(browser.complaints().stream().filter(said -> !said.matches("(?s).* 4\\d\\d .*")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, en"})
    void problemIsPostedServedSolvedAndRated(int width, String language) {
        var title = "壳体漏气 " + width + language;
        var refined = "电机壳体压铸气孔 " + width + language;
        var visits = visits(width, language);
        var atFirm = visits.getFirst();
        var atOffice = visits.get(1);
        var atExpert = visits.get(2);

        Steps.post(atFirm, title);
        Steps.refine(atOffice, title, refined);
        Steps.confirmText(atFirm, title);
        Steps.publish(atOffice, title);
        Steps.propose(atOffice, CASTER);
        Steps.invite(atOffice);
        Steps.accept(atExpert, refined);
        Steps.chooseExpert(atFirm, refined);
        Steps.serve(atExpert, refined);
        Steps.solve(atFirm, atOffice, atExpert, refined);
        Steps.rate(atFirm);

        visits.forEach(Visit::leave);
    }

    @ParameterizedTest
    @CsvSource({"390, zh", "1440, en"})
    void whoeverStandsByIsProposedAfterADecline(int width, String language) {
        var title = "壳体渗漏 " + width + language;
        var visits = invited(title, width, language);
        var atOffice = visits.get(1);
        var atExpert = visits.get(2);

        Steps.decline(atExpert, title);

        atOffice.page().reload();
        assertThat(atOffice.at(".one-match:has(.is-declined)")).hasCount(1);
        assertThat(atOffice.at(".one-match:has(.is-proposed)")).containsText("李电");
        visits.forEach(Visit::leave);
    }

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, en"})
    void invitationThatNobodyAnswersExpires(int width, String language) {
        var title = "壳体试漏 " + width + language;
        var visits = invited(title, width, language);
        var atOffice = visits.get(1);

        Expiry.after(context, Duration.ofDays(8));

        atOffice.page().reload();
        assertThat(atOffice.at(".one-match:has(.is-expired)")).hasCount(1);
        assertThat(atOffice.at(".one-match:has(.is-proposed)")).containsText("李电");
        visits.get(2).go("/my/requests");
        assertThat(Steps.card(visits.get(2), title).locator("form")).hasCount(0);
        visits.forEach(Visit::leave);
    }

    @ParameterizedTest
    @CsvSource({"390, zh", "1440, en"})
    void secondOfTwoCoordinatorsLearnsThatTheRecordChangedAndKeepsTheWords(int width, String language) {
        var title = "壳体气孔 " + width + language;
        var visits = visits(width, language);
        var first = visits.get(1);
        Steps.post(visits.getFirst(), title);
        Steps.refine(first, title, "第一次凝练 " + width);
        var second = Visit.of(browser, service.url(), accounts.make(Role.COORDINATOR), width, language);
        second.page().navigate(first.page().url());

        first.type("text", "第一位协调员写的文本，漏气率 7.5%");
        first.press("#refinement button[type=submit]");
        second.type("text", "第二位协调员写的文本，气孔多");
        second.press("#refinement button[type=submit]");

        assertThat(second.at("#rejected")).isVisible();
        assertThat(second.at("[name=text]")).hasValue("第二位协调员写的文本，气孔多");
        second.leave();
        visits.forEach(Visit::leave);
    }

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, en"})
    void whatIsTypedOutlivesTheSession(int width, String language) {
        var person = accounts.enterprise(FIRM);
        var atFirm = Visit.of(browser, service.url(), person, width, language);
        atFirm.press("a[href='/my/problems/new']");
        atFirm.press("form.actions[action='/my/problems/new'] button");
        atFirm.loseSession();
        atFirm.type("title", "写到一半断了");
        atFirm.type("problemText", "会话结束时正在写的话");

        // Saving the draft finds out, and asks to sign in.
        assertThat(atFirm.page()).hasURL(Pattern.compile("/sign-in\\?back="));
        atFirm.signIn(person);

        assertThat(atFirm.page()).hasURL(Pattern.compile("/edit"));
        assertThat(atFirm.at("[name=title]")).hasValue("写到一半断了");
        assertThat(atFirm.at("[name=problemText]")).hasValue("会话结束时正在写的话");
        assertThat(atFirm.at("#restored")).isVisible();
        atFirm.leave();
    }

    /** A problem that was posted by {@code title}, for which one expert is invited and another stands by. */
    private List<Visit> invited(String title, int width, String language) {
        var visits = visits(width, language);
        var atOffice = visits.get(1);
        Steps.post(visits.getFirst(), title);
        Steps.acceptAsItIs(atOffice, title);
        Steps.publish(atOffice, title);
        atOffice.at("input[name=all]").check();
        atOffice.sees(".row:has(.row-open[value='%s'])".formatted(OTHER));
        Steps.propose(atOffice, CASTER, OTHER);
        Steps.invite(atOffice);
        return visits;
    }

    private List<Visit> visits(int width, String language) {
        return List.of(firm, office, expert).stream()
                .map(person -> Visit.of(browser, service.url(), person, width, language))
                .toList();
    }
}
