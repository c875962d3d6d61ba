package io.zhiqiao.agenda;

import static io.zhiqiao.ServiceClient.ok;
import static io.zhiqiao.agenda.PlannedTours.CASTING;
import static io.zhiqiao.agenda.PlannedTours.api;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody sees of an agenda: pages, own meetings, calendars. */
@AgendaTest
class OwnMeetingsTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private CalendarFeeds feeds;

    private final PlannedTours tours;
    private final Someone office;

    @Autowired
    OwnMeetingsTest(PlannedTours tours) {
        this.tours = tours;
        office = tours.office();
    }

    @Test
    void everybodySeesTheOwnMeetingsOnceTheyAreSettled() {
        var tourId = tours.withAgenda("INVITING");
        var casting = tours.meeting(tourId, CASTING).get("meetingId").asString();
        assertThat(people.expert("E-ZHU").get("/api/v1/my/meetings").body()).doesNotContain(casting);
        ok(200, office.send("POST", api(tourId) + "/release", "{}"));

        assertThat(people.expert("E-ZHU").get("/api/v1/my/meetings").body()).contains(casting);
        assertThat(people.ofEnterprise(TestCorpus.FIRM_ID)
                        .get("/api/v1/my/meetings")
                        .body())
                .contains(casting);
        assertThat(people.expert("E-LI").get("/api/v1/my/meetings").body()).doesNotContain(casting);
        assertThat(people.expert("E-LI").get("/api/v1/meetings/" + casting).statusCode())
                .isEqualTo(404);
        assertThat(people.coordinatorOf("万州区")
                        .get("/api/v1/meetings/" + casting)
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.expert("E-ZHU")
                        .get("/api/v1/meetings/" + casting + "/places")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCalendarFollowsTheMeetings() {
        var tourId = tours.withAgenda("INVITING");
        ok(200, tours.move(tours.meeting(tourId, CASTING), 0, "14:00", ""));
        ok(200, office.send("POST", api(tourId) + "/release", "{}"));
        var expert = people.expert("E-ZHU");

        var feed = feeds.make(person("E-ZHU"));
        var calendar = people.nobody().get("/calendar/" + feed + ".ics");

        assertThat(calendar.headers().firstValue("content-type").orElseThrow()).startsWith("text/calendar");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR")
                .contains("DTSTART:20270310T060000Z")
                .contains("区科协")
                .doesNotContain(TestCorpus.MOBILE);
        assertThat(people.nobody()
                        .get("/calendar/" + feed.substring(1) + "A.ics")
                        .statusCode())
                .isEqualTo(404);
        assertThat(expert.get("/my/meetings").statusCode()).isEqualTo(200);

        feeds.make(person("E-ZHU"));
        assertThat(people.nobody().get("/calendar/" + feed + ".ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesShowTheBoard() {
        var tourId = tours.withAgenda("MATCHING");

        var board = ok(200, office.get("/tours/" + tourId + "/agenda")).body();
        assertThat(board).contains("日程板", "区科协", "draggable=\"true\"", "朱铸");
        assertThat(ok(200, office.get("/tours/" + tourId + "/agenda/wishes")).body())
                .contains("时段长度");
        assertThat(ok(200, office.get("/tours/" + tourId + "/agenda/experts/E-ZHU"))
                        .body())
                .contains("朱铸", "共 1 场");
        assertThat(ok(200, office.get("/tours/" + tourId + "/agenda/firms/" + TestCorpus.FIRM_ID))
                        .body())
                .contains("渝试压铸有限公司");
    }

    private static Person person(String expertId) {
        return new Person(
                "feed-" + expertId, "feed-" + expertId, "测试", Set.of(Role.EXPERT), null, expertId, null, null);
    }
}
