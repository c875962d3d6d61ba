package io.zhiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages of the sample data that a browser test looks at: whether they are sound, and what they look like for whoever changes one ({@code
 * -Dzhiqiao.pictures=FOLDER}).
 */
public final class LookedAt {

    private final Browser browser;
    private final String url;
    private final String name;

    /**
     * Looks with a browser.
     *
     * @param url of the service
     * @param name that pictures begin with
     */
    public LookedAt(Browser browser, String url, String name) {
        this.browser = browser;
        this.url = url;
        this.name = name;
    }

    /** A page of somebody of the sample data, who has signed in. */
    public Page enter(String login, int width, int height) {
        var page = browser.page(width, height);
        page.navigate(url + "/sign-in");
        page.click("form:has(input[value='" + login + "']) button");
        page.waitForLoadState();
        return page;
    }

    /** Checks that a page is no wider than its window, and that everybody can use it. */
    public static void sound(Page page) {
        assertThat(faults(page)).as(page.url()).isEmpty();
    }

    /** What keeps a page from being sound. */
    public static List<String> faults(Page page) {
        var faults = new ArrayList<String>();
        if ((Integer) page.evaluate("document.documentElement.scrollWidth") > page.viewportSize().width) {
            faults.add("scrolls sideways");
        }
        // No page has frames: what was found need not be put together in a page of its own, which takes as long again.
        new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyFaults())
                .analyze()
                .getViolations()
                .forEach(rule -> faults.add(
                        rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
        return faults;
    }

    /** All rules run; what they find in order is not described, which takes longer than finding it. */
    private static AxeRunOptions onlyFaults() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Keeps a picture of the whole page. */
    public void keep(String what, Page page) {
        picture(what, page, true);
    }

    /** Keeps a picture of what is in view. */
    public void view(String what, Page page) {
        picture(what, page, false);
    }

    private void picture(String what, Page page, boolean whole) {
        var folder = System.getProperty("zhiqiao.pictures");
        if (folder != null) {
            page.locator("h1").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(whole)
                    .setPath(Path.of(folder, name + "-" + what + ".png")));
        }
    }
}
