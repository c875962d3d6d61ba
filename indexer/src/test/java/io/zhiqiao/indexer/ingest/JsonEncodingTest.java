package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhiqiao.indexer.store.RecordKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON is UTF-8, or its byte-order mark says what it is; it is never guessed. */
class JsonEncodingTest {

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

    private static final String ORGANISATIONS = """
            {"organisationId":"U1","name":"Example","kind":"高校"}
            {"organisationId":"U2","name":"示例大学","kind":"高校"}
            """;

    @Test
    void aJsonFileInAnotherEncodingIsRejectedRowByRow() {
        var report = fixture.run(fixture.file("organisations.jsonl", ORGANISATIONS, Charset.forName("GB18030")));

        assertThat(report.firstRejected())
                .extracting(RejectedRow::row, RejectedRow::rule)
                .contains(tuple(1, "encoding"), tuple(2, "encoding"));
        assertThat(fixture.store().count(RecordKind.ORGANISATIONS)).isZero();
    }

    @Test
    void aBrokenCharacterInAnArrayIsRejectedAlone() {
        var bytes =
                "[{\"organisationId\":\"U1\",\"name\":\"示例\",\"kind\":\"高校\"},{\"organisationId\":\"U2\",\"name\":\"A#\",\"kind\":\"高校\"}]"
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xE7 : bytes[i];
        }

        var report = fixture.run(fixture.file("organisations.json", bytes));

        assertThat(report.firstRejected())
                .extracting(RejectedRow::row, RejectedRow::column, RejectedRow::rule)
                .containsExactly(tuple(2, "单位名称", "encoding"));
        assertThat(fixture.store().contains(RecordKind.ORGANISATIONS, "U1")).isTrue();
    }
}
