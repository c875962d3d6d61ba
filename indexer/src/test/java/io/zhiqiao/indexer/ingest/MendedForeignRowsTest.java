package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.mapping.Mapping;
import io.zhiqiao.indexer.store.RecordKind;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows of a foreign layout are mended in our own, and a row that could not be read in its own. */
class MendedForeignRowsTest {

    private static final Mapping MAPPING = new Mapping(
            "foreign.yml",
            40,
            Set.of(),
            List.of(),
            List.of(new Mapping.Feed(
                    "outputs",
                    "",
                    "",
                    false,
                    Set.of("year"),
                    Map.of(
                            "outputId",
                            "{nr}",
                            "expertId",
                            "E1",
                            "kind",
                            "{type}",
                            "title",
                            "{what}",
                            "year",
                            "{when}"))));

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
    void theWorkbookOfRejectedRowsIsReadUnderTheSameMapping() throws IOException {
        var rejected = fixture.path("rejected.xlsx");
        var options = ImportOptions.DEFAULT.withMapping(MAPPING).withRejectedWorkbook(rejected);
        var file = fixture.file("foreign.jsonl", """
                {"nr":"X1","type":"论文","what":"气孔"}
                {"nr":"X2","type":"论著","what":"排气"}
                {"nr":"X3","type":"论文","what":"浇道"
                """);
        var first = fixture.run(options, file);
        assertThat(first.firstRejected()).extracting(RejectedRow::rule).containsExactly("value-list", "json");

        var mended = mend(rejected, "论著", "论文", "\"浇道\"", "\"浇道\"}");
        var second = fixture.run(options, mended);

        assertThat(second.isClean()).as(second.toString()).isTrue();
        assertThat(second.total(SheetReport::added)).isEqualTo(2);
        assertThat(fixture.store().find(RecordKind.OUTPUTS, "X3").orElseThrow().title())
                .isEqualTo("浇道");
    }

    /** Replaces what the cells of the sheet say: the cell that is the first text, and the end of the one with the third. */
    private Path mend(Path file, String wrong, String right, String wrongEnd, String rightEnd) throws IOException {
        var mended = folder.resolve("mended.xlsx");
        try (var in = new FileInputStream(file.toFile());
                var workbook = new XSSFWorkbook(in);
                var out = Files.newOutputStream(mended)) {
            for (var row : workbook.getSheet("成果")) {
                for (int c = 8; c < row.getLastCellNum(); c++) {
                    replace(row, c, wrong, right);
                }
                replace(row, 7, wrongEnd, rightEnd);
            }
            workbook.write(out);
        }
        return mended;
    }

    private static void replace(Row row, int column, String wrong, String right) {
        var cell = row.getCell(column);
        if (cell != null && row.getRowNum() > 0 && cell.getStringCellValue().contains(wrong)) {
            var text = cell.getStringCellValue().replace(wrong, right);
            // A new cell: this library leaves the old text of a cell beside the new one.
            row.removeCell(cell);
            row.createCell(column).setCellValue(text);
        }
    }
}
