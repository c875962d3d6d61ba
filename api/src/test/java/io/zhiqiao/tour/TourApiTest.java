package io.zhiqiao.tour;

import static io.zhiqiao.tour.PreparedTours.created;
import static io.zhiqiao.tour.PreparedTours.id;
import static io.zhiqiao.tour.PreparedTours.inviting;
import static io.zhiqiao.tour.PreparedTours.made;
import static io.zhiqiao.tour.PreparedTours.ok;
import static io.zhiqiao.tour.PreparedTours.plan;
import static io.zhiqiao.tour.PreparedTours.planned;
import static io.zhiqiao.tour.PreparedTours.prepared;
import static io.zhiqiao.tour.PreparedTours.refused;
import static io.zhiqiao.tour.PreparedTours.step;
import static io.zhiqiao.tour.PreparedTours.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.LifeCycleSteps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Tours through the interface for programmes, on data of their own. */
@ServiceTest
@Import(TourApiTest.Ears.class)
@TestPropertySource(properties = "zhiqiao.test=tours")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourApiTest {

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
    private TourClock tourClock;

    @Autowired
    private LifeCycleSteps steps;

    @Autowired
    private Audit audit;

    @Autowired
    private Heard heard;

    @Autowired
    private Clock clock;

    private Someone coordinator;
    private Someone enterprise;
    private LocalDate soon;

    @BeforeAll
    void makePeople() {
        coordinator = people.coordinator();
        enterprise = people.ofEnterprise(TestCorpus.FIRM_ID);
        soon = LocalDate.now(clock).plusDays(14);
        if (soon.getYear() != LocalDate.now(clock).getYear()) {
            soon = LocalDate.now(clock);
        }
    }

    @AfterEach
    void forget() {
        database.update("delete from roster_seat");
        entries.deleteAll();
        rows.deleteAll();
        heard.changed.clear();
    }

    @Test
    void planIsReadAsItWasWritten() {
        var made = planned(coordinator, "璧山行", soon);

        var read = ok(coordinator.get("/api/v1/tours/" + id(made)));

        assertThat(read).isEqualTo(made);
        assertThat(read.get("state").asString()).isEqualTo("PLANNED");
        assertThat(read.get("districts").toString()).isEqualTo("[\"璧山区\"]");
        assertThat(read.get("stops").get(0).get("longitude").asDouble()).isEqualTo(106.23);
        assertThat(read.get("stops").get(0).get("tables").asInt()).isEqualTo(6);
        assertThat(read.get("halfDays").get(0).get("startsAt").asString()).startsWith("09:00");
        assertThat(read.get("plannedCost").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(read.get("next").toString()).contains("collect", "postpone", "cancel");
        assertThat(audit.of("tour", id(made)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("tour.create"));
    }

    @Test
    void sameRequestSentTwiceMakesOneTour() {
        var first = created(coordinator.send("POST", "/api/v1/tours", plan("一次", soon), "Idempotency-Key", "k-1"));
        var second = created(coordinator.send("POST", "/api/v1/tours", plan("一次", soon), "Idempotency-Key", "k-1"));

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(ok(coordinator.get("/api/v1/tours?year=" + soon.getYear()))).hasSize(1);
        assertThat(refused(coordinator.send("POST", "/api/v1/tours", plan("另一次", soon), "Idempotency-Key", "k-1")))
                .isEqualTo("422 idempotency-key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":\" \"|missing|name",
                "\"issue\":0|range|issue",
                "\"districts\":[]|missing|districts",
                "\"districts\":[\"不存在区\"]|unknown-value|districts",
                "\"industries\":[\"不存在\"]|unknown-value|industries",
                "\"plannedCost\":-1|range|plannedCost",
                "\"wantedExperts\":-1|range|wantedExperts",
                "\"stops\":[{\"name\":\"甲\",\"capacity\":10,\"tables\":0}]|range|stops",
                "\"stops\":[{\"name\":\"甲\",\"capacity\":10,\"tables\":1,\"longitude\":106}]|missing|stops",
                "\"stops\":[{\"name\":\"甲\",\"capacity\":10,\"tables\":1,\"longitude\":206,\"latitude\":29}]|range|stops",
                "\"halfDays\":[{\"date\":\"2026-12-01\",\"startsAt\":\"12:00\",\"endsAt\":\"09:00\"}]|range|halfDays",
                "\"halfDays\":[{\"date\":\"2019-12-01\",\"startsAt\":\"09:00\",\"endsAt\":\"12:00\"}]|other-year|halfDays",
                "\"halfDays\":[{\"date\":\"2026-12-01\",\"startsAt\":\"09:00\",\"endsAt\":\"12:00\"},{\"date\":\"2026-12-01\",\"startsAt\":\"11:00\",\"endsAt\":\"13:00\"}]|overlap|halfDays"
            })
    void planThatCannotBeIsRefusedWithItsField(String member, String rule, String field) {
        var plan = "{\"name\":\"甲\",\"year\":2026,\"issue\":1,\"districts\":[\"璧山区\"]," + member + "}";
        var duplicates = member.startsWith("\"name\"")
                ? plan.replace("\"name\":\"甲\",", "")
                : member.startsWith("\"issue\"")
                        ? plan.replace("\"issue\":1,", "")
                        : member.startsWith("\"districts\"") ? plan.replace("\"districts\":[\"璧山区\"],", "") : plan;

        var answer = coordinator.send("POST", "/api/v1/tours", duplicates);

        assertThat(refused(answer)).isEqualTo("422 " + rule);
        assertThat(ServiceClient.json(answer).get("field").asString()).isEqualTo(field);
    }

    @Test
    void changeNeedsTheVersionThatWasRead() {
        var made = planned(coordinator, "璧山行", soon);
        var path = "/api/v1/tours/" + id(made);

        var changed = ok(coordinator.send("PUT", path, plan("璧山行（改）", soon), "If-Match", tag(made)));

        assertThat(changed.get("name").asString()).isEqualTo("璧山行（改）");
        assertThat(refused(coordinator.send("PUT", path, plan("后改", soon), "If-Match", tag(made))))
                .isEqualTo("412 stale");
        assertThat(refused(coordinator.send("PUT", path, plan("后改", soon)))).isEqualTo("428 if-match");
    }

    @Test
    void stopKeepsItsIdWhenThePlanChanges() {
        var made = planned(coordinator, "璧山行", soon);
        var stopId = made.get("stops").get(0).get("stopId").asString();
        var more = plan("璧山行", soon)
                .replace(
                        "\"stops\":[{",
                        "\"stops\":[{\"name\":\"新站\",\"capacity\":5,\"tables\":1},{\"stopId\":\"%s\","
                                .formatted(stopId));

        var changed = ok(coordinator.send("PUT", "/api/v1/tours/" + id(made), more, "If-Match", tag(made)));

        assertThat(changed.get("stops").get(1).get("stopId").asString()).isEqualTo(stopId);
        assertThat(changed.get("stops").get(0).get("stopId").asString())
                .isNotBlank()
                .isNotEqualTo(stopId);
    }

    @Test
    void tourIsBroughtFromThePlanToTheAnnouncement() {
        var tour = inviting(database, coordinator, "璧山行", soon, BATTERY, "lock", "announce");

        assertThat(tour.get("state").asString()).isEqualTo("ANNOUNCED");
        assertThat(steps.of("tour", id(tour)))
                .extracting(step -> step.transition())
                .containsExactly("collect", "match", "invite", "lock", "announce");
    }

    @Test
    void stepThatHasToWaitSaysForWhat() {
        var tour = made(coordinator, planned(coordinator, "璧山行", soon), "collect", "");

        assertThat(refused(step(coordinator, tour, "match", ""))).isEqualTo("409 has-problems");
        assertThat(refused(step(coordinator, tour, "announce", ""))).isEqualTo("409 wrong-state");
        assertThat(refused(step(coordinator, tour, "postpone", " "))).isEqualTo("422 no-reason");
        assertThat(refused(step(coordinator, tour, "leap", ""))).isEqualTo("404 unknown-transition");
        assertThat(refused(step(people.administrator(), tour, "postpone", "x"))).startsWith("403");
    }

    @Test
    void stepNeedsTheVersionThatWasRead() {
        var read = planned(coordinator, "璧山行", soon);
        made(coordinator, read, "collect", "");

        assertThat(refused(step(coordinator, read, "postpone", "场馆检修"))).isEqualTo("412 stale");
    }

    @Test
    void anotherPartOfThePreparationCanHoldAStepBack() {
        var tour = inviting(database, coordinator, "未备齐", soon, BATTERY);

        assertThat(refused(step(coordinator, tour, "lock", ""))).isEqualTo("409 not-ready");
    }

    @Test
    void nobodyIsInvitedBeforeARosterIsInUse() {
        var tour = prepared(coordinator, "无名单", soon, BATTERY, "collect", "match");

        assertThat(refused(step(coordinator, tour, "invite", ""))).isEqualTo("409 not-ready");
    }

    @Test
    void changeAfterTheLockNeedsAReasonAndTellsThoseAffected() {
        var tour = inviting(database, coordinator, "璧山行", soon, BATTERY, "lock");
        var path = "/api/v1/tours/" + id(tour);
        heard.changed.clear();

        assertThat(refused(coordinator.send("PUT", path, plan("改名", soon), "If-Match", tag(tour))))
                .isEqualTo("422 no-reason");
        assertThat(heard.changed).isEmpty();
        var renamed = plan("改名", soon, ",\"reason\":\"冠名调整\"")
                .replace(
                        "\"stops\":[{",
                        "\"stops\":[{\"stopId\":\"%s\","
                                .formatted(
                                        tour.get("stops").get(0).get("stopId").asString()));
        ok(coordinator.send("PUT", path, renamed, "If-Match", tag(tour)));

        assertThat(heard.changed).containsExactly(new TourChanged(id(tour), "名称", "冠名调整"));
        assertThat(audit.of("tour", id(tour)).getLast().reason()).isEqualTo("冠名调整");
    }

    @Test
    void changeBeforeTheLockTellsNobody() {
        var tour = planned(coordinator, "璧山行", soon);

        ok(coordinator.send("PUT", "/api/v1/tours/" + id(tour), plan("改名", soon), "If-Match", tag(tour)));

        assertThat(heard.changed).isEmpty();
        assertThat(audit.of("tour", id(tour)).getLast().action()).isEqualTo("tour.change");
    }

    @Test
    void nothingOfACancelledTourChanges() {
        var tour = made(coordinator, planned(coordinator, "璧山行", soon), "cancel", "疫情");

        assertThat(refused(
                        coordinator.send("PUT", "/api/v1/tours/" + id(tour), plan("改名", soon), "If-Match", tag(tour))))
                .isEqualTo("409 over");
        assertThat(refused(coordinator.send(
                        "POST", "/api/v1/tours/" + id(tour) + "/problems", "{\"problemId\":\"P-BATTERY\"}")))
                .isEqualTo("409 over");
    }

    @Test
    void announcedTourBeginsOnItsDayAndEndsAfterIt() {
        var today = LocalDate.now(clock);
        var tour = inviting(database, coordinator, "今日行", today, BATTERY, "lock", "announce");

        tourClock.keepLimits(clock.instant());
        assertThat(tours.known(id(tour)).orElseThrow().state()).isEqualTo(TourState.RUNNING);
        tourClock.keepLimits(clock.instant());
        assertThat(tours.known(id(tour)).orElseThrow().state()).isEqualTo(TourState.RUNNING);
    }

    @Test
    void coordinatorOfADistrictSeesAndChangesToursThereOnly() {
        var tour = planned(coordinator, "璧山行", soon);
        var here = people.coordinatorOf("璧山区");
        var elsewhere = people.coordinatorOf("永川区");

        assertThat(ok(here.get("/api/v1/tours?year=" + soon.getYear()))).hasSize(1);
        assertThat(ok(elsewhere.get("/api/v1/tours?year=" + soon.getYear()))).isEmpty();
        assertThat(refused(elsewhere.get("/api/v1/tours/" + id(tour)))).isEqualTo("404 not-found");
        assertThat(refused(step(elsewhere, tour, "collect", ""))).isEqualTo("404 not-found");
        assertThat(refused(elsewhere.send("POST", "/api/v1/tours", plan("璧山又一行", soon))))
                .isEqualTo("403 not-yours");
        made(here, tour, "collect", "");
    }

    @Test
    void enterpriseAndExpertHaveNoTours() {
        var tour = planned(coordinator, "璧山行", soon);

        assertThat(enterprise.get("/api/v1/tours/" + id(tour)).statusCode()).isEqualTo(403);
        assertThat(people.expert(TestCorpus.CASTER)
                        .get("/api/v1/tours?year=2026")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void targetsOfAYearAreSetRowByRow() {
        var before = figure(ok(coordinator.get("/api/v1/tours/targets/2031")), "EXPERTS");
        assertThat(before.get("target").asInt()).isEqualTo(30);
        assertThat(figure(ok(coordinator.get("/api/v1/tours/targets/2031")), "SOLVED")
                        .get("target")
                        .asInt())
                .isEqualTo(20);

        var set = ok(coordinator.send(
                "PUT", "/api/v1/tours/targets/2031/EXPERTS", "{\"target\":40}", "If-Match", tag(before)));

        assertThat(set.get("target").asInt()).isEqualTo(40);
        assertThat(refused(coordinator.send(
                        "PUT", "/api/v1/tours/targets/2031/EXPERTS", "{\"target\":50}", "If-Match", "\"7\"")))
                .isEqualTo("412 stale");
        assertThat(refused(coordinator.send(
                        "PUT", "/api/v1/tours/targets/2031/EXPERTS", "{\"target\":-1}", "If-Match", tag(set))))
                .isEqualTo("422 range");
        assertThat(refused(people.coordinatorOf("璧山区")
                        .send("PUT", "/api/v1/tours/targets/2031/EVENTS", "{\"target\":5}", "If-Match", "\"0\"")))
                .isEqualTo("403 not-yours");
        assertThat(refused(coordinator.get("/api/v1/tours/targets/1999"))).isEqualTo("400 range");
    }

    private static JsonNode figure(JsonNode figures, String indicator) {
        for (var figure : figures) {
            if (figure.get("indicator").asString().equals(indicator)) {
                return figure;
            }
        }
        throw new AssertionError(figures.toString());
    }

    /** What was published. */
    static final class Heard {

        final List<TourChanged> changed = new ArrayList<>();

        @EventListener
        void changed(TourChanged event) {
            changed.add(event);
        }
    }

    /** Listens, and holds back a tour of one name as a part of the preparation would. */
    @TestConfiguration
    static class Ears {

        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        TourGate gate() {
            return (tour, transition) ->
                    transition.equals("lock") && tour.name().equals("未备齐")
                            ? Optional.of(new Sentence("名单还没有定。", "The roster is not ready."))
                            : Optional.empty();
        }
    }
}
