package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.sheet.Column;
import io.zhiqiao.indexer.ingest.sheet.Headers;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A rejected row of any format, mended in the one wrong cell, becomes the record that the right file gives. */
class MendedRowsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FORMATS = List.of("jsonl", "json", "csv", "tsv", "xlsx");

    @TempDir
    private Path folder;

    static Stream<Arguments> rows() {
        return FORMATS.stream()
                .flatMap(format -> Stream.of(
                        arguments(format, "organisations", RightRows.organisation(), "industryCode", "9999"),
                        arguments(format, "organisations", RightRows.organisation(), "name", ""),
                        arguments(format, "experts", RightRows.expert(), "annualCap", "六"),
                        arguments(format, "experts", RightRows.expert(), "teamIndustries", "先进"),
                        arguments(format, "outputs", RightRows.output(), "year", "2099"),
                        arguments(format, "outputs", RightRows.output(), "title", "\u202E反"),
                        arguments(format, "service-cases", RightRows.serviceCase(), "expertId", "E9"),
                        arguments(format, "problems", RightRows.problem(), "urgency", "9"),
                        arguments(format, "problems", RightRows.problem(), "dueOn", "明年"),
                        arguments(format, "patent-usage", RightRows.usage(), "count", "0")));
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @MethodSource("rows")
    void aRowMendedInItsOneWrongCellIsTheRightRow(
            String format, String kind, Map<String, Object> right, String column, String wrong)
            throws IOException, InvalidFormatException {
        var expected = imported("right", file("right", kind, format, right));
        try (var fixture = fixture("wrong")) {
            var rejected = fixture.path("rejected.xlsx");
            var broken = file("wrong", kind, format, RightRows.with(right, column, wrong));

            var first = fixture.run(ImportOptions.DEFAULT.withRejectedWorkbook(rejected), broken);

            assertThat(first.firstRejected()).as(first.toString()).hasSize(1);
            var sheet = Sheet.named(kind).orElseThrow();
            mend(rejected, sheet.column(column).orElseThrow(), written(right, column));
            var second = fixture.run(rejected);
            assertThat(second.isClean()).as(second.toString()).isTrue();
            assertThat(records(fixture.store())).isEqualTo(expected);
        }
    }

    @Test
    void aLineOfJsonThatWasBrokenIsMendedAsItIs() throws IOException, InvalidFormatException {
        var line = JSON.writeValueAsString(RightRows.expert());
        var expected = imported("right", file("right", "experts", "jsonl", RightRows.expert()));
        try (var fixture = fixture("wrong")) {
            var rejected = fixture.path("rejected.xlsx");
            var other = JSON.writeValueAsString(RightRows.with(RightRows.expert(), "expertId", "E2"));
            var broken = fixture.file("experts.jsonl", other + "\n" + line.replaceFirst("\\}$", "") + "\n");
            fixture.run(ImportOptions.DEFAULT.withRejectedWorkbook(rejected), broken);

            assertThat(text(rejected, Headers.WHOLE_ROW)).isEqualTo(line.substring(0, line.length() - 1));
            assertThat(fixture.run(rejected).firstRejected())
                    .singleElement()
                    .satisfies(row -> assertThat(row.rule()).isEqualTo("json"));
            mend(rejected, Headers.WHOLE_ROW, line);

            assertThat(fixture.run(rejected).isClean()).isTrue();
            assertThat(records(fixture.store())).containsAll(expected);
        }
    }

    @Test
    void aLineThatIsTooLongKeepsWhatACellHolds() throws IOException, InvalidFormatException {
        try (var fixture = fixture("wrong")) {
            var rejected = fixture.path("rejected.xlsx");
            var right = JSON.writeValueAsString(RightRows.expert());
            var broken = fixture.file("experts.jsonl", right + "\n{\"expertId\":\"长" + manyCharacters() + "\n");
            fixture.run(ImportOptions.DEFAULT.withRejectedWorkbook(rejected), broken);

            assertThat(text(rejected, Headers.WHOLE_ROW))
                    .startsWith("{\"expertId\":\"长")
                    .hasSize(32_767);
        }
    }

    @Test
    void aLineOfACounterReportWithAWrongTotalComesBackMonthByMonth() throws IOException {
        var report = """
                Report_Name\tDatabase Report
                Report_ID\tDR_D1
                Release\t5.1
                Institution_Name\t重庆示例机电有限公司
                Institution_ID\tProprietary:Q1

                Database\tPlatform\tMetric_Type\tReporting_Period_Total\tJan-2026\tFeb-2026
                海外专利库\t平台一\tSearches_Regular\t%d\t5\t7
                """;
        var right = Files.writeString(folder.resolve("right.tsv"), report.formatted(12));
        var expected = imported("right", right);
        try (var fixture = fixture("wrong")) {
            var rejected = fixture.path("rejected.xlsx");
            fixture.run(
                    ImportOptions.DEFAULT.withRejectedWorkbook(rejected),
                    fixture.file("usage.tsv", report.formatted(13)));

            var second = fixture.run(rejected);

            assertThat(second.total(SheetReport::added)).isEqualTo(2);
            assertThat(records(fixture.store())).isEqualTo(expected);
        }
    }

    private static String manyCharacters() {
        return IntStream.range(0, 40_000)
                .mapToObj(i -> Character.toString(0x4E00 + i * 7_919 % 20_000))
                .collect(Collectors.joining());
    }

    private ImportFixture fixture(String name) throws IOException {
        var fixture = new ImportFixture(Files.createDirectories(folder.resolve(name)));
        fixture.run(
                fixture.file("referred-organisations.csv", RightRows.REFERRED),
                fixture.file("referred-experts.csv", ImportFixture.EXPERTS));
        return fixture;
    }

    private List<Object> imported(String name, Path file) throws IOException {
        try (var fixture = fixture(name)) {
            var report = fixture.run(file);
            assertThat(report.isClean()).as(report.toString()).isTrue();
            return records(fixture.store());
        }
    }

    private static List<Object> records(RecordStore store) {
        var records = new ArrayList<>();
        RecordKind.all().forEach(kind -> store.forEach(kind, records::add));
        return records;
    }

    private Path file(String name, String kind, String format, Map<String, Object> row) throws IOException {
        var file = Files.createDirectories(folder.resolve("files-" + name)).resolve(kind + "." + format);
        switch (format) {
            case "jsonl" -> Files.writeString(file, JSON.writeValueAsString(row));
            case "json" ->
                Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(row)));
            case "xlsx" -> workbook(file, kind, row);
            default -> csv(file, format.equals("tsv") ? '\t' : ',', row);
        }
        return file;
    }

    private static void csv(Path file, char separator, Map<String, Object> row) throws IOException {
        try (var csv = CsvWriter.builder().fieldSeparator(separator).build(file)) {
            csv.writeRecord(row.keySet());
            csv.writeRecord(row.keySet().stream().map(key -> written(row, key)).toList());
        }
    }

    private static void workbook(Path file, String kind, Map<String, Object> row) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet(kind);
            Workbooks.row(sheet, 0, List.copyOf(row.keySet()));
            Workbooks.row(
                    sheet,
                    1,
                    row.keySet().stream().map(key -> written(row, key)).toList());
            workbook.write(out);
        }
    }

    /** A value as somebody types it who has only cells. */
    private static String written(Map<String, Object> row, String key) {
        return row.get(key) instanceof List<?> list
                ? list.isEmpty()
                        ? "[]"
                        : list.stream().map(MendedRowsTest::entry).collect(Collectors.joining("；"))
                : String.valueOf(row.get(key));
    }

    private static String entry(Object entry) {
        return entry instanceof Map<?, ?> fields
                ? Stream.of("organisation", "name", "operator", "value", "unit", "condition", "priority", "from", "to")
                        .filter(key -> fields.containsKey(key)
                                || !List.of("organisation", "name").contains(key))
                        .filter(key -> isOfEntry(fields, key))
                        .map(key -> fields.containsKey(key) ? plain(fields.get(key)) : "")
                        .collect(Collectors.joining("|"))
                : plain(entry);
    }

    private static boolean isOfEntry(Map<?, ?> fields, String key) {
        var ofTargets = List.of("name", "operator", "value", "unit", "condition", "priority");
        return fields.containsKey("operator") == ofTargets.contains(key)
                && (!key.equals("organisation") || fields.containsKey("organisation"));
    }

    private static String plain(Object text) {
        return text.toString()
                .replace("|", "·")
                .replace("；", "·")
                .replace(", ", " ")
                .replace(",", "·")
                .replace("、", "·");
    }

    private static void mend(Path workbook, Column column, String text) throws IOException, InvalidFormatException {
        mend(workbook, column.zh() + (column.required() ? "*" : ""), text);
    }

    private static void mend(Path file, String header, String text) throws IOException, InvalidFormatException {
        var mended = file.resolveSibling("mended.xlsx");
        try (var workbook = new XSSFWorkbook(file.toFile());
                var out = Files.newOutputStream(mended)) {
            var row = workbook.getSheetAt(0).getRow(1);
            int place = place(workbook, header);
            if (row.getCell(place) != null) {
                row.removeCell(row.getCell(place));
            }
            row.createCell(place).setCellValue(text);
            workbook.write(out);
        }
        Files.move(mended, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(Path file, String header) throws IOException, InvalidFormatException {
        try (var workbook = new XSSFWorkbook(file.toFile())) {
            return workbook.getSheetAt(0)
                    .getRow(1)
                    .getCell(place(workbook, header))
                    .getStringCellValue();
        }
    }

    private static int place(XSSFWorkbook workbook, String header) {
        for (var cell : workbook.getSheetAt(0).getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalStateException("There is no column " + header);
    }
}
