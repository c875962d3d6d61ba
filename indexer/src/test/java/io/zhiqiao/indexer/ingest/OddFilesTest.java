package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.store.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are right in an odd way, and files that are written while they are read. */
class OddFilesTest {

    private static final String HEADER = "成果编号,专家编号,成果类型,成果名称,年份\n";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

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
    void aFileThatIsWrittenWhileItIsReadIsNamedAndWithdrawsNothing() {
        fixture.run(fixture.file("outputs.csv", HEADER + "X9999,E1,论文,气孔,2024\nX1,E1,论文,气孔,2024\n"));
        var file = fixture.file("outputs.csv", HEADER + rows(1_500));

        var report = new Importer(fixture.store(), ImportFixture.TAXONOMIES, ImportFixture.CLOCK)
                .run(List.of(file), ImportOptions.DEFAULT.withCompleteLists(), (path, rows, read, total) -> {
                    if (rows == 1_000) {
                        append(path, "X5000,E1,论文,气孔,2024\n");
                    }
                });

        assertThat(report.problems()).extracting(FileProblem::rule).contains("changed", "not-withdrawn");
        assertThat(report.isClean()).isFalse();
        assertThat(fixture.store().contains(RecordKind.OUTPUTS, "X9999")).isTrue();
    }

    @Test
    void theSameFileTwiceIsReadOnce() {
        var file = fixture.file("outputs.csv", HEADER + rows(2));

        var report = fixture.run(file, folder.resolve(".").resolve("outputs.csv"), file);

        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(report.total(SheetReport::rows)).isEqualTo(2);
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(fixture.run(folder, Path.of("/")).problems())
                .extracting(FileProblem::rule)
                .containsExactly("not-found", "not-found");
    }

    @Test
    void twoSheetsOfOneNameAreBothRead() {
        var two = Workbooks.outputs(sheet -> {
            var second = sheet.getWorkbook().createSheet("成果二");
            Workbooks.row(second, 0, Workbooks.HEADER);
            Workbooks.row(second, 1, List.of("X3", "E1", "论文", "浇道", "2024"));
        });
        var file = new ZipEdit(two)
                .edit("xl/workbook.xml", xml -> xml.replace("成果二", "成果"))
                .zip();

        assertThat(fixture.run(fixture.file("outputs.xlsx", file)).total(SheetReport::added))
                .isEqualTo(3);
    }

    @Test
    void aSheetMayHaveQuotationMarksInItsName() {
        var report = run(sheet -> sheet.getWorkbook().setSheetName(0, "O'Brien “成果” <1> & Co"));

        assertThat(report.sheets())
                .extracting(SheetReport::sheet, SheetReport::added)
                .containsExactly(tuple("O'Brien “成果” <1> & Co", 2L));
    }

