package io.zhiqiao.tour;

import static io.zhiqiao.tour.PreparedTours.id;
import static io.zhiqiao.tour.PreparedTours.made;
import static io.zhiqiao.tour.PreparedTours.ok;
import static io.zhiqiao.tour.PreparedTours.planned;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of tours as the office and an enterprise use them. */
@TourTest
class TourPagesTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private TourRows rows;

    @Autowired
    private TourProblemRows entries;

    private final TourStage stage;
    private final Someone coordinator;
    private final Someone enterprise;
    private final LocalDate today;

    @Autowired
    TourPagesTest(TourStage stage) {
        this.stage = stage;
        coordinator = stage.coordinator();
        enterprise = stage.enterprise();
        today = stage.today();
    }

    @AfterEach
    void forget() {
        stage.forget();
    }

    @Test
    void planIsWrittenByTheForm() {
        page(302, coordinator.form("/tours/new", "/tours/new", form()));

        var tour = rows.findAll().iterator().next().tour();
        assertThat(tour.name()).isEqualTo("璧山行");
        assertThat(tour.districts()).containsExactly("璧山区");
        assertThat(tour.stops()).singleElement().satisfies(stop -> {
            assertThat(stop.name()).isEqualTo("高新区, 一号厅");
            assertThat(stop.longitude()).isEqualTo(106.2);
        });
        assertThat(tour.halfDays()).hasSize(1);
        assertThat(page(200, coordinator.get("/tours"))).contains("璧山行", "已列计划");
        assertThat(page(200, coordinator.get("/tours/" + tour.tourId())))
                .contains("开始征集难题", "高新区, 一号厅")
                .doesNotContain("下一步之前还需");
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingTypedIsLost() {
        var form = form();
        form.remove("districts");
        form.put("name", "");
        form.put("theme", "压铸<script>");
        form.put("stopTables", "三");
        form.put("endsAt", "");

        var page = page(200, coordinator.form("/tours/new", "/tours/new", form));

        assertThat(page)
                .contains("“三”不是整数", "半天要写全", "value=\"三\"", "压铸&lt;script&gt;")
                .doesNotContain("压铸<script>");
        form.put("stopTables", "3");
        form.put("endsAt", "12:00");
        assertThat(page(200, coordinator.form("/tours/new", "/tours/new", form)))
                .contains("请填写活动名称", "请至少选择一个区县", "href=\"#field-districts\"");
        assertThat(rows.findAll()).isEmpty();
    }

    @Test
    void anotherLineCostsNothingThatWasTyped() {
        var form = form();
        form.put("more", "stop");

        var page = page(200, coordinator.form("/tours/new", "/tours/new", form));

        assertThat(page).contains("value=\"璧山行\"", "站点 2").doesNotContain("站点 3");
        assertThat(rows.findAll()).isEmpty();
    }

    @Test
    void whoComesSecondSeesBothVersions() {
        var tour = planned(coordinator, "先到的名字", today);
        var form = form();
        form.put("version", "7");

        var page = page(200, coordinator.form("/tours/" + id(tour) + "/edit", "/tours/" + id(tour) + "/edit", form));

        assertThat(page).contains("他人刚保存的内容", "先到的名字", "value=\"璧山行\"");
        assertThat(page)
                .contains("name=\"version\" value=\"" + tour.get("version").asLong());
    }

    @Test
    void lockedTourAsksForAReasonInItsForm() {
        var tour = stage.inviting(coordinator, "璧山行", today, "lock");
        var path = "/tours/" + id(tour) + "/edit";
        assertThat(page(200, coordinator.get(path))).contains("name=\"reason\"");
        var form = form();
        form.put("version", tour.get("version").asString());

        assertThat(page(200, coordinator.form(path, path, form))).contains("活动已锁定，改动需要写明原因");
        form.put("reason", "场地临时检修");
        page(302, coordinator.form(path, path, form));
    }

    @Test
    void stepIsMadeByItsButtonAndStandsInTheHistory() {
        var tour = planned(coordinator, "璧山行", today);
        var path = "/tours/" + id(tour);

        page(302, coordinator.form(path, path + "/steps/postpone", Map.of("version", "1", "reason", "场馆检修")));

        assertThat(page(200, coordinator.get(path))).contains("已延期", "场馆检修", "重新排期");
    }

    @Test
    void whatTheNextStepWaitsForIsSaidBeforeItIsTried() {
        var tour = made(coordinator, planned(coordinator, "璧山行", today), "collect", "");

        assertThat(page(200, coordinator.get("/tours/" + id(tour)))).contains("下一步之前还需", "还没有难题加入");
    }

    @Test
    void problemsAreChosenFromTheDistrictsOfTheTour() {
        var tour = planned(coordinator, "璧山行", today);
        var path = "/tours/" + id(tour) + "/problems";
        assertThat(page(200, coordinator.get(path))).contains("电池包热失控预警不及时", "压铸电机壳体");
        assertThat(page(200, coordinator.get(path + "?industry=%E5%8C%96%E5%B7%A5")))
                .contains("没有符合条件");

        page(302, coordinator.form(path, path, Map.of("problemId", "P-BATTERY", "demand", "3")));

        assertThat(page(200, coordinator.get(path))).contains("已加入（1）");
        assertThat(entries.findAll().iterator().next().demand()).isEqualTo(3);
    }

    @Test
    void enterpriseWishesBesideItsProblemAndReadsTheAnswer() {
        var tour = made(coordinator, planned(coordinator, "璧山行", today), "collect", "");
        var path = "/problems/P-BATTERY/tours";
        assertThat(page(200, enterprise.get("/my/problems/P-BATTERY"))).contains(path + "?part=true");
        assertThat(page(200, enterprise.get(path + "?part=true")))
                .contains("申请参加")
                .doesNotContain("<html");

        page(302, enterprise.form(path, path + "/" + id(tour) + "/wish", Map.of()));

        assertThat(page(200, enterprise.get(path))).contains("等待办公室答复", "撤回申请");
        assertThat(page(200, coordinator.get("/tours/" + id(tour)))).contains("有 1 道企业申请待答复");
        page(
                302,
                coordinator.form(
                        "/tours/" + id(tour) + "/problems",
                        "/tours/" + id(tour) + "/problems/P-BATTERY/demand",
                        Map.of("version", "1", "demand", "2")));
        assertThat(page(200, enterprise.get(path))).contains("您的难题已加入活动，拟请 2 位专家");
        assertThat(people.ofEnterprise("Q-OTHER").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void targetOfTheYearIsSetBesideItsFigure() {
        var path = "/tours?year=" + today.getYear();

        page(
                302,
                coordinator.form(
                        path, "/tours/targets/" + today.getYear() + "/SOLVED", Map.of("version", "0", "target", "25")));

        assertThat(page(200, coordinator.get(path))).contains("目标 25", "目标 4", "目标 30");
        assertThat(page(200, people.coordinatorOf("璧山区").get(path))).doesNotContain("修改目标");
    }

    @Test
    void problemThatAnotherTourHasIsNotOfferedUntilThatTourIsOver() {
        var other = PreparedTours.prepared(coordinator, "先行", today, TourStage.BATTERY, "collect");
        var tour = PreparedTours.planned(coordinator, "后行", today);
        var list = "/tours/" + id(tour) + "/problems?district=*&industry=*";
        var offered = "name=\"problemId\" value=\"" + TourStage.BATTERY + "\"";
        assertThat(page(200, coordinator.get(list))).doesNotContain(offered);

        PreparedTours.made(coordinator, other, "cancel", "改到明年");

        assertThat(page(200, coordinator.get(list))).contains(offered);
    }

    @Test
    void figureOpensToItsRecords() {
        var tour = stage.inviting(coordinator, "今日行", today, "lock", "announce", "begin");

        assertThat(page(200, coordinator.get("/tours/figures/EVENTS?year=" + today.getYear())))
                .contains("举办活动：1 / 4", "/tours/" + id(tour));
        assertThat(page(200, coordinator.get("/tours/figures/SOLVED?year=" + today.getYear())))
                .contains("解决难题：0 / 20");
    }

    @Test
    void radarOpensToItsRecords() {
        assertThat(page(200, coordinator.get("/tours/radar"))).contains("璧山区", "3 项未满足需求", "2 位可请专家");
        var district = "?district=%E7%92%A7%E5%B1%B1%E5%8C%BA";
        assertThat(page(200, coordinator.get("/tours/radar/needs" + district))).contains("电池包热失控预警不及时");
        assertThat(page(200, coordinator.get("/tours/radar/experts" + district)))
                .contains("朱铸", "李电")
                .doesNotContain("满再铸", TestCorpus.MOBILE);
    }

    @Test
    void secretaryReadsAndChangesNothing() {
        var tour = planned(coordinator, "璧山行", today);
        var administrator = people.administrator();

        assertThat(page(200, administrator.get("/tours/" + id(tour))))
                .contains("璧山行")
                .doesNotContain("/steps/", "/edit");
        ok(administrator.get("/api/v1/tours/" + id(tour)));
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("name", "璧山行");
        form.put("year", String.valueOf(today.getYear()));
        form.put("issue", "1");
        form.put("districts", "璧山区");
        form.put("wantedExperts", "10");
        form.put("wantedSolved", "5");
        form.put("plannedCost", "12.5");
        form.put("date", today.toString());
        form.put("startsAt", "09:00");
        form.put("endsAt", "12:00");
        form.put("stopName", "高新区, 一号厅");
        form.put("stopCapacity", "60");
        form.put("stopTables", "6");
        form.put("stopLongitude", "106.2");
        form.put("stopLatitude", "29.6");
        return form;
    }

    private static String page(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body();
    }
}
