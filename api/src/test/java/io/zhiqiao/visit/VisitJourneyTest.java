package io.zhiqiao.visit;

import static io.zhiqiao.Postings.ok;
import static io.zhiqiao.ServiceClient.json;
import static io.zhiqiao.ServiceClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A visit becomes a problem, which takes a package and is done with it; on data of its own. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=visits")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitJourneyTest {

    private static final String VISITS = "/api/v1/visits";
    private static final String NOTES = """
            压铸电机壳体试漏漏气
            近三个月试漏不合格率 7%，每月报废约8万元。换过脱模剂，没有用。
            希望试漏不合格率降到 1.5% 以下。想找专家做技术服务。联系人王工 13900004321。""";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private RecordStore records;

    private Someone office;
    private Someone firm;

    @BeforeAll
    void makePeople() {
        office = people.coordinator();
        firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        try (var write = records.begin()) {
            firm(write::put, "Q-MUCH", "多用试验厂", true);
            firm(write::put, "Q-LITTLE", "少用试验厂", true);
            firm(write::put, "Q-SILENT", "未同意试验厂", null);
            usage(write::put, "Q-MUCH", 40);
            usage(write::put, "Q-LITTLE", 3);
            usage(write::put, "Q-SILENT", 900);
            write.commit();
        }
    }

    @Test
    void enterprisesWithoutProblemsThatAgreedComeFirstByTheirUse() {
        var leads = ok(200, office.get(VISITS + "/leads"));

        assertThat(leads.findValuesAsString("organisationId")).containsExactly("Q-MUCH", "Q-LITTLE", "Q-SILENT");
        assertThat(leads.at("/2/patentUses").asLong()).isZero();
        assertThat(ok(200, office.get(VISITS + "/leads?industry=99"))).isEmpty();
    }

    @Test
    void visitBecomesAProblemThatTakesAPackageAndIsDoneWithIt() {
        var visit = planned(TestCorpus.FIRM_ID);
        assertThat(refused(change("POST", visit, "/problem", ""))).isEqualTo("422 required");
        visit = ok(200, change("PUT", visit, "/log", log(today(), NOTES)));
        visit = ok(200, change("POST", visit, "/problem", ""));
        assertThat(refused(change("POST", visit, "/problem", ""))).isEqualTo("409 made-already");
        var problemId = visit.get("problemId").asString();

        var problem = ok(200, office.get("/api/v1/problems/" + problemId));
        assertThat(problem.toString()).contains("1.5").doesNotContain("13900004321");
        var posting = records.find(RecordKind.PROBLEMS, problemId).orElseThrow().posting();
        assertThat(posting.source()).isEqualTo("走访");
        var version = json(firm.get("/api/v1/problems/" + problemId + "/journey"))
                .get("version")
                .asLong();
        ok(
                200,
                firm.send(
                        "PATCH",
                        "/api/v1/problems/" + problemId,
                        "{\"cooperationForms\": [\"技术服务\"]}",
                        "If-Match",
                        "\"" + version + "\""));
        for (var name : List.of("submit", "accept", "refine", "publish")) {
            step(name.equals("submit") ? firm : office, "/api/v1/problems/" + problemId, "/journey", name);
        }
        var taken =
                ok(201, office.send("POST", "/api/v1/problems/" + problemId + "/packages", "{\"code\": \"training\"}"));
        var path = "/api/v1/taken-packages/" + taken.get("takingId").asString();
        step(office, path, "", "propose");
        step(firm, path, "", "accept");
        for (var place : List.of(0, 2)) {
            result(path, place);
        }
        assertThat(ok(200, firm.get(path)).get("done").asInt()).isEqualTo(2);
    }

    @Test
    void followUpWaitsForWhoHasItUntilItIsDone() {
        var visit = planned("Q-MUCH");
        var body = "{\"what\": \"送专利库使用手册\", \"dueOn\": \"2026-01-05\"}";
        visit = ok(200, change("POST", visit, "/follow-ups", body));
        assertThat(office.get("/visits").body()).contains("等我办的（1）", "送专利库使用手册", "已逾期");
        assertThat(people.coordinator().get("/visits").body()).contains("等我办的（0）");

        visit = ok(200, change("POST", visit, "/follow-ups/0/done", ""));

        assertThat(visit.at("/followUps/0/doneOn").asString()).isEqualTo(today());
        assertThat(office.get("/visits").body()).contains("等我办的（0）");
    }

    @Test
    void visitOfAnotherDistrictIsNotThere() {
        var visit = planned("Q-LITTLE");
        var other = people.coordinatorOf("万州区");

        assertThat(other.get(VISITS + "/" + visit.get("visitId").asString()).statusCode())
                .isEqualTo(404);
        assertThat(refused(other.send("POST", VISITS, plan("Q-LITTLE")))).isEqualTo("403 not-yours");
        assertThat(refused(change("PUT", visit, "/log", log("2999-01-01", "x"))))
                .isEqualTo("422 day");
    }

    @Test
    void logIsWrittenOnThePageOfTheVisit() {
        var visit = planned("Q-SILENT");
        var page = "/visits/" + visit.get("visitId").asString();
        assertThat(office.get(page).body()).contains("走访记录", "语音输入");

        ServiceClient.ok(
                302,
                office.form(
                        page,
                        page + "/log",
                        Map.of("visitedOn", today(), "visitors", "甲", "notes", "设备常停", "version", "1")));

        assertThat(office.get(page).body()).contains("设备常停", "整理成难题草稿");
    }

    private JsonNode planned(String organisationId) {
        return ok(201, office.send("POST", VISITS, plan(organisationId)));
    }

    private static String plan(String organisationId) {
        return "{\"organisationId\": \"%s\", \"plannedOn\": \"%s\"}".formatted(organisationId, today());
    }

    private static String log(String day, String notes) {
        return "{\"visitedOn\": \"%s\", \"visitors\": \"甲、乙\", \"notes\": \"%s\"}"
                .formatted(day, notes.replace("\n", "\\n"));
    }

    private HttpResponse<String> change(String method, JsonNode visit, String path, String body) {
        return office.send(
                method,
                VISITS + "/" + visit.get("visitId").asString() + path,
                body,
                "If-Match",
                "\"" + visit.get("version").asLong() + "\"");
    }

    private void result(String path, int place) {
        var version = json(office.get(path)).get("version").asLong();
        var body = "{\"doneOn\": \"%s\", \"result\": \"已完成\"}".formatted(today());
        ok(200, office.send("PUT", path + "/steps/" + place + "/result", body, "If-Match", "\"" + version + "\""));
    }

    private static void step(Someone who, String path, String versionAt, String name) {
        var version = json(who.get(path + versionAt)).get("version").asLong();
        ok(200, who.send("POST", path + "/transitions/" + name, "{}", "If-Match", "\"" + version + "\""));
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    private static void firm(Put put, String id, String name, @Nullable Boolean consent) {
        put.put(
                RecordKind.ORGANISATIONS,
                new Organisation(
                        new OrganisationId(id),
                        name,
                        "企业",
                        "",
                        List.of(),
                        "3392",
                        "璧山区",
                        "",
                        "",
                        List.of(),
                        new Organisation.PatentAccount("已注册", consent),
                        ""),
                "test");
    }

    private static void usage(Put put, String id, int count) {
        put.put(
                RecordKind.PATENT_USAGE,
                new PatentUsage(
                        new OrganisationId(id),
                        YearMonth.of(2026, 5),
                        "试验库",
                        "",
                        "Searches_Regular",
                        PatentUsage.Breakdown.NONE,
                        count),
                "test");
    }

    /** Writes a record. */
    @FunctionalInterface
    private interface Put {
        <T> void put(RecordKind<T> kind, T value, String source);
    }
}
