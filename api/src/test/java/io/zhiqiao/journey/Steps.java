package io.zhiqiao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** What people do on the pages, step by step. */
final class Steps {

    private Steps() {}

    /** The enterprise writes a problem in five steps, and sends it for review. */
    static void post(Visit firm, String title) {
        firm.go("/my/problems");
        firm.press("a[href='/my/problems/new']");
        firm.press("form.actions[action='/my/problems/new'] button");
        firm.type("title", title);
        firm.type("problemText", "压铸电机壳体试漏漏气，剖开都是气孔，换过内浇口没有用。");
        firm.type("figures", "试漏不合格率 7.5%，月产 2 万件");
        firm.type("since", "2026 年 3 月起");
        firm.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/draft") && answer.status() == 200,
                        () -> firm.type("cost", "每月报废 8 万元"));
        next(firm, 2);
        firm.at("[name=targetName]").first().fill("试漏不合格率");
        firm.at("[name=targetValue]").first().fill("1.5");
        firm.at("[name=targetUnit]").first().fill("%");
        next(firm, 3);
        firm.at("[name=forms]").first().check();
        next(firm, 4);
        next(firm, 5);
        firm.at(".spinner").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        firm.type("contact", "张工 13900005555");
        firm.press("button[value=send]");
        firm.sees(".strip.made");
    }

    private static void next(Visit firm, int step) {
        firm.press("button[value=next]");
        firm.at("#posting input[name=step][value='%d']".formatted(step))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** The office accepts, and puts it into better words for the enterprise to confirm. */
    static void refine(Visit office, String title, String refined) {
        office.go("/review");
        choose(office, title);
        office.press("#detail form[action$='/steps/accept'] button");
        office.sees(".strip.made");
        office.press(".tabs a[href*='ACCEPTED']");
        choose(office, title);
        office.press("#detail form[action$='/steps/refine'] button");
        office.type("title", refined);
        office.press("#refinement button[type=submit]");
        office.sees(".notice");
    }

    /** The office accepts it in the enterprise's own words. */
    static void acceptAsItIs(Visit office, String title) {
        office.go("/review");
        choose(office, title);
        office.press("#detail form[action$='/steps/accept'] button");
        office.sees(".strip.made");
        office.press(".tabs a[href*='ACCEPTED']");
        choose(office, title);
        office.press("#detail form[action$='/steps/refine'] button");
        office.sees("form[action$='/steps/publish'] button");
    }

    private static void choose(Visit office, String title) {
        office.at(".row-open")
                .filter(new Locator.FilterOptions().setHasText(title))
                .click();
        assertThat(office.at("#detail h2").first()).containsText(title);
    }

    /** The enterprise agrees to the refined words. */
    static void confirmText(Visit firm, String title) {
        firm.go("/my/problems");
        firm.press(".mine-list li:has-text('%s') .button.primary".formatted(title));
        firm.press("form[action$='/confirm'] button");
        firm.sees(".strip.made");
    }

    /** The office publishes, and goes on to the experts by what the page says next. */
    static void publish(Visit office, String title) {
        office.go("/review");
        office.press(".tabs a[href*='REFINING']");
        choose(office, title);
        office.press("#detail a[href$='/refine']");
        office.press("form[action$='/steps/publish'] button");
        office.press(".strip.made a[href*='problem=']");
        office.sees(".row");
    }

    /** From the list of experts: one is proposed and invited, everybody else named is shortlisted. */
    static void propose(Visit office, String expertId, String... others) {
        for (var other : others) {
            work(office, other, "shortlist");
            assertThat(row(office, other).locator(".state-tag")).isVisible();
        }
        work(office, expertId, "propose");
        assertThat(row(office, expertId).locator(".is-proposed")).isVisible();
        row(office, expertId).locator("a[href^='/match/problems/']").click();
        office.page().waitForLoadState();
    }

    private static void work(Visit office, String expertId, String step) {
        row(office, expertId).locator("button[data-step=" + step + "]").click();
    }

    private static Locator row(Visit office, String expertId) {
        return office.at(".row:has(.row-open[value='%s'])".formatted(expertId));
    }

    /** On the board: whoever is proposed is invited. */
    static void invite(Visit office) {
        office.press("details.reasoned:has(input[name=place]) summary");
        office.type("place", "璧山区");
        office.type("effort", "半天");
        office.press("details.reasoned:has(input[name=place]) button[type=submit]");
        office.sees(".is-invited");
    }

    static void accept(Visit expert, String title) {
        expert.go("/my/requests");
        card(expert, title).locator("form[action$='/accept'] button").click();
        expert.page().waitForLoadState();
        assertThat(card(expert, title).locator(".next")).isVisible();
    }

    static void decline(Visit expert, String title) {
        expert.go("/my/requests");
        card(expert, title).locator(".decline summary").click();
        card(expert, title).locator("button[value=TIME]").click();
        expert.page().waitForLoadState();
        assertThat(card(expert, title).locator(".why")).isVisible();
    }

    static Locator card(Visit expert, String title) {
        return expert.at("article.request").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** The enterprise chooses, and opens the page of the match. */
    static void chooseExpert(Visit firm, String title) {
        firm.go("/my/problems");
        firm.press(".mine-list li:has-text('%s') a[href$='/experts']".formatted(title));
        firm.press("form[action*='/steps/confirm'] button");
        firm.press("article:has(.is-confirmed) a[href^='/matches/']");
        firm.press("form[action$='/contact'] button");
        firm.sees("#contact-heading ~ dl");
    }

    /** The expert was there, and says what was done. */
    static void serve(Visit expert, String title) {
        expert.go("/my/requests");
        card(expert, title).locator(".actions a[href^='/matches/']").click();
        expert.page().waitForLoadState();
        expert.press("#form-services-details summary");
        expert.type("content", "看了模具与真空阀，排气道堵了两处");
        expert.press("#form-services button[type=submit]");
        expert.sees(".one-service");
    }

    /** What was reached is written down and confirmed; the problem is delivered and solved. */
    static void solve(Visit firm, Visit office, Visit expert, String title) {
        expert.press("#form-level-details summary");
        expert.page().selectOption("#form-solved-level [name=level]", "5");
        attach(expert, "方案.txt");
        expert.at("#form-solved-level label:has-text('方案.txt') [name=documents]")
                .check();
        attach(expert, "照片.txt");
        assertThat(expert.at("#form-solved-level label:has-text('照片.txt') [name=documents]"))
                .not()
                .isChecked();
        assertThat(expert.at("#form-solved-level label:has-text('方案.txt') [name=documents]"))
                .isChecked();
        expert.press("#form-solved-level button[type=submit]");
        expert.press("form[action$='/steps/finish'] button");
        firm.page().reload();
        firm.press("form[action*='/solved-level/5/confirmation'] button");
        deliver(office, title);
        var match = firm.page().url();
        firm.go("/my/problems");
        firm.press(".mine-list a:has-text('%s')".formatted(title));
        firm.press("form[action$='/steps/solve'] button");
        assertThat(firm.at("form[action$='/steps/solve']")).hasCount(0);
        firm.page().navigate(match);
    }

    private static void attach(Visit expert, String name) {
        expert.page()
                .setInputFiles(
                        ".upload-document [name=file]", new FilePayload(name, "text/plain", "排气道加宽".getBytes(UTF_8)));
        expert.at(".upload-document button").click();
        assertThat(expert.at(".document-list")).containsText(name);
    }

    /** The steps of the problem itself, as far as those of the match have not made them. */
    private static void deliver(Visit office, String title) {
        office.go("/problems");
        office.press("td.first a:has-text('%s')".formatted(title));
        office.press("a[href^='/match/problems/']");
        var board = office.page().url();
        for (var step : List.of("match", "talk", "serve", "deliver")) {
            office.page().navigate(board);
            office.press("a[href^='/review?state']");
            var button = office.at("#detail form[action$='/steps/%s'] button".formatted(step));
            if (button.count() > 0) {
                button.click();
                office.page().waitForLoadState();
            }
        }
    }

    /** The enterprise rates the service. */
    static void rate(Visit firm) {
        firm.page().selectOption("#form-ratings [name=stars]", "5");
        firm.page().locator("#form-ratings [name=text]").fill("一次就找到原因");
        firm.press("#form-ratings button[type=submit]");
        firm.sees("#rating-heading ~ ul li");
    }
}
