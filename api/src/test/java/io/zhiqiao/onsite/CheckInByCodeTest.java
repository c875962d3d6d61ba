package io.zhiqiao.onsite;

import static io.zhiqiao.onsite.TourDay.ok;
import static io.zhiqiao.onsite.TourDay.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.tour.Tours;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The code of a badge at the desk: who it is, one button, done. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=onsite")
class CheckInByCodeTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Badges badges;

    @Autowired
    private Tours tours;

    private Someone desk;
    private TourDay day;

    @BeforeEach
    void begin() {
        desk = people.coordinator();
        day = TourDay.running(database);
    }

    private String path(TourDay of, String personId) {
        return badges.path(tours.known(of.tourId()).orElseThrow(), PersonKind.EXPERT, personId);
    }

    @Test
    void openingACodeShowsWhoItIsAndChangesNothing() {
        var shown = ok(200, desk.get(path(day, "E-ZHU")));

        assertThat(shown.body())
                .contains("朱铸")
                .contains("试验理工大学")
                .contains("<button type=\"submit\" class=\"button primary wide\"");
        assertThat(day.presence(desk, "E-ZHU")).isEqualTo("LATE");
    }

    @Test
    void oneButtonChecksInAndASecondScanSaysSinceWhen() {
        var path = path(day, "E-ZHU");

        assertThat(ok(200, desk.form(path, path, Map.of())).body()).contains("已签到");

        assertThat(day.presence(desk, "E-ZHU")).isEqualTo("HERE");
        assertThat(ok(200, desk.get(path)).body()).contains("不用再签").doesNotContain("button primary wide");
        assertThat(day.day(desk).at("/expected/1/checkIn/how").asString()).isEqualTo("QR");
    }

    @Test
    void codeIsTakenByProgrammesToo() {
        var code = path(day, "E-ZHU").replaceFirst(".*/", "");

        ok(200, desk.send("POST", day.api() + "/check-ins", "{\"code\":\"" + code + "\"}"));

        assertThat(day.presence(desk, "E-ZHU")).isEqualTo("HERE");
    }

    @Test
    void forgedCodeAndThatOfAnotherTourAreRefusedWithWhatToDo() {
        var other = path(TourDay.running(database), "E-ZHU").replaceFirst(".*/", "");

        var elsewhere = desk.get("/tours/" + day.tourId() + "/check-in/" + other);
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(elsewhere.body()).contains("另一场活动").contains("按姓名签到");
        var forged = desk.get(path(day, "E-ZHU") + "x");
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body()).contains("重新扫一次");
        assertThat(refused(desk.send("POST", day.api() + "/check-ins", "{\"code\":\"" + other + "\"}")))
                .isEqualTo("409 code-of-another-tour");
        assertThat(refused(desk.send("POST", day.api() + "/check-ins", "{\"code\":\"abc\"}")))
                .isEqualTo("422 code-unknown");
        assertThat(day.day(desk).at("/figures/expertsHere").asInt()).isZero();
    }

    @Test
    void onlyStaffOfTheTourScan() {
        var path = path(day, "E-ZHU");

        assertThat(people.expert("E-ZHU").get(path).statusCode()).isEqualTo(403);
        assertThat(people.coordinatorOf("江津区").get(path).statusCode()).isEqualTo(404);
    }
}
