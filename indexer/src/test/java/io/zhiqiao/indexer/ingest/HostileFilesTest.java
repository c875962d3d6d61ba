package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.store.RecordKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of these files is offered together with right ones, which must be accepted all the same. */
class HostileFilesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

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
    void aRightWorkbookOfAnotherLibraryIsRead() {
        var report = run("outputs.xlsx", Workbooks.outputs(sheet -> {}));

        assertThat(report.problems()).isEmpty();
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isEqualTo(2);
    }

    @Test
    void aZipBombIsRefused() {
        var zeros = new byte[40_000_000];
        Arrays.fill(zeros, (byte) ' ');
        var bomb = new ZipEdit(Workbooks.outputs(sheet -> {}))
                .edit(
                        SHEET,
                        xml -> xml.replace("<sheetData>", "<sheetData>" + new String(zeros, StandardCharsets.UTF_8)))
                .zip();

        assertRefused("bomb.xlsx", bomb, "zip-bomb");
    }

    @Test
    void aWorkbookWithMacrosIsRefused() {
        var macros = new ZipEdit(Workbooks.outputs(sheet -> {}))
                .with("xl/vbaProject.bin", new byte[10])
                .zip();

        assertRefused("macros.xlsx", macros, "macro");
        assertRefused("macros.xlsm", macros, "macro");
    }

    @Test
    void anOldExcelFileNamedXlsxIsRefused() {
        assertRefused("old.xlsx", Workbooks.oldExcel(), "old-excel");
    }

    @Test
    void anEncryptedWorkbookIsRefused() {
        assertRefused("secret.xlsx", Workbooks.encrypted(), "encrypted");
    }

    @Test
    void aTextNamedXlsxIsRefused() {
        assertRefused("text.xlsx", "成果编号,专家编号".getBytes(StandardCharsets.UTF_8), "not-xlsx");
    }

    @Test
    void anotherZipNamedXlsxIsRefused() {
        var zip = new ZipEdit(new byte[0]).with("readme.txt", new byte[] {'a'}).zip();

        assertRefused("zip.xlsx", zip, "not-xlsx");
    }

    @Test
    void aTruncatedWorkbookIsRefused() {
        var whole = Workbooks.outputs(sheet -> {});

        assertRefused("half.xlsx", Arrays.copyOf(whole, whole.length / 2), "damaged");
    }

    @Test
    void aWorkbookThatDeclaresExternalEntitiesIsRefused() {
        var entity = new ZipEdit(Workbooks.outputs(sheet -> {}))
                .edit(
                        "xl/sharedStrings.xml",
                        xml -> xml.replaceFirst(
                                "<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst"))
                .zip();

        assertRefused("entity.xlsx", entity, "external-entity");
    }

    @Test
    void aCellAtAnImpossiblePlaceIsRefused() {
        var address = new ZipEdit(Workbooks.outputs(sheet -> {}))
                .edit(SHEET, xml -> xml.replaceFirst("r=\"A2\"", "r=\"ZZZZZZ2\""))
                .zip();

        assertRefused("address.xlsx", address, "damaged");
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        assertRefused("picture.bin", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0, 0, 7}, "unknown-kind");
        assertRefused("empty.csv", new byte[0], "empty");
    }

    @Test
    void aMissingFileIsNamed() {
        var report = fixture.run(folder.resolve("nowhere.csv"));

        assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("not-found");
    }

    @Test
    void aFormulaIsRejectedAndTheOtherRowsAreRead() {
        var report = run(
                "formula.xlsx",
                Workbooks.outputs(sheet -> sheet.getRow(1).getCell(4).setCellFormula("2000+24")));

        assertRejected(report, 2, "formula");
        assertThat(report.firstRejected().getFirst().advice()).contains("选择性粘贴");
    }

    @Test
    void mergedCellsInTheDataAreRejectedByTheirRange() {
        var report = run(
                "merged.xlsx", Workbooks.outputs(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C2"))));

        assertRejected(report, 2, "merged-cell");
        assertThat(report.firstRejected().getFirst().value()).isEqualTo("B2:C2");
    }

    @Test
    void aMergedTitleAboveTheHeaderIsNoFault() {
        var report = run("title.xlsx", Workbooks.outputs(sheet -> {
            sheet.shiftRows(0, 2, 1);
            Workbooks.row(sheet, 0, List.of("2026 年代表性成果汇总表"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:E1"));
        }));

        assertThat(report.isClean()).isTrue();
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isEqualTo(2);
    }

    @Test
    void aHiddenSheetIsNamedAndNotRead() {
        var report = run("hidden.xlsx", Workbooks.outputs(sheet -> {
            var hidden = sheet.getWorkbook().createSheet("服务案例");
            Workbooks.row(hidden, 0, List.of("案例编号", "专家编号", "企业难题"));
            sheet.getWorkbook().setSheetHidden(1, true);
        }));

        assertThat(report.problems())
                .extracting(FileProblem::sheet, FileProblem::rule, FileProblem::notice)
                .containsExactly(tuple("服务案例", "hidden-sheet", true));
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isEqualTo(2);
    }

    @Test
    void aTenMegabyteCellOfAWorkbookIsRejectedAlone() {
        var huge = "气".repeat(3_400_000);
        var bytes = new ZipEdit(Workbooks.outputs(sheet -> {}))
                .edit("xl/sharedStrings.xml", xml -> xml.replace("真空压铸气孔", huge))
                .zip();
        var stored = new ZipEdit(bytes).zip();

        var report = run("huge.xlsx", stored);

        assertRejected(report, 2, "too-long");
    }

    @Test
    void aTenMegabyteCellOfACsvIsRejectedAlone() {
        var csv = String.join(",", Workbooks.HEADER) + "\nE1-P1,E1,论文,\"" + "a,\n".repeat(3_500_000)
                + "\",2024\nE1-P2,E1,专利,排气结构,2023\n";

        var report = run("huge.csv", csv.getBytes(StandardCharsets.UTF_8));

        assertRejected(report, 2, "too-long");
    }

    @Test
    void aTenMegabyteValueOfAJsonLineIsRejectedAlone() {
        var jsonl = "{\"outputId\":\"E1-P1\",\"expertId\":\"E1\",\"kind\":\"论文\",\"title\":\"%s\",\"year\":2024}%n"
                        .formatted("a".repeat(10_000_000))
                + "{\"outputId\":\"E1-P2\",\"expertId\":\"E1\",\"kind\":\"专利\",\"title\":\"排气结构\",\"year\":2023}\n";

        var report = run(
                "outputs.jsonl",
                ("{\"outputId\":\"E1-P0\",\"expertId\":\"E1\",\"kind\":\"专利\",\"title\":\"排气\",\"year\":2023}\n"
                                + jsonl)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(report.firstRejected())
                .extracting(RejectedRow::row, RejectedRow::rule)
                .containsExactly(tuple(2, "too-long"));
        assertThat(report.total(SheetReport::added)).isEqualTo(3);
    }

    @Test
    void aStrayTextAfterAQuotationMarkIsRejectedAlone() {
        var csv = String.join(",", Workbooks.HEADER) + "\nE1-P1,E1,论文,\"真空\"压铸,2024\nE1-P2,E1,专利,排气结构,2023\n";

        assertRejected(run("stray.csv", csv.getBytes(StandardCharsets.UTF_8)), 2, "encoding");
    }

    @Test
    void anOpenQuotationMarkIsReportedAndTheRowsBeforeItCount() {
        var csv = String.join(",", Workbooks.HEADER) + "\nE1-P2,E1,专利,排气结构,2023\nE1-P1,E1,论文,\"真空压铸,2024\n";

        var report = run("open.csv", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("open-quote");
        assertThat(fixture.store().contains(RecordKind.OUTPUTS, "E1-P2")).isTrue();
    }

    @Test
    void aDamagedCompleteListWithdrawsNothing() {
        fixture.run(
                experts(),
                fixture.file(
                        "outputs.csv",
                        String.join(",", Workbooks.HEADER) + "\nE1-P1,E1,论文,真空压铸,2024\nE1-P2,E1,专利,排气结构,2023\n"));
        var damaged = fixture.file(
                "outputs.csv",
                String.join(",", Workbooks.HEADER) + "\nE1-P1,E1,论文,真空压铸,2024\nE1-P2,E1,专利,\"排气结构,2023\n");

        var report = fixture.run(ImportOptions.DEFAULT.withCompleteLists(), damaged);

        assertThat(report.total(SheetReport::withdrawn)).isZero();
        assertThat(report.problems())
                .extracting(FileProblem::rule)
                .containsExactly("open-quote", "complete-list", "not-withdrawn");
        assertThat(fixture.store().contains(RecordKind.OUTPUTS, "E1-P2")).isTrue();
    }

    private Path experts() {
        return fixture.file("experts.csv", ImportFixture.EXPERTS);
    }

    private ImportReport run(String name, byte[] bytes) {
        return fixture.run(fixture.file(name, bytes), experts());
    }

    private void assertRefused(String name, byte[] bytes, String rule) {
        var report = run(name, bytes);

        assertThat(report.problems())
                .extracting(FileProblem::file, FileProblem::rule)
                .containsExactly(tuple(name, rule));
        assertThat(report.problems().getFirst().advice()).isNotBlank();
        assertThat(fixture.store().contains(RecordKind.EXPERTS, "E1")).isTrue();
    }

    private void assertRejected(ImportReport report, int row, String rule) {
        assertThat(report.firstRejected())
                .extracting(RejectedRow::row, RejectedRow::rule)
                .containsExactly(tuple(row, rule));
        assertThat(fixture.store().contains(RecordKind.OUTPUTS, "E1-P2")).isTrue();
        assertThat(fixture.store().contains(RecordKind.OUTPUTS, "E1-P1")).isFalse();
    }
}
