package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.store.RecordKind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No element of a JSON file is larger than a line of JSON Lines may be. */
class ElementSizeTest {

    private static final int LIMIT = 1 << 22;
    private static final String RIGHT = "{\"organisationId\":\"U1\",\"name\":\"示例大学\",\"kind\":\"高校\"}";

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
    void anElementOfAnArrayThatIsTooLargeEndsTheFile() {
        assertTooLarge("organisations.json", "[" + RIGHT + ",\n" + element(LIMIT + 20_000) + "]");
    }

    @Test
    void oneOfSeveralObjectsInAFileThatIsTooLargeEndsTheFile() {
        assertTooLarge("organisations.json", RIGHT.replace(",", ",\n") + "\n" + element(LIMIT + 20_000));
    }

    @Test
    void manySmallPartsOfOneElementCountTogether() {
        var parts = "{\"a\":\"b\"},".repeat(LIMIT / 10 + 2_000);
        var element = "{\"organisationId\":\"U2\",\"x\":[%s{}]}".formatted(parts);

        assertTooLarge("organisations.json", "[" + RIGHT + "," + element + "]");
    }

    @Test
    void anElementBelowTheLimitIsRead() {
        var report = fixture.run(fixture.file("organisations.json", "[" + RIGHT + "," + element(LIMIT - 20_000) + "]"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.firstRejected())
                .extracting(RejectedRow::row, RejectedRow::rule)
                .containsExactly(tuple(2, "too-long"));
    }

    @Test
    void manyElementsMayTogetherBeLarger() {
        var json = new StringBuilder("[");
        for (int i = 0; i < 150; i++) {
            json.append("{\"organisationId\":\"U%d\",\"name\":\"示例%d\",\"kind\":\"高校\",\"x\":\"%s\"},"
                    .formatted(i, i, "y".repeat(30_000)));
        }

        var report = fixture.run(fixture.file("organisations.json", json + RIGHT.replace("U1", "U999") + "]"));

        assertThat(report.total(SheetReport::added)).isEqualTo(151);
    }

    @Test
    void anItemOfACounterReportThatIsTooLargeEndsTheFile() {
        fixture.run(fixture.file("organisations.csv", ImportFixture.ORGANISATIONS));
        var item =
                "{\"Database\":\"%s\",\"Platform\":\"\",\"Attribute_Performance\":[{\"Performance\":{\"Searches_Regular\":{\"2026-01\":5}}}]}";
        var json = """
                {"Report_Header": {"Report_ID": "DR_D1", "Release": "5.1", "Institution_Name": "重庆示例机电有限公司"},
                 "Report_Items": [%s, %s]}
                """.formatted(item.formatted("海外专利库"), item.formatted("x".repeat(LIMIT + 20_000)));

        var report = fixture.run(fixture.file("usage.json", json));

        assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("too-large");
        assertThat(fixture.store().count(RecordKind.PATENT_USAGE)).isEqualTo(1);
    }

    private void assertTooLarge(String name, String json) {
        var report = fixture.run(fixture.file(name, json));

        assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("too-large");
        assertThat(fixture.store().contains(RecordKind.ORGANISATIONS, "U1")).isTrue();
    }

    private static String element(int chars) {
        return "{\"organisationId\":\"U2\",\"kind\":\"高校\",\"name\":\"%s\"}".formatted("长".repeat(chars));
    }
}
