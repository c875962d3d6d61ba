package io.zhiqiao.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.zhiqiao.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Pictures of the screens that decide, of a demo that runs: both languages, desk and phone. */
public final class Screens {

    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final List<Integer> WIDTHS = List.of(1440, 390);
    private static final int HEIGHT = 900;

    /** What the README shows; the rest is looked at by whoever changes a page. */
    private static final Set<String> CHOSEN = Set.of(
            "workbench-en-1440",
            "workbench-zh-1440",
            "workbench-zh-390",
            "posting-1-en-1440",
            "posting-1-zh-1440",
            "review-en-1440",
            "review-zh-1440",
            "comparison-en-1440",
            "comparison-zh-1440",
            "requests-en-390",
            "requests-zh-390",
            "enterprise-home-en-390",
            "enterprise-home-zh-390",
            "expert-match-en-390",
            "expert-match-zh-390");

    private static final int CHOSEN_HEIGHT = 1000;

    private final Browser browser;
    private final String url;
    private final Path folder;
    private final List<String> faults = new ArrayList<>();
    private final TourScreens tours = new TourScreens(this);

    /**
     * @param browser to look with
     * @param url of the demo, without a slash at its end
     * @param folder for the pictures
     */
    public Screens(Browser browser, String url, Path folder) {
        this.browser = browser;
        this.url = url;
        this.folder = folder;
    }

    /** Pictures of a demo that was started elsewhere: its address, then the folder; with a third word those of tours only. */
    public static void main(String... arguments) {
        try (var browser = Browser.start()) {
            var screens = new Screens(browser, arguments[0], Path.of(arguments[1]));
            if (arguments.length > 3) {
                screens.walk(arguments[2], Integer.parseInt(arguments[3]));
            } else if (arguments.length > 2) {
                screens.tours();
                screens.faults.forEach(System.out::println);
            } else {
                screens.take().forEach(System.out::println);
            }
        }
    }

    /** Takes all pictures; returns what does not fit its width. */
    public List<String> take() {
        for (var language : LANGUAGES) {
            for (var width : WIDTHS) {
                walk(language, width);
            }
        }
        return List.copyOf(faults);
    }

    /** The pages of county tours only. */
    private void tours() {
        for (var language : LANGUAGES) {
            for (var width : WIDTHS) {
                as("demo-coordinator", language, width, page -> tours.office(page, language, width));
                as("demo-expert", language, width, page -> tours.side(page, "expert", language, width));
                as("demo-enterprise", language, width, page -> tours.side(page, "enterprise", language, width));
            }
        }
    }

    private void walk(String language, int width) {
        frontPage(language, width);
        enterprise(language, width);
        coordinator(language, width);
        expert(language, width);
        administrator(language, width);
    }

    private void frontPage(String language, int width) {
        var page = browser.page(width, HEIGHT);
        page.navigate(url + "/?lang=" + language);
        keep(page, "sign-in", language, width);
        page.context().close();
    }

    private void enterprise(String language, int width) {
        as("demo-enterprise", language, width, page -> {
            keep(page, "enterprise-home", language, width);
            each(
                    page,
                    ".mine-list a[href^='/my/problems/']:not([href$='/edit'])",
                    "enterprise-problem",
                    language,
                    width);
            open(page, "/my/problems");
            if (first(page, ".mine-list a[href$='/experts']")) {
                keep(page, "enterprise-experts", language, width);
                if (first(page, "a[href^='/matches/']")) {
                    keep(page, "enterprise-match", language, width);
                }
            }
            tours.side(page, "enterprise", language, width);
            open(page, "/my/problems/new");
            keep(page, "posting-new", language, width);
            page.locator("main form button[type=submit]").first().click();
            page.fill("[name=title]", "真空回流焊后基板翘曲");
            page.fill("[name=problemText]", "换了新夹具以后基板中间鼓起来，边上焊不住，换过两种焊片没有用。");
            page.fill("[name=figures]", "翘曲 180 μm，月产 8000 只");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/draft"), () -> page.fill("[name=since]", "2026 年 3 月起"));
            keep(page, "posting-1", language, width);
            for (var step = 2; step <= 5; step++) {
                page.click("button[value=next]");
                page.waitForLoadState();
                keep(page, "posting-" + step, language, width);
            }
            open(page, "/my/problems");
            page.locator("form[action$='/discard'] button").first().click();
        });
    }

