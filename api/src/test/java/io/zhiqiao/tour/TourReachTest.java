package io.zhiqiao.tour;

import static io.zhiqiao.ServiceClient.refused;
import static io.zhiqiao.tour.PreparedTours.id;
import static io.zhiqiao.tour.PreparedTours.made;
import static io.zhiqiao.tour.PreparedTours.ok;
import static io.zhiqiao.tour.PreparedTours.plan;
import static io.zhiqiao.tour.PreparedTours.planned;
import static io.zhiqiao.tour.PreparedTours.step;
import static io.zhiqiao.tour.PreparedTours.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who reaches which tours, and who sets the targets of a year. */
@TourTest
class TourReachTest {

    @Autowired
    private Someone.Maker people;

    private final TourStage stage;
    private final Someone coordinator;
    private final LocalDate soon;
    private final Someone enterprise;

    @Autowired
    TourReachTest(TourStage stage) {
        this.stage = stage;
        coordinator = stage.coordinator();
        soon = stage.soon();
        enterprise = stage.enterprise();
    }

    @AfterEach
    void forget() {
        stage.forget();
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
}
