package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.store.RecordKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells without a header are left out, and the report says where they are. */
class NamelessColumnsTest {

    @TempDir
    private Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
        fixture.run(fixture.file("experts.csv", ImportFixture.EXPERTS));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void ofASheetTheyAreNamedByTheirLetters() {
        var report = fixture.run(fixture.file("outputs.xlsx", Workbooks.outputs(sheet -> {
            sheet.getRow(1).createCell(6).setCellValue("请联系 13900000000");
            sheet.getRow(2).createCell(28).setCellValue("备忘");
        })));

        assertNotice(report, "成果", "G、AC");
        assertThat(report.firstRejected()).isEmpty();
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isEqualTo(2);
    }

    @Test
    void ofACsvFileTheyAreNamedByTheirLetters() {
        var csv = "成果编号,专家编号,成果类型,,成果名称,年份\nX1,E1,论文,待查,气孔,2024\nX2,E1,论文,,排气,2024\n";

        var report = fixture.run(fixture.file("outputs.csv", csv));

        assertNotice(report, "", "D");
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isEqualTo(2);
    }

    @Test
    void aCsvRowThatIsLongerThanTheHeaderIsRejected() {
        var csv = "成果编号,专家编号,成果类型,成果名称,年份\nX1,E1,论文,气孔,2024,13900000000\n";

        var report = fixture.run(fixture.file("outputs.csv", csv));

        assertThat(report.firstRejected())
                .singleElement()
                .satisfies(row -> assertThat(row.rule()).isEqualTo("columns"));
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void emptyCellsWithoutAHeaderAreNoNews() {
        var csv = "成果编号,专家编号,成果类型,,成果名称,年份,\nX1,E1,论文, ,气孔,2024,\n";

        assertThat(fixture.run(fixture.file("outputs.csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .problems())
                .isEmpty();
    }

    private static void assertNotice(ImportReport report, String sheet, String letters) {
        assertThat(report.problems()).hasSize(1);
        var notice = report.problems().getFirst();
        assertThat(List.of(notice.sheet(), notice.rule())).containsExactly(sheet, "nameless-column");
        assertThat(notice.what()).contains("列有内容：" + letters + "。").doesNotContain("139000");
        assertThat(report.isClean()).isTrue();
    }
}
