package io.zhiqiao.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.zhiqiao.Browser;
import io.zhiqiao.LookedAt;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where browser tests play a tour of the demo: the desk of the office, a phone, and what the database says of it. */
final class EventStage implements AutoCloseable {

    private static final int PHONE = 390;
    private static final Pattern LINK = Pattern.compile("/invitation/[\\w.-]+");

    private final String url;
    private final JdbcTemplate database;
    private final Browser browser = Browser.start();
    private final LookedAt look;
    private final Page desk;
    private final Page phone;
    private String tourId = "";

    EventStage(Environment environment, JdbcTemplate database, String name) {
        this.url = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        this.database = database;
        this.look = new LookedAt(browser, url, name);
        this.desk = look.enter("demo-coordinator", 1440, 900);
        this.phone = look.enter("demo-coordinator", PHONE, 844);
    }

    @Override
    public void close() {
        browser.close();
    }

    Page desk() {
        return desk;
    }

    Page phone() {
        return phone;
    }

    LookedAt look() {
        return look;
    }

    /** What pages complained of. */
    List<String> complaints() {
        return browser.complaints();
    }

    /** From here on it is about this tour. */
    void about(String id) {
        tourId = id;
    }

    String tourId() {
        return tourId;
    }

    String url() {
        return url;
    }

    /** Address of a page of the tour. */
    String tour(String path) {
        return url + "/tours/" + tourId + path;
    }

    /** Opens a page of the tour at the desk. */
    void open(String path) {
        desk.navigate(tour(path));
    }

    /** Makes a step of the tour at the desk. */
    void step(String name) {
        open("?lang=zh");
        desk.locator("form[action$='/steps/" + name + "'] button").first().click();
        desk.waitForLoadState();
    }

    /** Puts one half-day into the form of the plan, so that it has begun where its day is today. */
    void day(LocalDate date, Clock clock) {
        var begins = LocalTime.of(Math.clamp(LocalTime.now(clock).getHour() - 2, 0, 16), 0);
        desk.locator("[name=date]").first().fill(date.toString());
        desk.locator("[name=startsAt]").first().fill(begins.toString());
        desk.locator("[name=endsAt]").first().fill(begins.plusHours(6).toString());
    }

    /** Releases the wave that is open at the desk. */
    void release() {
        desk.fill("#contact", "王工 023-6000 0000（样例）");
        desk.locator("#words button[type=submit]").click();
        desk.locator("form[action$='/release'] button").click();
        desk.waitForURL("**/invitations**");
    }

    /** The links of letters that were not answered yet, as the office hands them over. */
    List<String> links() {
        return texts(
                        "select invitation_id from tour_invitation where tour_id = ? and state = 'SENT' order by expert_id")
                .stream()
                .map(this::link)
                .toList();
    }

    private String link(String invitationId) {
        desk.navigate(url + "/tour-invitations/" + invitationId);
        desk.locator("form[action$='/letter'] button").click();
        var link = LINK.matcher(desk.locator("textarea.letter-copy").inputValue());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** An expert answers by the link, on a phone. */
    void answer(String link, boolean accepts) {
        var expert = browser.page(PHONE, 844);
        expert.navigate(url + link + "?lang=zh");
        if (accepts) {
            expert.locator(".accept summary").click();
            expert.locator(".accept button[type=submit]").click();
            expert.locator(".state.done").waitFor();
        } else {
            expert.locator(".decline summary").click();
            expert.locator(".decline button[value=TIME]").click();
            expert.waitForLoadState();
        }
        expert.close();
    }

    List<String> accepted() {
        return texts("select distinct expert_id from tour_invitation where tour_id = ? and state = 'ACCEPTED'");
    }

    /** What a figure of the report opens to. */
    int figure(String key) {
        open("/report/figures/" + key);
        return desk.locator(".figure-lines li").count();
    }

    String state() {
        return text("select state from tour where tour_id = ?");
    }

    /** The first text that a question about the tour is answered with. */
    String text(String query) {
        return texts(query).getFirst();
    }

    List<String> texts(String query) {
        return database.queryForList(query, String.class, tourId).stream()
                .flatMap(Stream::ofNullable)
                .toList();
    }

    int count(String query) {
        return Objects.requireNonNull(database.queryForObject(query, Integer.class, tourId));
    }
}
