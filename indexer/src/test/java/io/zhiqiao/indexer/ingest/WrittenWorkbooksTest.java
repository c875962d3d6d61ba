package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.sheet.Headers;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.template.Template;
import io.zhiqiao.indexer.store.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenWorkbooksTest {

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
    void theTemplateAsItIsImportsNothing() {
        var report = fixture.run(template());

        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(report.total(SheetReport::rows)).isZero();
    }

    @Test
    void theExamplesOfTheTemplateAreRight() throws IOException, InvalidFormatException {
        var template = template();
        try (var workbook = new XSSFWorkbook(template.toFile())) {
            for (var sheet : Sheet.all()) {
                var cell = workbook.getSheet(sheet.zh()).getRow(1).getCell(0);
                assertThat(cell.getStringCellValue()).startsWith(Template.EXAMPLE_MARK);
                cell.setCellValue(cell.getStringCellValue().substring(Template.EXAMPLE_MARK.length()));
            }
            try (var out = Files.newOutputStream(folder.resolve("filled.xlsx"))) {
                workbook.write(out);
            }
        }

        var report = fixture.run(folder.resolve("filled.xlsx"));

        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(report.total(SheetReport::added)).isEqualTo(Sheet.all().size());
    }

    @Test
    void theTemplateHasDropDownsForClosedLists() throws IOException, InvalidFormatException {
        try (var workbook = new XSSFWorkbook(template().toFile())) {
            assertThat(workbook.getSheet("专家").getDataValidations()).isNotEmpty();
            assertThat(workbook.getSheet("专家").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("专家编号*");
            assertThat(workbook.getSheet(Template.NOTES).getLastRowNum()).isGreaterThan(100);
        }
    }

    @Test
    void rejectedRowsCanBeMendedAndImportedAgain() throws IOException, InvalidFormatException {
        fixture.run(fixture.file("experts.csv", ImportFixture.EXPERTS));
        var outputs = fixture.file(
                "outputs.csv", "成果编号,专家编号,成果类型,成果名称,年份\nX1,E1,论文,=1+1,24\nX2,E1,论文,排气,2024\nX3,E1,论著,浇道,\n");
        var rejectedFile = folder.resolve("rejected.xlsx");

        var first = fixture.run(ImportOptions.DEFAULT.withRejectedWorkbook(rejectedFile), outputs);

        assertThat(first.rejectedWorkbook()).isEqualTo(rejectedFile);
        try (var workbook = new XSSFWorkbook(rejectedFile.toFile())) {
            var sheet = workbook.getSheet("成果");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("outputs.csv");
            assertThat(sheet.getRow(2).getCell(5).getStringCellValue())
                    .contains("value-list")
                    .contains("required");
            mend(sheet.getRow(1), 5, "2024");
            mend(sheet.getRow(2), 5, "2024");
            mend(sheet.getRow(2), 2, "论文");
            try (var out = Files.newOutputStream(folder.resolve("mended.xlsx"))) {
                workbook.write(out);
            }
        }
        var second = fixture.run(folder.resolve("mended.xlsx"));
        assertThat(second.isClean()).as(second.toString()).isTrue();
        assertThat(second.total(SheetReport::added)).isEqualTo(2);
        assertThat(fixture.store().find(RecordKind.OUTPUTS, "X1").orElseThrow().title())
                .isEqualTo("=1+1");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".rejected"));
        }
    }

    @Test
    void aDryRunWritesTheWorkbookAndNoRecord() {
        var outputs = fixture.file("outputs.csv", "成果编号,专家编号,成果类型,成果名称,年份\nX1,E1,论文,气孔,24\n");
        var file = folder.resolve("rejected.xlsx");

        var report =
                fixture.run(ImportOptions.DEFAULT.withRejectedWorkbook(file).asDryRun(), outputs);

        assertThat(report.total(SheetReport::rejected)).isEqualTo(1);
        assertThat(report.rejectedWorkbook()).isEqualTo(file).exists();
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isZero();
    }

    /** A new cell: this library leaves the old text of a cell beside the new one. */
    private static void mend(Row row, int column, String text) {
        int place = Headers.OF_REJECTED_ROWS.size() + column;
        var old = row.getCell(place);
        if (old != null) {
            row.removeCell(old);
        }
        row.createCell(place).setCellValue(text);
    }

    private Path template() {
        var file = folder.resolve("template.xlsx");
        new Template(ImportFixture.TAXONOMIES).write(file);
        return file;
    }
}
