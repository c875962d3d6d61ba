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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Which meetings there are, and where a run puts them. */
@AgendaTest
class AgendaMakingTest {

    @Autowired
    private JdbcTemplate database;

    private final PlannedTours tours;
    private final Someone office;

    @Autowired
    AgendaMakingTest(PlannedTours tours) {
        this.tours = tours;
        office = tours.office();
    }

    @Test
    void meetingsAreThoseOfTheRoster() {
        var tourId = tours.tour("MATCHING");

        var agenda = json(ok(200, office.send("POST", api(tourId) + "/meetings", "{}")));

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
        tours.wish(tourId, "\"jointVisits\":[[\"P-CASTING\",\"P-BATTERY\"]]");

        var agenda = json(ok(200, office.send("POST", api(tourId) + "/meetings", "{}")));

        assertThat(agenda.get("meetings")).singleElement().satisfies(meeting -> {
            assertThat(meeting.get("problems")).hasSize(2);
            assertThat(meeting.get("experts")).hasSize(2);
        });
    }

    @Test
    void whoIsNoLongerInTheRosterNoLongerComes() {
        var tourId = tours.withAgenda("MATCHING");
        database.update("delete from roster_seat where tour_id = ? and problem_id = 'P-CASTING'", tourId);
        tours.seat(tourId, CASTING, "E-SHUI", "CHOSEN");
        database.update("delete from roster_seat where tour_id = ? and problem_id = 'P-BATTERY'", tourId);

        var agenda = json(ok(200, office.send("POST", api(tourId) + "/meetings", "{}")));

        assertThat(tours.meeting(tourId, CASTING).get("experts").toString())
                .contains("单水")
                .doesNotContain("朱铸");
        assertThat(agenda.get("meetings").toString()).contains("CANCELLED");
    }

    @Test
    void aRunPlacesAllMeetingsWithoutAClash() {
        var tourId = tours.tour("MATCHING");
        ok(200, office.send("POST", api(tourId) + "/meetings", "{}"));

        var run = tours.made(tourId);

        assertThat(run.get("state").asString()).isEqualTo("COMPLETE");
        assertThat(run.at("/answer/figures/unplaced").asInt()).isZero();
        assertThat(run.at("/answer/ended").asString()).isEqualTo("PROVEN");
        // Nothing moves before somebody takes it into use.
        assertThat(tours.meeting(tourId, CASTING).get("startsAt").isNull()).isTrue();

        var agenda = json(ok(200, office.send("POST", api(tourId) + "/runs/1/adoption", "{}")));

        assertThat(agenda.at("/figures/unplaced").asInt()).isZero();
        assertThat(agenda.get("clashes")).isEmpty();
        assertThat(tours.meeting(tourId, CASTING).get("startsAt").isString()).isTrue();
        // Both problems are of one firm, so that one comes after the other.
        assertThat(tours.meeting(tourId, CASTING).get("startsAt"))
                .isNotEqualTo(tours.meeting(tourId, BATTERY).get("startsAt"));
        assertThat(refused(office.send("POST", api(tourId) + "/runs/1/adoption", "{}")))
                .isEqualTo("409 not-to-be-adopted");
    }

    @Test
    void aFixedPlaceBreaksAndLecturesAreKept() {
        var tourId = tours.tour("MATCHING");
        tours.wish(tourId, """
                "pauses":[{"startsAt":"09:30","endsAt":"10:15"}],
                "places":[{"problemId":"P-CASTING","stopId":"%1$s"}],
                "lectures":[{"name":"专利检索培训","stopId":"%2$s","startsAt":"2027-03-10T09:00:00","minutes":30,"tables":0,"people":40,"expertIds":["E-ZHU"]}]""".formatted(stopId(tourId, 1), stopId(tourId, 0)));
        ok(200, office.send("POST", api(tourId) + "/meetings", "{}"));
        tours.made(tourId);
        ok(200, office.send("POST", api(tourId) + "/runs/1/adoption", "{}"));

        var agenda = tours.agenda(tourId);

        assertThat(starts(agenda))
                .doesNotContain("2027-03-10T01:30:00Z", "2027-03-10T02:00:00Z")
                .contains("2027-03-10T02:15:00Z");
        var casting = tours.meeting(tourId, CASTING);
        assertThat(casting.get("stopId").asString()).isEqualTo(stopId(tourId, 1));
        // 朱铸 speaks until 9:30 at the other stop, and the way there takes longer than the break.
        assertThat(Instant.parse(casting.get("startsAt").asString())).isAfter(PlannedTours.moment("09:30"));
    }

    @Test
    void whatIsPinnedStaysWhereItIs() {
        var tourId = tours.withAgenda("MATCHING");
        var casting = tours.meeting(tourId, CASTING);
        ok(
                200,
                office.send(
                        "PUT",
                        "/api/v1/meetings/" + casting.get("meetingId").asString() + "/place",
                        "{\"stopId\":\"%s\",\"startsAt\":\"%s\",\"table\":0,\"pinned\":true}"
                                .formatted(stopId(tourId, 1), PlannedTours.moment("15:30")),
                        "If-Match",
                        "\"" + casting.get("version").asLong() + "\""));

        tours.made(tourId);
        ok(200, office.send("POST", api(tourId) + "/runs/2/adoption", "{}"));

        assertThat(tours.meeting(tourId, CASTING).get("startsAt").asString()).isEqualTo("2027-03-10T07:30:00Z");
    }

    @Test
    void wishesOutOfRangeAreRefused() {
        var tourId = tours.tour("MATCHING");

        assertThat(refused(tours.wished(tourId, "\"slotMinutes\":3"))).isEqualTo("422 range");
        assertThat(refused(tours.wished(tourId, "\"places\":[{\"problemId\":\"P-OPERA\",\"stopId\":\"x\"}]")))
                .isEqualTo("422 unknown");
        assertThat(refused(tours.wished(tourId, "\"slotMinutes\":200"))).isEqualTo("409 no-slots");
    }

    private static List<String> starts(JsonNode agenda) {
        var starts = new ArrayList<String>();
        agenda.get("slots").forEach(slot -> starts.add(slot.get("startsAt").asString()));
        return starts;
    }
}
