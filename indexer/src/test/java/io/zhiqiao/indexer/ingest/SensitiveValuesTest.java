package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contact data never reaches a report or a message. */
class SensitiveValuesTest {

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
    void aFaultOfAContactCellDoesNotShowIt() {
        var lines = ImportFixture.EXPERTS.lines().toList();
        var mobile = "13900000000".repeat(300);
        var csv = lines.get(0) + ",手机\n" + lines.get(1) + "," + mobile + "\n";

        assertThat(fixture.run(fixture.file("experts.csv", csv)).firstRejected())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.toString()).contains("（敏感，不显示）").doesNotContain("139000"));
    }

    @Test
    void aRowWithTooManyCellsShowsTheirNumberOnly() {
        var csv = ImportFixture.EXPERTS.stripTrailing() + ",13900000000\n";

        assertThat(fixture.run(fixture.file("experts.csv", csv)).firstRejected())
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains("columns").doesNotContain("139000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"mobile\": a13900000000", "[\"13900000000\"]"})
    void aBrokenLineOfJsonShowsItsPlaceOnly(String line) {
        var right = "{\"organisationId\":\"U1\",\"name\":\"示例\",\"kind\":\"高校\"}\n";

        assertThat(fixture.run(fixture.file("organisations.jsonl", right + line + "\n"))
                        .firstRejected())
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains("json").doesNotContain("139000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.csv", "experts.csv", "contacts.jsonl"})
    void aFileThatIsNotRecognisedShowsNoneOfItsCells(String name) {
        var text = name.endsWith("jsonl")
                ? "{\"王示例\":\"13900000000\",\"wang@example.org\":\"x\"}\n"
                : "王示例,13900000000,wang@example.org\n李示例,13900000001,li@example.org\n";

        var report = fixture.run(fixture.file(name, text));

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("unknown-sheet")
                        .doesNotContain("示例")
                        .doesNotContain("139000")
                        .doesNotContain("example.org"));
    }

    @Test
    void aHeaderThatLooksLikeATelephoneIsCountedOnly() {
        var lines = ImportFixture.EXPERTS.lines().toList();
        var csv = lines.get(0) + ",备注,13900000000\n" + lines.get(1) + ",甲,乙\n";

        assertThat(fixture.run(fixture.file("experts.csv", csv)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .contains("备注")
                        .contains("1 列")
                        .doesNotContain("139000"));
    }

    @Test
    void anImpossibleNumberInAWorkbookIsNotShown() {
        var workbook = new ZipEdit(Workbooks.outputs(sheet -> {}))
                .edit("xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("<v>\\d+</v>", "<v>a13900000000</v>"))
                .zip();

        var report = fixture.run(fixture.file("outputs.xlsx", workbook));

        assertThat(report.toString()).contains("damaged").doesNotContain("139000");
    }
}
