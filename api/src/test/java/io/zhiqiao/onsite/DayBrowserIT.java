package io.zhiqiao.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.zhiqiao.DemoTest;
import io.zhiqiao.LookedAt;
import io.zhiqiao.tour.Tours;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The tour of the demo that is held today, at its desk, on a phone, on paper, and without a network. */
@Tag("browser")
@Tag("long")
@DemoTest
@TestPropertySource(properties = "zhiqiao.test=onsite-browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DayBrowserIT {

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Environment environment;

    @Autowired
    private Badges badges;

    @Autowired
    private Tours tours;

    private EventStage stage;
    private Page phone;

    @BeforeAll
    void begin() {
        stage = new EventStage(environment, database, "day");
        stage.about(TourDay.one(database, String.class, "select tour_id from tour where state = 'RUNNING'"));
        phone = stage.phone();
    }

    @AfterAll
    void end() {
        stage.close();
    }

    @Test
    @Order(1)
    void pagesOfTheDayAreSoundOnPhoneAndDesk() {
        for (var page : List.of(phone, stage.desk())) {
            for (var language : List.of("zh", "en")) {
                var meeting = database.queryForList(
                        "select meeting_id from meeting_record where tour_id = ?", String.class, stage.tourId());
                looked(page, "/day", "day", language);
                looked(page, "/pack", "pack", language);
                looked(page, "/pack/print", "print", language);
                if (!meeting.isEmpty()) {
                    looked(page, "/meetings/" + meeting.getFirst() + "/record", "record", language);
                }
            }
        }
        assertThat(stage.complaints()).isEmpty();
    }

    private void looked(Page page, String path, String name, String language) {
        page.navigate(stage.tour(path) + "?lang=" + language);
        LookedAt.sound(page);
        stage.look().keep(name + "-" + language + "-" + page.viewportSize().width, page);
    }

    @Test
    @Order(2)
    void tapOfThePhoneChecksIn() {
        phone.navigate(stage.tour("/day?lang=zh"));
        var line = phone.locator("[data-person^='FIRM ']:not(.is-here)").first();
        var who = line.getAttribute("data-person");

        line.locator("button.primary").click();

        phone.waitForSelector("[data-person='" + who + "'].is-here");
        assertThat(phone.locator("#waiting").isHidden()).isTrue();
        assertThat(TourDay.one(
                        database,
                        Integer.class,
                        "select count(*) from check_in where tour_id = ? and person_id = ?",
                        stage.tourId(),
                        who.substring("FIRM ".length())))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void scannedBadgeChecksInWithOneButton() {
        var absent = TourDay.one(
                database,
                String.class,
                "select expert_id from absence where tour_id = ? and ended_at is null",
                stage.tourId());
        phone.navigate(stage.url() + badges.path(tours.known(stage.tourId()).orElseThrow(), PersonKind.EXPERT, absent)
                + "?lang=zh");
        LookedAt.sound(phone);
        stage.look().keep("scanned-zh-390", phone);

        phone.locator("button.wide").click();

        phone.waitForSelector(".scanned-state.done");
        stage.look().keep("scanned-done-zh-390", phone);
        phone.navigate(
                stage.url() + badges.path(tours.known(stage.tourId()).orElseThrow(), PersonKind.EXPERT, absent) + "x");
        phone.waitForSelector("#rejected");
        stage.look().keep("scanned-refused-zh-390", phone);
    }

    @Test
    @Order(4)
    void packPrintsAPageForEachSheet() {
        phone.navigate(stage.tour("/pack/print?lang=zh"));
        var sheets = phone.locator(".sheet").count();
        var pdf = phone.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        var folder = System.getProperty("zhiqiao.pictures");
        if (folder != null) {
            phone.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of(folder, "pack.pdf")));
        }

        var pages =
                new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1).length - 1;
        assertThat(pages).isEqualTo(sheets);
    }
}