    private void coordinator(String language, int width) {
        as("demo-coordinator", language, width, page -> {
            keep(page, "coordinator-home", language, width);
            open(page, "/review");
            keep(page, "review", language, width);
            open(page, "/review?state=REFINING");
            keep(page, "review-refining", language, width);
            if (first(page, "a[href$='/refine']")) {
                keep(page, "refine", language, width);
            }
            open(page, "/match/desk");
            keep(page, "desk", language, width);
            open(page, "/?problem=P0101");
            keep(page, "workbench", language, width);
            page.locator(".excluded summary").first().click();
            keep(page, "workbench-excluded", language, width);
            open(page, "/?problem=P0202&team=%E7%8E%B0%E4%BB%A3%E5%86%9C%E4%B8%9A");
            keep(page, "workbench-none", language, width);
            open(page, "/match/problems/P0101");
            keep(page, "board", language, width);
            var boxes = page.locator("[form=compare][type=checkbox]");
            for (var at = 0; at < Math.min(3, boxes.count()); at++) {
                boxes.nth(at).check();
            }
            if (boxes.count() > 1) {
                page.click("button[form=compare]");
                page.waitForLoadState();
                keep(page, "comparison", language, width);
            }
            open(page, "/match/problems/P0101");
            if (first(page, "a[href^='/matches/']")) {
                keep(page, "office-match", language, width);
            }
            open(page, "/match/problems/P0101");
            if (first(page, "a[href^='/runs/']")) {
                keep(page, "run", language, width);
            }
            open(page, "/problems/P0101/composition");
            keep(page, "composition", language, width);
            open(page, "/problems/P0101/packages");
            keep(page, "problem-packages", language, width);
            open(page, "/packages");
            keep(page, "packages", language, width);
            open(page, "/packages/pilot-test");
            keep(page, "package-template", language, width);
            open(page, "/visits");
            keep(page, "visits", language, width);
            if (first(page, "main a[href^='/visits/']")) {
                keep(page, "visit", language, width);
            }
            open(page, "/cases?q=漏气");
            keep(page, "cases", language, width);
            if (first(page, "main a[href^='/cases/case-'], main a[href^='/cases/demo-case']")) {
                keep(page, "case", language, width);
            }
            open(page, "/gaps");
            keep(page, "gaps", language, width);
            tours.office(page, language, width);
            teams(page, language, width);
            open(page, "/problems");
            keep(page, "problems", language, width);
            open(page, "/problems/P0101");
            keep(page, "problem", language, width);
            open(page, "/experts");
            keep(page, "experts", language, width);
            open(page, "/experts/E0101");
            keep(page, "expert", language, width);
            open(page, "/imports");
            keep(page, "imports", language, width);
        });
    }

    private void teams(Page page, String language, int width) {
        open(page, "/teams");
        keep(page, "teams", language, width);
        if (first(page, "main td.first a[href^='/teams/']")) {
            keep(page, "team", language, width);
            first(page, ".tabs a[href$='/members']");
            keep(page, "team-members", language, width);
        }
        open(page, "/routing");
        keep(page, "routing", language, width);
        if (first(page, "main a[href^='/routing/']")) {
            keep(page, "routing-problem", language, width);
        }
    }

    private void expert(String language, int width) {
        as("demo-expert", language, width, page -> {
            keep(page, "requests", language, width);
            if (page.locator(".decline summary").count() > 0) {
                page.locator(".decline summary").first().click();
                keep(page, "requests-decline", language, width);
            }
            if (first(page, ".actions a[href^='/matches/']")) {
                keep(page, "expert-match", language, width);
            }
            tours.side(page, "expert", language, width);
            open(page, "/my/limits");
            keep(page, "limits", language, width);
            open(page, "/my/letter");
            keep(page, "letter", language, width);
        });
    }

    private void administrator(String language, int width) {
        as("demo-administrator", language, width, page -> {
            keep(page, "accounts", language, width);
            first(page, ".grid td a");
            keep(page, "account", language, width);
            open(page, "/accounts/new");
            keep(page, "account-new", language, width);
            open(page, "/audit");
            keep(page, "audit", language, width);
            open(page, "/account");
            keep(page, "own-account", language, width);
        });
    }

    private void as(String login, String language, int width, Consumer<Page> visit) {
        var page = browser.page(width, HEIGHT);
        page.navigate(url + "/?lang=" + language);
        page.locator("form:has(input[value='" + login + "']) button").click();
        page.waitForLoadState();
        try {
            visit.accept(page);
        } catch (RuntimeException e) {
            System.out.println(
                    "FAULT " + login + " " + language + " " + width + " " + page.url() + " " + e.getMessage());
        }
        page.context().close();
    }

    void open(Page page, String path) {
        page.navigate(url + path);
        page.waitForLoadState();
    }

    private void each(Page page, String selector, String name, String language, int width) {
        var links = page.locator(selector).all().stream()
                .map(one -> one.getAttribute("href"))
                .distinct()
                .toList();
        for (var at = 0; at < links.size(); at++) {
            open(page, links.get(at));
            keep(page, name + "-" + (at + 1), language, width);
        }
    }

    static boolean first(Page page, String selector) {
        var found = page.locator(selector);
        if (found.count() == 0) {
            return false;
        }
        found.first().click();
        page.waitForLoadState();
        return true;
    }

    void keep(Page page, String name, String language, int width) {
        page.waitForLoadState();
        page.locator(".nothing .spinner")
                .last()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        var stem = "%s-%s-%d".formatted(name, language, width);
        var file = folder.resolve(stem + ".png");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        if (CHOSEN.contains(stem)) {
            SmallPng.write(file, folder.resolve("readme-" + stem + ".png"), CHOSEN_HEIGHT);
        }
        var found = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (found > width) {
            faults.add("%s %s: %d px wide at %d".formatted(name, language, found, width));
        }
    }
}
