package io.zhiqiao.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.zhiqiao.Browser;
import io.zhiqiao.DemoTest;
import io.zhiqiao.LookedAt;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Every page of the operation matrix that a role may open is reached from its home by links alone, is accessible, fits
 * its width and keeps the policy; by turns at a desk and on a phone, in Chinese and in English.
 */
@Tag("browser")
@DemoTest
@Execution(ExecutionMode.CONCURRENT)
class AccessiblePagesBrowserIT {

    private static final List<Role> COLUMNS =
            List.of(Role.ENTERPRISE, Role.EXPERT, Role.COORDINATOR, Role.SECRETARY, Role.ADMINISTRATOR);
    private static final int BEFORE_ROLES = 3;
    private static final int[] WIDTHS = {390, 1440};
    private static final int HEIGHT = 900;
    /** Problems and matches look different in each state. */
    private static final int OF_A_KIND = 2;

    /** What the office opens too is looked at twice there: for these it is looked at once. */
    private static final Set<Role> BESIDE_THE_OFFICE = Set.of(Role.SECRETARY, Role.ADMINISTRATOR);

    /** Pages whose address says which of several things they show. */
    private static final Set<String> WITH_QUESTIONS = Set.of("/", "/review");

    private static final int OF_QUESTIONS = 6;

    /** Parts of pages, pages that come by mail, those that need an upload first, what is saved, unissued letters, rosters that nobody has made yet. */
    private static final Set<String> NOT_LINKED = Set.of(
            "/error",
            "/import",
            "/imports/{importId}",
            "/link/{token}",
            "/set-up/{token}",
            "/problems/options",
            "/experts/{expertId}/requests",
            "/my/problems/{problemId}/alike",
            "/review/{problemId}",
            "/documents/{documentId}",
            "/matches/{matchId}/proofs",
            "/tour-results/{tourId}/{problemId}/{moment}/proofs",
            "/letters/{letterId}",
            "/letters/{letterId}/word",
            "/tours/{tourId}/roster/runs/{number}",
            "/tours/{tourId}/roster/runs/{number}/pairs/{problemId}/{expertId}",
            "/tours/{tourId}/roster/runs/{number}/left-out",
            "/tours/{tourId}/roster/runs/{number}/matrix.xlsx",
            "/tours/{tourId}/roster/runs/{number}/matrix.csv",
            "/tours/{tourId}/agenda/experts/{expertId}",
            "/tours/{tourId}/agenda/firms/{firmKey}",
            "/calendar/{token}.ics",
            "/my/services.xlsx",
            // Stands on a badge; looked at by DayBrowserIT.
            "/tours/{tourId}/check-in/{code}",
            "/tours/worker.js",
            "/tours/{tourId}/pack/sheets.xlsx",
            "/tours/{tourId}/pack/sheets.docx",
            "/tours/{tourId}/pack/calendar.ics",
            // Comes by mail; the pages behind it are looked at by InvitationBrowserIT.
            "/invitation/{token}",
            // Surveys are handed over by a link; they and what they open are looked at by ResultsToReportBrowserIT.
            "/survey/{token}",
            "/my/surveys/{surveyId}",
            "/tours/{tourId}/report/word",
            "/tours/{tourId}/invitations/live",
            "/tour-waves/{waveId}",
            "/tour-invitations/{invitationId}");

