package io.zhiqiao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An import in a real browser: check, look, write, come back. */
@Tag("browser")
@ServiceTest
class ImportBrowserIT {

    private static final Pattern JOB = Pattern.compile("/imports/[0-9a-f-]{36}$");

    private static Browser browser;

    @Autowired
    private ServiceClient service;

    @Autowired
    private RecordStore records;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void checkedFileIsWrittenFromThePageThatShowsTheResult() {
        var page = upload(1440, "zh", "U-BROWSER,浏览器大学,高校\nU-BAD,,高校\n");

        assertThat(page.locator("#now-heading")).containsText("检查完成");
        assertThat(page.locator("#now-heading svg")).hasCount(1);
        assertThat(page.locator(".figures")).containsText("未通过");
        assertThat(records.contains(RecordKind.ORGANISATIONS, "U-BROWSER")).isFalse();

        page.click("#write");

        assertThat(page.locator("#now-heading")).containsText("写入完成");
        assertThat(page).hasURL(JOB);
        assertThat(records.contains(RecordKind.ORGANISATIONS, "U-BROWSER")).isTrue();
        assertThat(page.locator("#write")).hasCount(0);
        page.context().close();
    }

    @Test
    void importIsFoundAgainInASecondTabAndInTheList() {
        var page = upload(1440, "en", "U-TAB,标签页大学,高校\n");
        assertThat(page.locator("#now-heading")).containsText("Checked");

        var second = page.context().newPage();
        second.navigate(page.url());
        assertThat(second.locator("#now-heading")).containsText("Checked");
        second.navigate(service.url() + "/imports");
        second.click(".jobs a >> nth=0");
        assertThat(second).hasURL(page.url());
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, zh", "390, en"})
    void pageOfAnImportFitsAndIsAccessible(int width, String language) {
        var page = upload(width, language, "U-FITS,某大学,高校\nU-BAD,,一种很长很长很长很长的单位类型\n");
        assertThat(page.locator("#report-heading")).isVisible();

        LookedAt.sound(page);
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    private Page upload(int width, String language, String rows) {
        var page = browser.page(width, 900);
        page.context().setExtraHTTPHeaders(Map.of("Authorization", service.authorization()));
        page.navigate(service.url() + "/imports?lang=" + language);
        page.setInputFiles(
                "#file",
                new FilePayload("单位.csv", "text/csv", ("单位编号,单位名称,单位类型\n" + rows).getBytes(StandardCharsets.UTF_8)));
        page.click("[data-upload] button[type=submit]");
        page.waitForURL(JOB);
        return page;
    }
}
