package io.zhiqiao.importing;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@org.junit.jupiter.api.Tag("both-databases")
class ImportApiTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String ORGANISATIONS = """
            单位编号,单位名称,单位类型
            U-NEW,%s,高校
            U-BAD,,高校
            """;

    @Autowired
    private ServiceClient service;

    @Autowired
    private RecordStore records;

    @Test
    void importIsAnsweredAtOnceWithItsAddress() {
        var answer = service.upload(IMPORTS, "单位.csv", ORGANISATIONS.formatted("马上大学"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("location"))
                .hasValue(IMPORTS + "/" + json(answer).at("/importId").asString());
        assertThat(json(answer).at("/report").isNull()).isTrue();
        assertThat(over(answer).at("/state").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void dryRunSaysWhatWouldHappenAndChangesNothing() {
        var before = records.changes().count();

        var job = over(service.upload(IMPORTS, "单位.csv", ORGANISATIONS.formatted("只看看大学")));

        assertThat(job.at("/report/dryRun").asBoolean()).isTrue();
        assertThat(job.at("/report/rows").asInt()).isEqualTo(2);
        assertThat(job.at("/report/added").asInt()).isEqualTo(1);
        assertThat(job.at("/report/rejected").asInt()).isEqualTo(1);
        assertThat(job.at("/writable").asBoolean()).isTrue();
        assertThat(records.changes().count()).isEqualTo(before);
    }

    @Test
    void rejectedRowsCanBeDownloadedAfterTheCheck() {
        var job = over(service.upload(IMPORTS, "单位.csv", ORGANISATIONS.formatted("先改改大学")));

        var workbook = service.get(job.at("/report/rejectedUrl").asString());

        assertThat(job.at("/report/firstRejected/0/row").asInt()).isEqualTo(3);
        assertThat(job.at("/report/firstRejected/0/advice").asString()).isNotBlank();
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("content-disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void whatWasCheckedIsWrittenAtTheSameAddress() {
        var checked = over(service.upload(IMPORTS, "单位.csv", """
                单位编号,单位名称,单位类型
                U-WRITTEN,先看后写大学,高校
                """));
        assertThat(records.contains(RecordKind.ORGANISATIONS, "U-WRITTEN")).isFalse();

        var written = over(service.post(IMPORTS + "/" + checked.at("/importId").asString() + "/write", ""));

        assertThat(written.at("/importId")).isEqualTo(checked.at("/importId"));
        assertThat(written.at("/report/dryRun").asBoolean()).isFalse();
        assertThat(written.at("/progress/rowsExpected").asInt()).isEqualTo(1);
        assertThat(records.contains(RecordKind.ORGANISATIONS, "U-WRITTEN")).isTrue();
        assertThat(service.post(IMPORTS + "/" + checked.at("/importId").asString() + "/write", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void completeListSaysInAdvanceWhatItWouldWithdraw() {
        var head = "单位编号,单位名称,单位类型\n";
        over(service.upload(IMPORTS + "?dryRun=false", "名单.csv", head + "U-STAYS,留下大学,高校\nU-GOES,离开大学,高校\n"));

        var checked = over(service.upload(IMPORTS + "?complete=true", "名单.csv", head + "U-STAYS,留下大学,高校\n"));

        assertThat(checked.at("/report/withdrawn").asInt()).isEqualTo(1);
        assertThat(records.contains(RecordKind.ORGANISATIONS, "U-GOES")).isTrue();
        over(service.post(IMPORTS + "/" + checked.at("/importId").asString() + "/write", ""));
        assertThat(records.contains(RecordKind.ORGANISATIONS, "U-GOES")).isFalse();
    }

    @Test
    void importThatIsOverIsNotCancelledAnyMore() {
        var job = over(service.upload(IMPORTS, "单位.csv", ORGANISATIONS.formatted("已完成大学")));

        var answer = service.post(IMPORTS + "/" + job.at("/importId").asString() + "/cancel", "");

        assertThat(json(answer).at("/state").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void reportIsAPageThatCanBeOpenedAgain() {
        var id = over(service.upload(IMPORTS, "单位.csv", ORGANISATIONS.formatted("再看看大学")))
                .at("/importId")
                .asString();

        assertThat(service.get("/imports/" + id).body())
                .contains("单位.csv")
                .contains("检查完成")
                .contains("下载未通过的行")
                .contains("写入数据")
                .doesNotContain("hx-trigger=\"load");
        assertThat(service.get("/imports").body()).contains("/imports/" + id);
    }

    @Test
    void unknownImportSaysThatReportsAreNotKept() {
        assertThat(service.get("/imports/" + UUID.randomUUID()).body()).contains("不再保留");
        assertThat(service.get(IMPORTS + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void oldAddressLeadsToTheNewOne() {
        assertThat(service.get("/import").headers().firstValue("location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/imports"));
    }

    /** The import of an answer, asked for until it is over. */
    private JsonNode over(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var address = accepted.headers().firstValue("location").orElseThrow();
        var end = Clock.systemUTC().instant().plusSeconds(30);
        var job = json(service.get(address));
        while (List.of("QUEUED", "RUNNING").contains(job.at("/state").asString())) {
            assertThat(Clock.systemUTC().instant()).as(job.toString()).isBefore(end);
            job = json(service.get(address));
        }
        return job;
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd,passwd", "C:\\a\\b.xlsx,b.xlsx", "..,upload", "a:b?.csv,a_b_.csv", "'',upload"})
    void uploadedNameNamesAFileOnly(String uploaded, String kept) {
        assertThat(UploadFolder.safeName(uploaded)).isEqualTo(kept);
    }
}
