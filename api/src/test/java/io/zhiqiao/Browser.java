package io.zhiqiao;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the machine. Where there is none, tests are skipped and say so; with {@code
 * -Dzhiqiao.browser.required=true}, as on a build server, they fail.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setChromiumSandbox(false));
    }

    /** Starts the browser, or skips the test. */
    public static Browser start() {
        var executable = find();
        if (executable.isEmpty()) {
            var message = "No browser found in %s. Maybe: apt-get install chromium fonts-noto-cjk".formatted(PLACES);
            if (Boolean.getBoolean("zhiqiao.browser.required")) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
        return new Browser(executable.orElseThrow());
    }

    private static Optional<Path> find() {
        var named = System.getenv("ZHIQIAO_BROWSER");
        return Stream.concat(Stream.ofNullable(named), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page of a fresh visitor; what its console complains of is kept. */
    public Page page(int width, int height) {
        var page = browser.newContext(new NewContextOptions().setViewportSize(width, height))
                .newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Errors and warnings of all pages so far, violations of the content security policy among them. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
