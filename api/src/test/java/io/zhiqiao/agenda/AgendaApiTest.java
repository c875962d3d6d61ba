package io.zhiqiao.agenda;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.agenda.PlannedTours.api;
import static io.zhiqiao.agenda.PlannedTours.ok;
import static io.zhiqiao.agenda.PlannedTours.refused;
import static io.zhiqiao.agenda.PlannedTours.stopId;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Agendas through the interface for programmes, on data of their own. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=agenda")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaApiTest {

    private static final String CASTING = TestCorpus.CASTING;
    private static final String BATTERY = "P-BATTERY";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    private Someone coordinator;
    private PlannedTours tours;

    @BeforeAll
    void makePeople() {
        coordinator = people.coordinator();
        tours = new PlannedTours(database, coordinator);
    }

    @Test
    void meetingsAreThoseOfTheRoster() {
        var tourId = tours.tour("MATCHING");

        var agenda = json(ok(200, coordinator.send("POST", api(tourId) + "/meetings", "{}")));

        assertThat(agenda.get("meetings")).hasSize(2);
        assertThat(tours.meeting(tourId, CASTING).get("experts").toString()).contains("朱铸");
        // Who only stands in does not come.
        assertThat(tours.meeting(tourId, BATTERY).get("experts").toString())
                .contains("李电")
                .doesNotContain("单水");
        assertThat(tours.meeting(tourId, BATTERY).get("state").asString()).isEqualTo("REQUESTED");
    }

    @Test
    void problemsOfOneGroupShareAMeeting() {
        var tourId = tours.tour("MATCHING");
        wish(tourId, "\"jointVisits\":[[\"P-CASTING\",\"P-BATTERY\"]]");

        var agenda = json(ok(200, coordinator.send("POST", api(tourId) + "/meetings", "{}")));

        assertThat(agenda.get("meetings")).singleElement().satisfies(meeting -> {
            assertThat(meeting.get("problems")).hasSize(2);
            assertThat(meeting.get("experts")).hasSize(2);
        });
    }

    @Test
    void aRunPlacesAllMeetingsWithoutAClash() {
        var tourId = tours.tour("MATCHING");
        ok(200, coordinator.send("POST", api(tourId) + "/meetings", "{}"));

        var run = tours.made(tourId);

        assertThat(run.get("state").asString()).isEqualTo("COMPLETE");
        assertThat(run.at("/answer/figures/unplaced").asInt()).isZero();
        assertThat(run.at("/answer/ended").asString()).isEqualTo("PROVEN");
        // Nothing moves before somebody takes it into use.
        assertThat(tours.meeting(tourId, CASTING).get("startsAt").isNull()).isTrue();

        var agenda = json(ok(200, coordinator.send("POST", api(tourId) + "/runs/1/adoption", "{}")));

        assertThat(agenda.at("/figures/unplaced").asInt()).isZero();
        assertThat(agenda.get("clashes")).isEmpty();
        assertThat(tours.meeting(tourId, CASTING).get("startsAt").isString()).isTrue();
        // Both problems are of one firm, so that one comes after the other.
        assertThat(tours.meeting(tourId, CASTING).get("startsAt"))
                .isNotEqualTo(tours.meeting(tourId, BATTERY).get("startsAt"));
        assertThat(refused(coordinator.send("POST", api(tourId) + "/runs/1/adoption", "{}")))
                .isEqualTo("409 not-to-be-adopted");
    }

    @Test
    void aFixedPlaceBreaksAndLecturesAreKept() {
        var tourId = tours.tour("MATCHING");
        wish(tourId, """
                "pauses":[{"startsAt":"09:30","endsAt":"10:15"}],
                "places":[{"problemId":"P-CASTING","stopId":"%1$s"}],
                "lectures":[{"name":"专利检索培训","stopId":"%2$s","startsAt":"2027-03-10T09:00:00","minutes":30,"tables":0,"people":40,"expertIds":["E-ZHU"]}]""".formatted(stopId(tourId, 1), stopId(tourId, 0)));
        ok(200, coordinator.send("POST", api(tourId) + "/meetings", "{}"));
        tours.made(tourId);
        ok(200, coordinator.send("POST", api(tourId) + "/runs/1/adoption", "{}"));

        var agenda = tours.agenda(tourId);

        assertThat(starts(agenda))
                .doesNotContain("2027-03-10T01:30:00Z", "2027-03-10T02:00:00Z")
                .contains("2027-03-10T02:15:00Z");
        var casting = tours.meeting(tourId, CASTING);
        assertThat(casting.get("stopId").asString()).isEqualTo(stopId(tourId, 1));
        // 朱铸 speaks until 9:30 at the other stop, and the way there takes longer than the break.
        assertThat(Instant.parse(casting.get("startsAt").asString())).isAfter(PlannedTours.moment("09:30"));
    }

    private static List<String> starts(JsonNode agenda) {
        var starts = new ArrayList<String>();
        agenda.get("slots").forEach(slot -> starts.add(slot.get("startsAt").asString()));
        return starts;
    }

    @Test
    void placesSayWhatWouldClashBeforeAMeetingIsMoved() {
        var tourId = tours.withAgenda("MATCHING");
        var battery = tours.meeting(tourId, BATTERY);
        var casting = ok(200, tours.move(tours.meeting(tourId, CASTING), 0, "09:00", ""));
        assertThat(json(casting).get("startsAt").asString()).isEqualTo("2027-03-10T01:00:00Z");

        var places = json(ok(
                200,
                coordinator.get("/api/v1/meetings/" + battery.get("meetingId").asString() + "/places")));

        assertThat(places).hasSize(2 * 8);
        // The firm is in a meeting at nine, and cannot be at the other stop half an hour later.
        assertThat(clashes(places, stopId(tourId, 0), "09:00"))
                .contains("渝试压铸有限公司")
                .contains("区科协");
        assertThat(clashes(places, stopId(tourId, 1), "09:30")).contains("来不及");
        assertThat(clashes(places, stopId(tourId, 0), "09:30")).isEqualTo("[]");
    }

    private static String clashes(JsonNode places, String stopId, String time) {
        for (var place : places) {
            if (place.get("stopId").asString().equals(stopId)
                    && Instant.parse(place.get("startsAt").asString()).equals(PlannedTours.moment(time))) {
                return place.get("clashes").toString();
            }
        }
        throw new AssertionError("There is no such place");
    }

    @Test
    void aClashIsShownAndNotSettled() {
        var tourId = tours.withAgenda("MATCHING");
        ok(200, tours.move(tours.meeting(tourId, CASTING), 0, "09:00", ""));
        ok(200, tours.move(tours.meeting(tourId, BATTERY), 0, "09:00", ""));

        var clashes = tours.agenda(tourId).get("clashes");
        assertThat(clashes).singleElement().satisfies(clash -> {
            assertThat(clash.get("kind").asString()).isEqualTo("FIRM_TWICE");
            assertThat(clash.get("meetingIds")).hasSize(2);
        });
        assertThat(refused(coordinator.send("POST", api(tourId) + "/release", "{}")))
                .isEqualTo("409 clash");

        ok(200, tours.move(tours.meeting(tourId, BATTERY), 0, "09:30", ""));
        ok(200, coordinator.send("POST", api(tourId) + "/release", "{}"));
        assertThat(tours.meeting(tourId, BATTERY).get("state").asString()).isEqualTo("SCHEDULED");
    }

    @Test
    void afterTheLockAChangeNeedsAReasonAndTellsThoseAffected() {
        var tourId = tours.withAgenda("INVITING");
        ok(200, coordinator.send("POST", api(tourId) + "/release", "{}"));
        var expert = people.expert("E-ZHU");
        var firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        ok(302, expert.form("/my/meetings", "/my/meetings/seen", java.util.Map.of()));
        ok(302, firm.form("/my/meetings", "/my/meetings/seen", java.util.Map.of()));
        tours.state(tourId, "LOCKED");

        assertThat(refused(tours.move(tours.meeting(tourId, CASTING), 1, "15:00", "")))
                .isEqualTo("422 no-reason");
        ok(200, tours.move(tours.meeting(tourId, CASTING), 1, "15:00", "高新区临时停电"));

        assertThat(expert.get("/my/meetings").body()).contains("高新区临时停电").contains("2027-03-10 15:00");
        assertThat(firm.get("/my/meetings").body()).contains("高新区临时停电");
        assertThat(people.expert("E-LI").get("/my/meetings").body()).doesNotContain("高新区临时停电");

        ok(302, expert.form("/my/meetings", "/my/meetings/seen", java.util.Map.of()));
        assertThat(expert.get("/my/meetings").body()).doesNotContain("高新区临时停电");
    }

    @Test
    void afterTheLockNothingIsMovedIntoAClash() {
        var tourId = tours.withAgenda("INVITING");
        ok(200, tours.move(tours.meeting(tourId, CASTING), 0, "09:00", ""));
        tours.state(tourId, "LOCKED");

        assertThat(refused(tours.move(tours.meeting(tourId, BATTERY), 0, "09:00", "换时间")))
                .isEqualTo("409 clash");
    }

    @Test
    void whoReadAnOldVersionMovesNothing() {
        var tourId = tours.withAgenda("MATCHING");
        var old = tours.meeting(tourId, CASTING);
        ok(200, tours.move(old, 0, "14:00", ""));

        assertThat(refused(tours.move(old, 0, "14:30", ""))).isEqualTo("412 stale");
    }

    @Test
    void whatIsPinnedStaysWhereItIs() {
        var tourId = tours.withAgenda("MATCHING");
        var casting = tours.meeting(tourId, CASTING);
        ok(
                200,
                coordinator.send(
                        "PUT",
                        "/api/v1/meetings/" + casting.get("meetingId").asString() + "/place",
                        "{\"stopId\":\"%s\",\"startsAt\":\"%s\",\"table\":0,\"pinned\":true}"
                                .formatted(stopId(tourId, 1), PlannedTours.moment("15:30")),
                        "If-Match",
                        "\"" + casting.get("version").asLong() + "\""));

        tours.made(tourId);
        ok(200, coordinator.send("POST", api(tourId) + "/runs/2/adoption", "{}"));

        assertThat(tours.meeting(tourId, CASTING).get("startsAt").asString()).isEqualTo("2027-03-10T07:30:00Z");
    }

    @Test
    void everybodySeesTheOwnMeetingsOnceTheyAreSettled() {
        var tourId = tours.withAgenda("INVITING");
        var casting = tours.meeting(tourId, CASTING).get("meetingId").asString();
        assertThat(people.expert("E-ZHU").get("/api/v1/my/meetings").body()).doesNotContain(casting);
        ok(200, coordinator.send("POST", api(tourId) + "/release", "{}"));

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
        ok(200, coordinator.send("POST", api(tourId) + "/release", "{}"));
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

    @Autowired
    private CalendarFeeds feeds;

    private static io.zhiqiao.account.Person person(String expertId) {
        return new io.zhiqiao.account.Person(
                "feed-" + expertId,
                "feed-" + expertId,
                "测试",
                java.util.Set.of(io.zhiqiao.account.Role.EXPERT),
                null,
                expertId,
                null,
                null);
    }

    @Test
    void whoIsNoLongerInTheRosterNoLongerComes() {
        var tourId = tours.withAgenda("MATCHING");
        database.update("delete from roster_seat where tour_id = ? and problem_id = 'P-CASTING'", tourId);
        tours.seat(tourId, CASTING, "E-SHUI", "CHOSEN");
        database.update("delete from roster_seat where tour_id = ? and problem_id = 'P-BATTERY'", tourId);

        var agenda = json(ok(200, coordinator.send("POST", api(tourId) + "/meetings", "{}")));

        assertThat(tours.meeting(tourId, CASTING).get("experts").toString())
                .contains("单水")
                .doesNotContain("朱铸");
        assertThat(agenda.get("meetings").toString()).contains("CANCELLED");
    }

    @Test
    void wishesOutOfRangeAreRefused() {
        var tourId = tours.tour("MATCHING");

        assertThat(refused(wished(tourId, "\"slotMinutes\":3"))).isEqualTo("422 range");
        assertThat(refused(wished(tourId, "\"places\":[{\"problemId\":\"P-OPERA\",\"stopId\":\"x\"}]")))
                .isEqualTo("422 unknown");
        assertThat(refused(wished(tourId, "\"slotMinutes\":200"))).isEqualTo("409 no-slots");
    }

    private void wish(String tourId, String more) {
        ok(200, wished(tourId, more));
    }

    private java.net.http.HttpResponse<String> wished(String tourId, String more) {
        var length = more.contains("slotMinutes") ? "" : "\"slotMinutes\":30,";
        var wishes = "{%s\"kmPerHour\":40,\"unknownWayMinutes\":30,%s}".formatted(length, more);
        return coordinator.send(
                "PUT",
                api(tourId) + "/wishes",
                "{\"wishes\":%s}".formatted(wishes),
                "If-Match",
                "\"%d\"".formatted(tours.agenda(tourId).get("version").asLong()));
    }

    @Test
    void pagesShowTheBoard() {
        var tourId = tours.withAgenda("MATCHING");

        var board = ok(200, coordinator.get("/tours/" + tourId + "/agenda")).body();
        assertThat(board).contains("日程板", "区科协", "draggable=\"true\"", "朱铸");
        assertThat(ok(200, coordinator.get("/tours/" + tourId + "/agenda/wishes"))
                        .body())
                .contains("时段长度");
        assertThat(ok(200, coordinator.get("/tours/" + tourId + "/agenda/experts/E-ZHU"))
                        .body())
                .contains("朱铸", "共 1 场");
        assertThat(ok(200, coordinator.get("/tours/" + tourId + "/agenda/firms/" + TestCorpus.FIRM_ID))
                        .body())
                .contains("渝试压铸有限公司");
    }
}
