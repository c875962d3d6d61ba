package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.store.RecordKind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    private static final String OUTPUTS = """
            成果编号,专家编号,成果类型,成果名称,年份
            E1-P1,E1,论文,真空压铸铝合金件气孔形成,2024
            E1-P2,E1,专利,一种压铸排气结构,2023
            """;

    @TempDir
    private Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void filesAreReadInTheOrderOfWhatRefersToWhat() {
        var outputs = fixture.file("outputs.csv", OUTPUTS);
        var experts = fixture.file("experts.csv", ImportFixture.EXPERTS);
        var organisations = fixture.file("organisations.csv", ImportFixture.ORGANISATIONS);

        var report = fixture.run(outputs, experts, organisations);

        assertThat(report.firstRejected()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.sheets())
                .extracting(SheetReport::kind, SheetReport::added)
                .containsExactly(tuple("organisations", 1L), tuple("experts", 1L), tuple("outputs", 2L));
        var expert = fixture.store().find(RecordKind.EXPERTS, "E1").orElseThrow();
        assertThat(expert.employment().organisation().name()).isEqualTo("重庆示例机电有限公司");
        assertThat(fixture.store().evidenceOf(new ExpertId("E1"))).hasSize(2);
    }

    @Test
    void aSecondImportOfTheSameFilesChangesNothing() {
        var organisations = fixture.file("organisations.csv", ImportFixture.ORGANISATIONS);
        var experts = fixture.file("experts.csv", ImportFixture.EXPERTS);
        var outputs = fixture.file("outputs.csv", OUTPUTS);
        fixture.run(organisations, experts, outputs);
        var seen = fixture.store().pending().expertsAfter(null, 10);
        fixture.store().pending().expertsDone(seen);

        var report = fixture.run(organisations, experts, outputs);

        assertThat(report.total(SheetReport::unchanged)).isEqualTo(4);
        assertThat(report.total(SheetReport::rows)).isEqualTo(4);
        assertThat(fixture.store().pending().count()).isZero();
    }

    @Test
    void aDryRunSeesTheRecordsOfItsOwnRunAndWritesNothing() {
        var experts = fixture.file("experts.csv", ImportFixture.EXPERTS);
        var outputs = fixture.file("outputs.csv", OUTPUTS);

        var report = fixture.run(ImportOptions.DEFAULT.asDryRun(), experts, outputs);

        assertThat(report.dryRun()).isTrue();
        assertThat(report.total(SheetReport::added)).isEqualTo(3);
        assertThat(report.total(SheetReport::rejected)).isZero();
        assertThat(fixture.store().count(RecordKind.EXPERTS)).isZero();
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isZero();
    }

    @Test
    void aCompleteListWithdrawsWhatItNoLongerHas() {
        var experts = fixture.file("experts.csv", ImportFixture.EXPERTS);
        fixture.run(experts, fixture.file("outputs.csv", OUTPUTS));
        var shorter = fixture.file("outputs.csv", OUTPUTS.substring(0, OUTPUTS.indexOf("E1-P2")));

        var report = fixture.run(ImportOptions.DEFAULT.withCompleteLists(), shorter);

        assertThat(report.total(SheetReport::withdrawn)).isEqualTo(1);
        assertThat(fixture.store().contains(RecordKind.OUTPUTS, "E1-P1")).isTrue();
        assertThat(fixture.store().isWithdrawn(RecordKind.OUTPUTS, "E1-P2")).isTrue();
    }

    @Test
    void aRejectedRowOfACompleteListKeepsItsRecord() {
        var experts = fixture.file("experts.csv", ImportFixture.EXPERTS);
        fixture.run(experts, fixture.file("outputs.csv", OUTPUTS));
        var worse = fixture.file("outputs.csv", OUTPUTS.replace("一种压铸排气结构,2023", "一种压铸排气结构,23"));

        var report = fixture.run(ImportOptions.DEFAULT.withCompleteLists(), worse);

        assertThat(report.total(SheetReport::rejected)).isEqualTo(1);
        assertThat(report.total(SheetReport::withdrawn)).isZero();
        assertThat(fixture.store().contains(RecordKind.OUTPUTS, "E1-P2")).isTrue();
    }

    @Test
    void aBadRowIsReportedWithItsPlaceAndTheRestGoesOn() {
        var experts = fixture.file("experts.csv", ImportFixture.EXPERTS);
        var outputs = fixture.file("outputs.csv", OUTPUTS.replace("E1-P1,E1,论文", "E1-P1,E9,论著"));

        var report = fixture.run(experts, outputs);

        assertThat(report.total(SheetReport::added)).isEqualTo(2);
        assertThat(report.firstRejected())
                .extracting(
                        RejectedRow::file, RejectedRow::row, RejectedRow::column, RejectedRow::value, RejectedRow::rule)
                .containsExactly(
                        tuple("outputs.csv", 2, "专家编号", "E9", "reference"),
                        tuple("outputs.csv", 2, "成果类型", "论著", "value-list"));
        assertThat(report.firstRejected().getFirst().advice())
                .contains("请先导入该专家")
                .contains("import the expert first");
    }
}
