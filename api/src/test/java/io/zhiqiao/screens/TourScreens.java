package io.zhiqiao.screens;

import com.microsoft.playwright.Page;
import java.util.Optional;

/** Pictures of the pages of county tours: the one that chooses experts, the one that is held today, the one that is followed up. */
final class TourScreens {

    private static final int SOLVING_MS = 60_000;
    private static final String A_TOUR = "/tours/[0-9a-f-]{36}";

    private final Screens screens;

    TourScreens(Screens screens) {
        this.screens = screens;
    }

    /** What the office sees. */
    void office(Page page, String language, int width) {
        var look = new Look(page, language, width);
        look.at("/tours", "tours");
        look.at("/tours/radar", "tour-radar");
        look.at("/tours/new", "tour-new");
        tour(page, "第一期").ifPresent(tour -> prepared(look, tour));
        tour(page, "（现场）").ifPresent(tour -> today(look, tour));
        tour(page, "（回访中）").ifPresent(tour -> followed(look, tour));
    }

    /** What an expert or an enterprise is asked after a tour. */
    void side(Page page, String name, String language, int width) {
        var look = new Look(page, language, width);
        look.at("/my/meetings", name + "-meetings");
        look.at("/my/follow-ups", name + "-follow-ups");
        look.into("main a[href^='/tour-results/']", name + "-result");
    }

    private Optional<String> tour(Page page, String name) {
        screens.open(page, "/tours");
        return page.locator("main a:has-text('" + name + "')").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .filter(path -> path.matches(A_TOUR))
                .findFirst();
    }

    /** Its roster is solved where nobody has yet. */
    private void prepared(Look look, String tour) {
        look.at(tour, "tour");
        look.at(tour + "/problems", "tour-problems");
        look.at(tour + "/edit", "tour-edit");
        look.at(tour + "/roster/wishes", "roster-rules");
        screens.open(look.page, tour + "/roster");
        if (look.page.locator(".balance").count() == 0) {
            look.page.locator("form[action$='/runs'] button").first().click();
            look.page.waitForSelector(".balance", new Page.WaitForSelectorOptions().setTimeout(SOLVING_MS));
        }
        look.keep("roster");
        var roster = look.page.url().replaceAll("https?://[^/]+|[?#].*", "");
        look.page
                .locator("[data-matrix] td.is-chosen a:visible, .seats a:visible")
                .first()
                .click();
        look.page.waitForSelector("#pair .pair-name");
        look.keep("roster-pair");
        screens.open(look.page, roster);
        look.into("main a[href*='/left-out']", "roster-left-out");
    }

    private void today(Look look, String tour) {
        look.at(tour, "tour-today");
        look.at(tour + "/invitations", "invitations");
        look.into("main a[href^='/tour-waves/']", "invitation-wave");
        look.at(tour + "/invitations", "invitations");
        look.into("main a[href^='/tour-invitations/']", "invitation");
        look.at(tour + "/calls", "calls");
        look.at(tour + "/agenda/wishes", "agenda-wishes");
        look.at(tour + "/agenda", "agenda");
        look.at(tour + "/pack", "pack");
        look.at(tour + "/pack/print", "pack-print");
        look.at(tour + "/day", "tour-day");
        look.into("a[data-keep-page]", "meeting-record");
    }

    private void followed(Look look, String tour) {
        look.at(tour + "/results", "results");
        look.into("td.first a[href^='/tour-results/']", "result");
        look.at(tour + "/surveys", "surveys");
        look.at(tour + "/thanks", "thanks");
        look.at(tour + "/report", "report");
        look.at(tour + "/report/figures/held", "report-figure");
        look.into(".figure-lines a", "meeting-written");
    }

    /** A page of one language at one width. */
    private final class Look {

        private final Page page;
        private final String language;
        private final int width;

        private Look(Page page, String language, int width) {
            this.page = page;
            this.language = language;
            this.width = width;
        }

        private void at(String path, String name) {
            screens.open(page, path);
            keep(name);
        }

        private void into(String selector, String name) {
            if (Screens.first(page, selector)) {
                keep(name);
            }
        }

        private void keep(String name) {
            screens.keep(page, name, language, width);
        }
    }
}
