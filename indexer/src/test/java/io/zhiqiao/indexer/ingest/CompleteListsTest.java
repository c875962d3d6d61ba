package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.store.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a complete list no longer has is withdrawn, and nothing is withdrawn by guess. */
class CompleteListsTest {

    private static final ImportOptions COMPLETE = ImportOptions.DEFAULT.withCompleteLists();
    private static final String HEADER = "成果编号,专家编号,成果类型,成果名称,年份\n";
    private static final String FIRST = "X1,E1,论文,气孔,2024\n";
    private static final String SECOND = "X2,E1,论文,排气,2024\n";

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
    void anEmptyListWithdrawsAllThatItsSourceGaveBefore() {
        fixture.run(outputs(FIRST + SECOND));

        var report = fixture.run(COMPLETE, outputs(""));

        assertThat(report.total(SheetReport::withdrawn)).isEqualTo(2);
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isZero();
        assertThat(fixture.store().count(RecordKind.EXPERTS)).isEqualTo(1);
    }

    @Test
    void aDryRunOfAnEmptyListSaysSoAndWithdrawsNothing() {
        fixture.run(outputs(FIRST + SECOND));

        var report = fixture.run(COMPLETE.asDryRun(), outputs(""));

        assertThat(report.total(SheetReport::withdrawn)).isEqualTo(2);
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isEqualTo(2);
    }

