package io.zhiqiao.agenda;

import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.ok;
import static io.zhiqiao.ServiceClient.refused;
import static io.zhiqiao.agenda.PlannedTours.BATTERY;
import static io.zhiqiao.agenda.PlannedTours.CASTING;
import static io.zhiqiao.agenda.PlannedTours.api;
import static io.zhiqiao.agenda.PlannedTours.stopId;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Meetings that are moved by hand: what would clash, and who is told. */
@AgendaTest
class MeetingMovesTest {

    @Autowired
    private Someone.Maker people;

    private final PlannedTours tours;
    private final Someone office;

    @Autowired
    MeetingMovesTest(PlannedTours tours) {
        this.tours = tours;
        office = tours.office();
    }

    @Test
    void placesSayWhatWouldClashBeforeAMeetingIsMoved() {
        var tourId = tours.withAgenda("MATCHING");
        var battery = tours.meeting(tourId, BATTERY);
        var casting = ok(200, tours.move(tours.meeting(tourId, CASTING), 0, "09:00", ""));
        assertThat(json(casting).get("startsAt").asString()).isEqualTo("2027-03-10T01:00:00Z");

        var places = json(ok(
                200, office.get("/api/v1/meetings/" + battery.get("meetingId").asString() + "/places")));

        assertThat(places).hasSize(2 * 8);
        // The firm is in a meeting at nine, and cannot be at the other stop half an hour later.
        assertThat(clashes(places, stopId(tourId, 0), "09:00"))
                .contains("渝试压铸有限公司")
                .contains("区科协");
        assertThat(clashes(places, stopId(tourId, 1), "09:30")).contains("来不及");
        assertThat(clashes(places, stopId(tourId, 0), "09:30")).isEqualTo("[]");
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
        assertThat(refused(office.send("POST", api(tourId) + "/release", "{}"))).isEqualTo("409 clash");

        ok(200, tours.move(tours.meeting(tourId, BATTERY), 0, "09:30", ""));
        ok(200, office.send("POST", api(tourId) + "/release", "{}"));
        assertThat(tours.meeting(tourId, BATTERY).get("state").asString()).isEqualTo("SCHEDULED");
    }

    @Test
    void afterTheLockAChangeNeedsAReasonAndTellsThoseAffected() {
        var tourId = tours.withAgenda("INVITING");
        ok(200, office.send("POST", api(tourId) + "/release", "{}"));
        var expert = people.expert("E-ZHU");
        var firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        ok(302, expert.form("/my/meetings", "/my/meetings/seen", Map.of()));
        ok(302, firm.form("/my/meetings", "/my/meetings/seen", Map.of()));
        tours.state(tourId, "LOCKED");

        assertThat(refused(tours.move(tours.meeting(tourId, CASTING), 1, "15:00", "")))
                .isEqualTo("422 no-reason");
        ok(200, tours.move(tours.meeting(tourId, CASTING), 1, "15:00", "高新区临时停电"));

        assertThat(expert.get("/my/meetings").body()).contains("高新区临时停电").contains("2027-03-10 15:00");
        assertThat(firm.get("/my/meetings").body()).contains("高新区临时停电");
        assertThat(people.expert("E-LI").get("/my/meetings").body()).doesNotContain("高新区临时停电");

        ok(302, expert.form("/my/meetings", "/my/meetings/seen", Map.of()));
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

    private static String clashes(JsonNode places, String stopId, String time) {
        for (var place : places) {
            if (place.get("stopId").asString().equals(stopId)
                    && Instant.parse(place.get("startsAt").asString()).equals(PlannedTours.moment(time))) {
                return place.get("clashes").toString();
            }
        }
        throw new AssertionError("There is no such place");
    }
}
