package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.store.RecordKind;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void theEncodingOfACsvIsFound(String charset) {
        try (var fixture = new ImportFixture(folder)) {
            var report = fixture.run(fixture.file("experts.csv", ImportFixture.EXPERTS, Charset.forName(charset)));

            assertThat(report.isClean()).as(report.toString()).isTrue();
            assertThat(fixture.store()
                            .find(RecordKind.EXPERTS, "E1")
                            .orElseThrow()
                            .name()
                            .display())
                    .isEqualTo("王示例");
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        try (var fixture = new ImportFixture(folder)) {
            var report = fixture.run(fixture.file("experts.csv", "\uFEFF" + ImportFixture.EXPERTS));

            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) {
        try (var fixture = new ImportFixture(folder)) {
            var report = fixture.run(fixture.file("experts.csv", ImportFixture.EXPERTS.replace(",", separator)));

            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
    }

    @Test
    void rareCharactersOfGb18030AreRead() {
        try (var fixture = new ImportFixture(folder)) {
            var text = ImportFixture.EXPERTS.replace("王示例", "𠮷示例");
            fixture.run(fixture.file("experts.csv", text, Charset.forName("GB18030")));

            assertThat(fixture.store()
                            .find(RecordKind.EXPERTS, "E1")
                            .orElseThrow()
                            .name()
                            .display())
                    .isEqualTo("𠮷示例");
        }
    }

    @Test
    void headersMayBeEnglishOrKeysInAnyOrder() {
        try (var fixture = new ImportFixture(folder)) {
            var report = fixture.run(
                    fixture.file("list.csv", "Year,title,KIND,专家编号*,Output id,备注\n2024,气孔,paper,E1,X1,好\n"),
                    fixture.file("experts.csv", ImportFixture.EXPERTS));

            assertThat(report.firstRejected()).isEmpty();
            assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("ignored-column");
            assertThat(fixture.store().contains(RecordKind.OUTPUTS, "X1")).isTrue();
        }
    }

    @Test
    void aMissingRequiredColumnIsSaidOnce() {
        try (var fixture = new ImportFixture(folder)) {
            var report = fixture.run(fixture.file("organisations.csv", "单位编号,单位类型\nU1,高校\nU2,高校\n"));

            assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("missing-column");
            assertThat(report.problems().getFirst().what()).contains("单位名称");
            assertThat(report.total(ImportReport.SheetReport::rejected)).isEqualTo(2);
        }
    }

    @Test
    void aFileWithoutKnownHeadersIsNamed() {
        try (var fixture = new ImportFixture(folder)) {
            var report = fixture.run(fixture.file("prices.csv", "price,amount\n1,2\n"));

            assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("unknown-sheet");
        }
    }
}