    @Test
    void theReportNamesTheSource() {
        fixture.run(outputs(FIRST));

        assertThat(fixture.run(COMPLETE, outputs(FIRST)).problems())
                .filteredOn(problem -> problem.rule().equals("complete-list"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.what()).contains("“outputs.csv”"));
        assertThat(fixture.run(COMPLETE.withSource("科协三处"), outputs(FIRST)).problems())
                .filteredOn(problem -> problem.rule().equals("complete-list"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.what()).contains("“科协三处”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\n\n \n"})
    void aFileWithoutAHeaderWithdrawsNothing(String text) {
        fixture.run(outputs(FIRST));

        var report = fixture.run(COMPLETE, fixture.file("outputs.csv", text));

        assertThat(report.isClean()).isFalse();
        assertKept();
    }

    @Test
    void anEmptyListWithoutTheColumnOfIdsWithdrawsNothing() {
        fixture.run(outputs(FIRST));

        fixture.run(COMPLETE, fixture.file("outputs.csv", "成果名称,成果类型,年份\n"));

        assertKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {",E1,论文,气孔,2024\n", "X 1,E1,论文,气孔,2024\n", "X1,E1,论文,气孔,24\n"})
    void aRejectedRowKeepsItsRecordEvenIfItsIdCannotBeRead(String row) {
        fixture.run(outputs(FIRST + SECOND));

        fixture.run(COMPLETE, outputs(row + SECOND));

        assertKept();
    }

    @Test
    void aBrokenLineOfJsonKeepsItsRecord() {
        var line = "{\"outputId\":\"%s\",\"expertId\":\"E1\",\"kind\":\"论文\",\"title\":\"气孔\",\"year\":2024}\n";
        fixture.run(fixture.file("outputs.jsonl", line.formatted("X1") + line.formatted("X2")));

        var report = fixture.run(
                COMPLETE, fixture.file("outputs.jsonl", line.formatted("X1").replace("}", "") + line.formatted("X2")));

        assertKept();
        assertThat(report.problems()).extracting(FileProblem::rule).contains("not-withdrawn");
    }

    @Test
    void aHiddenSheetOfAKindKeepsAllOfThatKind() {
        fixture.run(workbook(sheet -> {}));

        var report = fixture.run(COMPLETE, workbook(sheet -> {
            sheet.removeRow(sheet.getRow(1));
            var hidden = sheet.getWorkbook().createSheet("代表性成果");
            Workbooks.row(hidden, 0, Workbooks.HEADER);
            sheet.getWorkbook().setSheetHidden(1, true);
        }));

        assertThat(report.total(SheetReport::withdrawn)).isZero();
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isEqualTo(2);
    }

    @Test
    void anUnrecognisedSheetKeepsEverythingOfItsFile() {
        fixture.run(workbook(sheet -> {}));

        var report = fixture.run(COMPLETE, workbook(sheet -> {
            sheet.removeRow(sheet.getRow(1));
            Workbooks.row(sheet.getWorkbook().createSheet("其他"), 0, List.of("甲", "乙", "丙"));
        }));

        assertThat(report.total(SheetReport::withdrawn)).isZero();
        assertThat(report.problems()).extracting(FileProblem::rule).contains("unknown-sheet", "not-withdrawn");
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isEqualTo(2);
    }

    @Test
    void aHiddenSheetOfAnotherKindKeepsNothingBack() {
        fixture.run(workbook(sheet -> {}));

        fixture.run(COMPLETE, workbook(sheet -> {
            sheet.removeRow(sheet.getRow(1));
            sheet.getWorkbook().createSheet("服务案例");
            sheet.getWorkbook().setSheetHidden(1, true);
        }));

        assertThat(fixture.store().isWithdrawn(RecordKind.OUTPUTS, "E1-P1")).isTrue();
    }

    @Test
    void anotherListOfTheSameNameWithdrawsNothing() {
        fixture.run(outputs(FIRST));

        var report = fixture.run(COMPLETE, outputs(SECOND));

        assertKept();
        assertThat(report.problems()).extracting(FileProblem::rule).contains("other-list");
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void aListWhoseSourceIsSaidMayBeReplacedAsAWhole() {
        fixture.run(ImportOptions.DEFAULT.withSource("三处"), outputs(FIRST));

        fixture.run(COMPLETE.withSource("三处"), fixture.file("renamed.csv", HEADER + SECOND));

        assertThat(fixture.store().isWithdrawn(RecordKind.OUTPUTS, "X1")).isTrue();
        assertThat(fixture.store().contains(RecordKind.OUTPUTS, "X2")).isTrue();
    }

    @Test
    void twoSourcesWithFilesOfOneNameLeaveEachOtherAlone() {
        fixture.run(COMPLETE.withSource("三处"), outputs(FIRST));

        fixture.run(COMPLETE.withSource("四处"), outputs(SECOND));
        fixture.run(COMPLETE.withSource("四处"), outputs(""));

        assertKept();
        assertThat(fixture.store().isWithdrawn(RecordKind.OUTPUTS, "X2")).isTrue();
    }

    @Test
    void twoFilesOfOneNameInOneImportAreToldApartByTheirFolders() throws IOException {
        var a = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("outputs.csv"), HEADER + FIRST);
        var b = Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("outputs.csv"), HEADER + SECOND);
        fixture.run(a, b);
        Files.writeString(b, HEADER);

        var report = fixture.run(COMPLETE, a, b);

        assertThat(report.problems())
                .extracting(FileProblem::what)
                .anyMatch(what -> what.contains("“a/outputs.csv”"))
                .anyMatch(what -> what.contains("“b/outputs.csv”"));
        assertKept();
        assertThat(fixture.store().isWithdrawn(RecordKind.OUTPUTS, "X2")).isTrue();
    }

    @Test
    void anUnreadableFileOfASourceKeepsEverythingOfIt() {
        fixture.run(COMPLETE.withSource("三处"), outputs(FIRST + SECOND));

        fixture.run(COMPLETE.withSource("三处"), outputs(SECOND), fixture.file("more.xlsx", "no workbook"));

        assertKept();
    }

    private Path outputs(String rows) {
        return fixture.file("outputs.csv", HEADER + rows);
    }

    private Path workbook(java.util.function.Consumer<XSSFSheet> change) {
        return fixture.file("outputs.xlsx", Workbooks.outputs(change));
    }

    private void assertKept() {
        assertThat(fixture.store().contains(RecordKind.OUTPUTS, "X1")).isTrue();
    }
}
