package io.zhiqiao.thanks;

import static io.zhiqiao.HeldTour.ok;
import static io.zhiqiao.HeldTour.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.HeldTour;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Letters of thanks and hours of service after a tour. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=thanks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThanksApiTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RecordStore records;

    private Someone office;

    @BeforeAll
    void makePeople() {
        office = people.coordinator();
    }

    @AfterEach
    void forget() {
        HeldTour.clear(database);
        database.update("delete from service_letter");
    }

    @Test
    void hoursAreRecordedAndThanksGivenOnce() {
        var tour = HeldTour.of(database, "RECORDING", 1);
        var used = used();

        var thanked = ok(office.send("POST", thanks(tour), ""));
        var again = ok(office.send("POST", thanks(tour), ""));

        assertThat(of(thanked, TestCorpus.CASTER).get("hours").asDouble()).isEqualTo(1.5);
        assertThat(of(thanked, TestCorpus.CASTER).at("/letter/number").asString())
                .startsWith("ZQGX-");
        assertThat(again).isEqualTo(thanked);
        assertThat(database.queryForList(
                        "select hours from service_record where expert_id = 'E-ZHU' and meeting_id is not null",
                        Double.class))
                .containsExactly(1.5);
        assertThat(used() - used).isEqualTo(tour.day().getYear() == thisYear() ? 1 : 0);
        assertThat(database.queryForObject("select count(*) from service_letter", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void letterIsReadCheckedAndServedHoursStandInTheYear() {
        var tour = HeldTour.of(database, "RECORDING", 1);
        var letter =
                of(ok(office.send("POST", thanks(tour), "")), TestCorpus.CASTER).get("letter");
        var caster = people.expert(TestCorpus.CASTER);

        assertThat(caster.get("/letters/" + letter.get("letterId").asLong()).body())
                .contains("感谢信", "感谢您参加", "璧山行");
        assertThat(ok(people.nobody()
                                .get("/api/v1/letters/check?code="
                                        + letter.get("code").asString()))
                        .get("kind")
                        .asString())
                .isEqualTo("THANKS");
        assertThat(caster.get("/my/letter?year=" + tour.day().getYear()).body()).contains("1.5");
    }

    @Test
    void whoCameWithoutAMeetingIsThankedWithoutHours() {
        var tour = HeldTour.of(database, "RECORDING", 1);
        tour.came("EXPERT", "E-MAI", "麦苗");

        var mai = of(ok(office.send("POST", thanks(tour), "")), "E-MAI");

        assertThat(mai.get("hours").asDouble()).isZero();
        assertThat(mai.at("/letter/services")).isEmpty();
        assertThat(office.get("/letters/" + mai.at("/letter/letterId").asLong()).body())
                .contains("感谢您参加");
    }

    @Test
    void thanksComeAfterTheTourFromItsOffice() {
        var tour = HeldTour.of(database, "RUNNING", 0);

        assertThat(refused(office.send("POST", thanks(tour), ""))).isEqualTo("409 not-held");
        assertThat(refused(people.coordinatorOf("永川区").send("POST", thanks(tour), "")))
                .isEqualTo("404 not-found");
        assertThat(people.administrator().send("POST", thanks(tour), "").statusCode())
                .isEqualTo(403);
    }

    private int used() {
        return records.find(RecordKind.EXPERTS, TestCorpus.CASTER)
                .map(Expert::service)
                .map(Expert.Service::usedThisYear)
                .orElse(0);
    }

    private static int thisYear() {
        return Year.now(ZoneId.of("Asia/Shanghai")).getValue();
    }

    private static JsonNode of(JsonNode all, String expertId) {
        for (JsonNode one : all) {
            if (one.get("expertId").asString().equals(expertId)) {
                return one;
            }
        }
        throw new AssertionError(expertId);
    }

    private static String thanks(HeldTour tour) {
        return "/api/v1/tours/" + tour.id() + "/thanks";
    }
}