    /**
     * Pages of the enterprise that the office may open too, the public list for those who have their own, and what
     * stands as a part on other pages where scripts run.
     */
    private static final Set<String> ELSEWHERE = Set.of(
            "/match/problems/{problemId}/comparison",
            "/problems/{problemId}/experts",
            "/problems",
            "/problems/{problemId}",
            "/problems/{problemId}/documents",
            "/problems/{problemId}/cases",
            "/problems/{problemId}/tours",
            "/matches/{matchId}/documents",
            "/tour-results/{tourId}/{problemId}/documents");

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"]*)\"");

    /** Where everybody begins, and the page whose address stands on paper. */
    private static final List<String> BEGINNINGS = List.of("/", "/letters/check");

    @Autowired
    private DemoAccounts demo;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Environment environment;

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void everyPageOfARoleIsReachedAndAccessible(Role role) throws IOException {
        var wanted = pages(role);
        var twice = BESIDE_THE_OFFICE.contains(role) ? without(wanted, pages(Role.COORDINATOR)) : wanted;
        try (var browser = Browser.start()) {
            var opened = new LinkedHashMap<String, Integer>();
            var seen = new HashSet<String>();
            var waiting = new ArrayDeque<>(BEGINNINGS);
            var pages = List.of(enter(browser, role, WIDTHS[0]), enter(browser, role, WIDTHS[1]));
            var passed = new ArrayDeque<String>();
            for (var turn = 0; !waiting.isEmpty() || isMore(passed, wanted, opened.keySet()); turn++) {
                // Where a page was not met yet, it may stand behind more of a kind: not every problem has matches.
                var further = waiting.isEmpty();
                var path = further ? next(passed, wanted, opened) : waiting.poll();
                var pattern = patternOf(path, wanted);
                if (pattern == null) {
                    continue;
                }
                if (!further && opened.getOrDefault(pattern, 0) >= most(pattern, twice)) {
                    passed.add(path);
                } else if (seen.add(path)) {
                    var times = opened.merge(pattern, 1, Integer::sum);
                    var place = new Place(role, path, WIDTHS[turn % 2], turn / 2 % 2 == 0 ? "zh" : "en");
                    var page = pages.get(turn % 2);
                    // One more of a kind that was looked at is only a way to others.
                    var isLookedAt = times > most(pattern, twice);
                    waiting.addAll(isLookedAt ? fetched(page, place) : look(page, place));
                }
            }
            browser.complaints().stream()
                    .filter(said -> !said.contains("404 ("))
                    .forEach(faults::add);
            var missed = new TreeSet<>(wanted);
            missed.removeAll(opened.keySet());
            missed.removeAll(ELSEWHERE);
            missed.forEach(pattern -> faults.add("%s comes to %s by no link".formatted(role, pattern)));
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isMore(Queue<String> passed, List<String> wanted, Set<String> opened) {
        return !passed.isEmpty() && wanted.stream().anyMatch(one -> !opened.contains(one) && !ELSEWHERE.contains(one));
    }

    /** Takes the first of the kind that was opened least: what stands behind a rare kind is not behind a hundred of another. */
    private static String next(Queue<String> passed, List<String> wanted, Map<String, Integer> opened) {
        var next = passed.stream()
                .min(Comparator.comparingInt(path -> opened.getOrDefault(patternOf(path, wanted), 0)))
                .orElseThrow();
        passed.remove(next);
        return next;
    }

    private static int most(String pattern, Collection<String> twice) {
        if (WITH_QUESTIONS.contains(pattern)) {
            return OF_QUESTIONS;
        }
        return pattern.contains("{") && twice.contains(pattern) ? OF_A_KIND : 1;
    }

    private static List<String> without(List<String> some, Collection<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    private List<String> look(Page page, Place place) {
        var answer = page.navigate(address(place));
        page.waitForLoadState();
        if (answer.status() != 200) {
            faults.add(place + ": " + answer.status());
            return List.of();
        }
        LookedAt.faults(page).forEach(fault -> faults.add(place + ": " + fault));
        return links(page);
    }

    /** The links of a page that is not drawn: of hundreds of a kind it takes a tenth of the time. */
    private List<String> fetched(Page page, Place place) {
        var answer = page.request().get(address(place));
        if (answer.status() != 200) {
            faults.add(place + ": " + answer.status());
            return List.of();
        }
        return plain(LINK.matcher(answer.text())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&")));
    }

    private String address(Place place) {
        var path = place.path();
        return url() + path + (path.contains("?") ? "&" : "?") + "lang=" + place.language();
    }

    private static List<String> plain(Stream<String> links) {
        return links.map(link -> link.replaceAll("[?&]lang=\\w+|#.*", ""))
                .distinct()
                .toList();
    }

    /** A page as somebody sees it. */
    private record Place(Role role, String path, int width, String language) {}

    /** All at once: asked for one by one they take longer than the page. */
    private static List<String> links(Page page) {
        var hrefs = (List<?>) page.evaluate(
                "[...document.querySelectorAll(\"a[href^='/']\")].map(link => link.getAttribute('href'))");
        return plain(hrefs.stream().map(String::valueOf));
    }

    private Page enter(Browser browser, Role role, int width) {
        var page = browser.page(width, HEIGHT);
        page.navigate(url() + "/sign-in");
        var person = demo.people().get(role);
        if (person == null) {
            var made = accounts.make(role);
            page.fill("input[name=login]:visible", made.login());
            page.fill("input[name=password]:visible", TestAccounts.PASSWORD);
            page.click(".own-account button");
        } else {
            page.click("form:has(input[value='%s']) button".formatted(person.login()));
        }
        page.waitForLoadState();
        return page;
    }

    private static @Nullable String patternOf(String path, List<String> patterns) {
        var plain = path.replaceAll("\\?.*", "");
        return patterns.stream()
                .filter(pattern -> Pattern.matches(pattern.replaceAll("\\{[^}]+}", "[^/]+"), plain))
                .findFirst()
                .orElse(null);
    }

    /** The pages that a role may open, those with words in place of braces first. */
    private static List<String> pages(Role role) throws IOException {
        try (var file = AccessiblePagesBrowserIT.class.getResourceAsStream("/security/operations.csv")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("GET,") && !line.contains("/api/"))
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[BEFORE_ROLES + COLUMNS.indexOf(role)].equals("y"))
                    .map(cells -> cells[1])
                    .filter(path -> !NOT_LINKED.contains(path))
                    .sorted(Comparator.comparing((String path) -> path.contains("{")))
                    .toList();
        }
    }

    private String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
