package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that hide something never enter a record. */
class UnwantedCharactersTest {

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

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1B, 0x85, 0x202A, 0x202E, 0x2066, 0x2069, 0xD83D, 0xDE00})
    void anUnwantedCharacterIsAFaultOfItsCell(int c) {
        var report = fixture.run(organisation("\\u%04x".formatted(c)));

        assertThat(report.firstRejected())
                .extracting(RejectedRow::column, RejectedRow::value, RejectedRow::rule)
                .containsExactly(tuple("单位名称", "示例□大学", "format"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\t", "\\n", "\\r\\n", "\\ud83d\\ude00", "𠮷"})
    void tabsLineEndsAndWholeCharactersAreKept(String json) {
        assertThat(fixture.run(organisation(json)).firstRejected()).isEmpty();
    }

    @Test
    void anEntryOfACompoundCellIsCheckedToo() {
        var lines = ImportFixture.EXPERTS.lines().toList();
        var csv = lines.get(0) + ",外部任职\n" + lines.get(1) + ",某公司\u202e|顾问\n";

        assertThat(fixture.run(fixture.file("experts.csv", csv)).firstRejected())
                .extracting(RejectedRow::column, RejectedRow::rule)
                .containsExactly(tuple("外部任职", "format"));
    }

    private Path organisation(String json) {
        return fixture.file(
                "organisations.jsonl",
                "{\"organisationId\":\"U1\",\"name\":\"示例%s大学\",\"kind\":\"高校\"}\n".formatted(json));
    }
}
