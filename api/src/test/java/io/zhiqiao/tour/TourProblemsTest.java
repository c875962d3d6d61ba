package io.zhiqiao.tour;

import static io.zhiqiao.tour.PreparedTours.created;
import static io.zhiqiao.tour.PreparedTours.id;
import static io.zhiqiao.tour.PreparedTours.inviting;
import static io.zhiqiao.tour.PreparedTours.made;
import static io.zhiqiao.tour.PreparedTours.ok;
import static io.zhiqiao.tour.PreparedTours.planned;
import static io.zhiqiao.tour.PreparedTours.prepared;
import static io.zhiqiao.tour.PreparedTours.refused;
import static io.zhiqiao.tour.PreparedTours.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** How problems come into a tour, and leave it; and what the radar counts of them. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=tour-problems")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourProblemsTest {

    private static final String BATTERY = "P-BATTERY";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private Tours tours;

    @Autowired
    private TourRows rows;

    @Autowired
    private TourProblemRows entries;

    @Autowired
    private Clock clock;

    private Someone coordinator;
    private Someone enterprise;
    private LocalDate today;

    @BeforeAll
    void makePeople() {
        coordinator = people.coordinator();
        enterprise = people.ofEnterprise(TestCorpus.FIRM_ID);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void forget() {
        database.update("delete from roster_seat");
        entries.deleteAll();
        rows.deleteAll();
    }

    @Test
    void officeChoosesAProblemWithItsDemand() {
        var tour = planned(coordinator, "璧山行", today);

        var entry = created(join(coordinator, tour, "{\"problemId\":\"P-BATTERY\",\"demand\":3}"));

        assertThat(entry.get("demand").asInt()).isEqualTo(3);
        assertThat(entry.get("wishedBy").asString()).isEqualTo("OFFICE");
        assertThat(tours.problemsOf(id(tour)))
                .extracting(TourProblem::problemId)
                .containsExactly(BATTERY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1})
    void demandIsOneToThree(int demand) {
        var tour = planned(coordinator, "璧山行", today);

        assertThat(refused(join(coordinator, tour, "{\"problemId\":\"P-BATTERY\",\"demand\":%d}".formatted(demand))))
                .isEqualTo("422 range");
    }

    @Test
    void enterpriseWishesAndTheOfficeAgrees() {
        var tour = made(coordinator, planned(coordinator, "璧山行", today), "collect", "");

        var wish = created(join(enterprise, tour, "{\"problemId\":\"P-BATTERY\"}"));
        assertThat(wish.get("confirmedAt").isNull()).isTrue();
        assertThat(wish.get("demand").asInt()).isEqualTo(2);
        assertThat(tours.problemsOf(id(tour))).isEmpty();

        var joined = ok(coordinator.send(
                "PUT", "/api/v1/tours/" + id(tour) + "/problems/" + BATTERY, "{\"demand\":1}", "If-Match", tag(wish)));
        assertThat(joined.get("confirmedAt").isNull()).isFalse();
        assertThat(joined.get("wishedBy").asString()).isEqualTo("ENTERPRISE");
        assertThat(tours.problemsOf(id(tour)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.demand()).isEqualTo(1));
        assertThat(refused(takeOut(enterprise, tour, "", joined))).isEqualTo("409 confirmed");
    }

    @Test
    void enterpriseTakesItsWishBack() {
        var tour = made(coordinator, planned(coordinator, "璧山行", today), "collect", "");
        var wish = created(join(enterprise, tour, "{\"problemId\":\"P-BATTERY\"}"));

        ok(takeOut(enterprise, tour, "", wish));

        assertThat(ok(coordinator.get("/api/v1/tours/" + id(tour) + "/problems")))
                .isEmpty();
        created(join(enterprise, tour, "{\"problemId\":\"P-BATTERY\"}"));
    }

    @Test
    void enterpriseWishesForItsOwnProblemsAndOpenToursOnly() {
        var planned = planned(coordinator, "未开始征集", today);
        assertThat(refused(join(enterprise, planned, "{\"problemId\":\"P-BATTERY\"}")))
                .isEqualTo("404 not-found");

        var open = made(coordinator, planned, "collect", "");
        assertThat(refused(join(people.ofEnterprise("Q-OTHER"), open, "{\"problemId\":\"P-BATTERY\"}")))
                .isEqualTo("404 not-found");
        created(join(enterprise, open, "{\"problemId\":\"P-BATTERY\"}"));
    }

    @Test
    void tourOfAnotherIndustryIsNotOpen() {
        var plan = PreparedTours.plan("化工行", today, ",\"industries\":[\"化工\"]");
        var tour = made(coordinator, created(coordinator.send("POST", "/api/v1/tours", plan)), "collect", "");

        assertThat(refused(join(enterprise, tour, "{\"problemId\":\"P-BATTERY\"}")))
                .isEqualTo("404 not-found");
    }

    @Test
    void problemIsInOneTourAtATime() {
        var first = prepared(coordinator, "甲", today, BATTERY);
        var second = planned(coordinator, "乙", today);

        assertThat(refused(join(coordinator, second, "{\"problemId\":\"P-BATTERY\"}")))
                .isEqualTo("409 other-tour");
        assertThat(refused(join(coordinator, first, "{\"problemId\":\"P-BATTERY\"}")))
                .isEqualTo("409 joined");

        made(coordinator, first, "cancel", "改期");
        created(join(coordinator, second, "{\"problemId\":\"P-BATTERY\"}"));
    }

    @Test
    void problemIsTakenOutWithAReasonAndStaysOnRecord() {
        var tour = prepared(coordinator, "璧山行", today, BATTERY);
        var entry =
                ok(coordinator.get("/api/v1/tours/" + id(tour) + "/problems")).get(0);

        assertThat(refused(takeOut(coordinator, tour, "", entry))).isEqualTo("422 no-reason");
        var left = ok(takeOut(coordinator, tour, "企业已自行解决", entry));

        assertThat(left.get("leftReason").asString()).isEqualTo("企业已自行解决");
        assertThat(tours.problemsOf(id(tour))).isEmpty();
        assertThat(entries.findByTourIdOrderByJoinedAtAscEntryIdAsc(id(tour))).hasSize(1);
    }

    @Test
    void afterTheLockAProblemJoinsWithAReasonOnly() {
        var tour = inviting(database, coordinator, "璧山行", today, BATTERY, "lock");

        assertThat(refused(join(coordinator, tour, "{\"problemId\":\"P-CASTING\"}")))
                .isEqualTo("422 no-reason");
        created(join(coordinator, tour, "{\"problemId\":\"P-CASTING\",\"reason\":\"企业临时提出\"}"));
    }

    @Test
    void problemThatIsAddedByTwoAtOnceJoinsOnce() throws Exception {
        var tour = planned(coordinator, "璧山行", today);
        var start = new CountDownLatch(1);
        Callable<Integer> adding = () -> {
            start.await();
            return join(coordinator, tour, "{\"problemId\":\"P-BATTERY\"}").statusCode();
        };
        try (var both = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("adding-", 0).factory())) {
            var answers = new ArrayList<Future<Integer>>();
            for (var at = 0; at < 4; at++) {
                answers.add(both.submit(adding));
            }
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }

            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        assertThat(tours.problemsOf(id(tour))).hasSize(1);
    }

    @Test
    void entryThatChangedIsNotOverwritten() {
        var tour = prepared(coordinator, "璧山行", today, BATTERY);
        var entry =
                ok(coordinator.get("/api/v1/tours/" + id(tour) + "/problems")).get(0);
        var path = "/api/v1/tours/" + id(tour) + "/problems/" + BATTERY;

        ok(coordinator.send("PUT", path, "{\"demand\":3}", "If-Match", tag(entry)));

        assertThat(refused(coordinator.send("PUT", path, "{\"demand\":1}", "If-Match", tag(entry))))
                .isEqualTo("412 stale");
        assertThat(refused(takeOut(coordinator, tour, "x", entry))).isEqualTo("412 stale");
    }

    @Test
    void radarCountsNeedsAndWhoIsAvailableForThem() {
        var radar = ok(coordinator.get("/api/v1/tours/radar"));
        var bishan = radar.get("districts").get(0);

        assertThat(bishan.get("name").get("zh").asString()).isEqualTo("璧山区");
        assertThat(bishan.get("needs").asInt()).isEqualTo(3);
        // 朱铸 and 李电; 满再铸 has used up the cap, the others work on something else.
        assertThat(bishan.get("experts").asInt()).isEqualTo(2);
        assertThat(bishan.get("ratio").asDouble()).isEqualTo(1.5);
        assertThat(cell(radar, "新能源").get("needs").asInt()).isEqualTo(1);
        assertThat(cell(radar, "新能源").get("experts").asInt()).isEqualTo(1);
        assertThat(cell(radar, "消费品").get("ratio").isNull()).isTrue();
        assertThat(radar.get("suggested")).hasSize(1);
    }

    private static JsonNode cell(JsonNode radar, String industry) {
        for (var cell : radar.get("districts").get(0).get("cells")) {
            if (cell.get("industry").get("zh").asString().equals(industry)) {
                return cell;
            }
        }
        throw new AssertionError(industry);
    }

    private static HttpResponse<String> join(Someone somebody, JsonNode tour, String body) {
        return somebody.send("POST", "/api/v1/tours/" + id(tour) + "/problems", body);
    }

    private static HttpResponse<String> takeOut(Someone somebody, JsonNode tour, String reason, JsonNode entry) {
        return somebody.send(
                "POST",
                "/api/v1/tours/" + id(tour) + "/problems/" + BATTERY + "/withdrawal",
                "{\"reason\":\"%s\"}".formatted(reason),
                "If-Match",
                tag(entry));
    }
}