    @Test
    void aSheetOfAllColumnsIsReadAndWhatIsFarOutIsNamed() {
        var report = run(sheet -> {
            for (int c = 5; c < 16_384; c++) {
                sheet.getRow(0).createCell(c).setCellValue("列" + c);
            }
            sheet.getRow(1).createCell(16_383).setCellValue("远");
        });

        assertThat(report.total(SheetReport::added)).isEqualTo(2);
        assertThat(report.problems()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo("nameless-column");
            assertThat(notice.what()).contains("XFD");
        });
    }

    @Test
    void aPercentageIsReadAsItIsShown() {
        run(sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 10);
            var cell = sheet.getRow(1).createCell(3);
            cell.setCellValue(0.065);
            cell.setCellStyle(style);
        });

        assertThat(output("E1-P1").title()).isEqualTo("6.5%");
    }

    @ParameterizedTest
    @CsvSource({
        "1.1000000000000001,1.1",
        "6.5000000000000002E-2,0.065",
        "1E2,100",
        "-0.5,-0.5",
        "500000000000000008,500000000000000008"
    })
    void aNumberIsReadAsItWasTyped(String stored, String typed) {
        var file = new ZipEdit(
                        Workbooks.outputs(sheet -> sheet.getRow(1).createCell(3).setCellValue(7.25)))
                .edit(SHEET, xml -> xml.replace("<v>7.25</v>", "<v>" + stored + "</v>"))
                .zip();

        fixture.run(fixture.file("outputs.xlsx", file));

        assertThat(output("E1-P1").title()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDayIsTheSameInBothDateSystems(boolean is1904) {
        run(sheet -> {
            if (is1904) {
                sheet.getWorkbook().getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            var cell = sheet.getRow(1).createCell(4);
            cell.setCellValue(LocalDate.of(2019, 1, 5));
            cell.setCellStyle(style);
        });

        assertThat(output("E1-P1").year()).isEqualTo(2019);
    }

    @Test
    void anErrorOfTheSpreadsheetIsAFaultOfItsCell() {
        var report = run(sheet -> sheet.getRow(1).createCell(3).setCellErrorValue(FormulaError.REF.getCode()));

        assertThat(report.firstRejected())
                .extracting(RejectedRow::row, RejectedRow::column, RejectedRow::rule, RejectedRow::value)
                .containsExactly(tuple(2, "成果名称", "cell-error", "#REF!"));
    }

    @Test
    void richTextIsItsTextWithoutTheReadingAids() {
        var file = new ZipEdit(Workbooks.outputs(sheet -> {
                    var rich = new XSSFRichTextString("真空压铸");
                    rich.applyFont(1, 3, sheet.getWorkbook().createFont());
                    sheet.getRow(1).createCell(3).setCellValue(rich);
                }))
                .edit(
                        "xl/sharedStrings.xml",
                        xml -> xml.replaceFirst("</r></si>", "</r><rPh sb=\"0\" eb=\"2\"><t>zhenkong</t></rPh></si>"))
                .zip();

        fixture.run(fixture.file("outputs.xlsx", file));

        assertThat(output("E1-P1").title()).isEqualTo("真空压铸");
    }

    @Test
    void inlineTextsAreRead() {
        var row = """
                <row r="4"><c r="A4" t="inlineStr"><is><t>X4</t></is></c><c r="B4" t="inlineStr"><is><t>E1</t></is></c>\
                <c r="C4" t="inlineStr"><is><t>论文</t></is></c>\
                <c r="D4" t="inlineStr"><is><r><t>压</t></r><r><t>铸</t></r></is></c><c r="E4"><v>2024</v></c></row>""";
        var file = new ZipEdit(Workbooks.outputs(sheet -> {}))
                .edit(SHEET, xml -> xml.replace("</sheetData>", row + "</sheetData>"))
                .zip();

        var report = fixture.run(fixture.file("outputs.xlsx", file));

        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(output("X4").title()).isEqualTo("压铸");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01", "2026/9/1", "2026.09.01", "20260901", "2026年9月1日", "46266", "2026-09-01T00:00"})
    void aDayMayBeATextInAnyForm(String written) {
        var report = fixture.run(fixture.file("more.csv", ImportFixture.EXPERTS.replace("2026-09-01", written)));

        assertThat(report.total(SheetReport::unchanged)).as(report.toString()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,EFBBBF",
        "UTF-16LE,FFFE",
        "UTF-16BE,FEFF",
        "UTF-32LE,FFFE0000",
        "UTF-32BE,0000FEFF",
        "GB18030,84319533"
    })
    void aByteOrderMarkDecides(String encoding, String mark) {
        var text = (HEADER + rows(2)).getBytes(Charset.forName(encoding));
        var start = HexFormat.of().parseHex(mark);
        var bytes = new byte[start.length + text.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(text, 0, bytes, start.length, text.length);

        var report = fixture.run(fixture.file("outputs.csv", bytes));

        assertThat(report.total(SheetReport::added)).as(report.toString()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkThatNobodyCanReadIsRefused() {
        var bytes = HexFormat.of().parseHex("FEFF0000004100420043");

        assertThat(fixture.run(fixture.file("outputs.csv", bytes)).problems())
                .extracting(FileProblem::rule)
                .containsExactly("unknown-kind");
    }

    private ImportReport run(Consumer<XSSFSheet> change) {
        return fixture.run(fixture.file("outputs.xlsx", Workbooks.outputs(change)));
    }

    private Output output(String id) {
        return fixture.store().find(RecordKind.OUTPUTS, id).orElseThrow();
    }

    private static String rows(int count) {
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("X%d,E1,论文,气孔,2024%n".formatted(i));
        }
        return rows.toString();
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, Files.readString(file) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
