package io.zhiqiao.importing;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
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
    void dryRunSaysWhatWouldHappenAndChangesNothing() {
        var before = records.changeCount();

        var report = json(service.upload(IMPORTS, "单位.csv", ORGANISATIONS.formatted("只看看大学")));

        assertThat(report.at("/dryRun").asBoolean()).isTrue();
        assertThat(report.at("/rows").asInt()).isEqualTo(2);
        assertThat(report.at("/rejected").asInt()).isEqualTo(1);
        assertThat(records.changeCount()).isEqualTo(before);
    }

    @Test
    void goodRowIsWrittenAndBadRowCanBeDownloaded() {
        var answer = service.upload(IMPORTS + "?dryRun=false", "单位.csv", ORGANISATIONS.formatted("新来大学"));

        var report = json(answer);
        assertThat(report.at("/added").asInt()
                        + report.at("/changed").asInt()
                        + report.at("/unchanged").asInt())
                .isEqualTo(1);
        assertThat(records.contains(RecordKind.ORGANISATIONS, "U-NEW")).isTrue();
        assertThat(report.at("/firstRejected/0/row").asInt()).isEqualTo(3);
        assertThat(report.at("/firstRejected/0/advice").asString()).isNotBlank();

        var workbook = service.get(report.at("/rejectedUrl").asString());
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("content-disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void reportCanBeReadAgainAndShownAsAPage() {
        var id = json(service.upload(IMPORTS, "单位.csv", ORGANISATIONS.formatted("再看看大学")))
                .at("/importId")
                .asString();

        assertThat(json(service.get(IMPORTS + "/" + id)).at("/rows").asInt()).isEqualTo(2);
        assertThat(service.get("/import/" + id).body()).contains("单位.csv").contains("检查结果");
    }

    @Test
    void checkPromisesNoDownloadAndOffersToWrite() {
        var bad = "单位编号,单位名称,单位类型\n" + "U-BAD,,高校\n".repeat(150);
        var checked = json(service.upload(IMPORTS, "单位.csv", bad));

        assertThat(checked.at("/rejected").asInt()).isEqualTo(150);
        assertThat(service.get("/import/" + checked.at("/importId").asString()).body())
                .contains("未通过的行")
                .doesNotContain("全部在下载的文件里")
                .contains("写入数据");
        var written = json(service.upload(IMPORTS + "?dryRun=false", "单位.csv", bad));
        assertThat(service.get("/import/" + written.at("/importId").asString()).body())
                .contains("全部在下载的文件里");
    }

    @Test
    void dryRunHasNoWorkbook() {
        var id = json(service.upload(IMPORTS, "单位.csv", ORGANISATIONS.formatted("又看看大学")))
                .at("/importId")
                .asString();

        assertThat(service.get(IMPORTS + "/" + id + "/rejected").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd,passwd", "C:\\a\\b.xlsx,b.xlsx", "..,upload", "a:b?.csv,a_b_.csv", "'',upload"})
    void uploadedNameNamesAFileOnly(String uploaded, String kept) {
        assertThat(UploadFolder.safeName(uploaded)).isEqualTo(kept);
    }
}
