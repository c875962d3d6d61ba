package io.zhiqiao.tour;

import static io.zhiqiao.ServiceClient.refused;
import static io.zhiqiao.tour.PreparedTours.created;
import static io.zhiqiao.tour.PreparedTours.id;
import static io.zhiqiao.tour.PreparedTours.made;
import static io.zhiqiao.tour.PreparedTours.ok;
import static io.zhiqiao.tour.PreparedTours.plan;
import static io.zhiqiao.tour.PreparedTours.planned;
import static io.zhiqiao.tour.PreparedTours.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.Someone;
import io.zhiqiao.audit.Audit;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written down of a tour, and who has to know of a change. */
@TourTest
class TourPlanTest {

    @Autowired
    private Audit audit;

    @Autowired
    private TourEars.Heard heard;

    private final TourStage stage;
    private final Someone coordinator;
    private final LocalDate soon;

    @Autowired
    TourPlanTest(TourStage stage) {
        this.stage = stage;
        coordinator = stage.coordinator();
        soon = stage.soon();
    }

    @AfterEach
    void forget() {
        stage.forget();
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
    void changeAfterTheLockNeedsAReasonAndTellsThoseAffected() {
        var tour = stage.inviting(coordinator, "璧山行", soon, "lock");
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
}
