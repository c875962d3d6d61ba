package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhiqiao.indexer.store.RecordKind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A role that cannot be read is a fault, never the declaration that there is none. */
class OutsideRolesTest {

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
    @ValueSource(strings = {"；", "|董事", "A公司|董事；|顾问", "A公司|董事、B公司|顾问", "A公司|董事|2020|顾问"})
    void aMalformedRoleIsAFault(String roles) {
        var report = fixture.run(fixture.file("experts.csv", withRoles(roles)));

        assertThat(report.firstRejected())
                .extracting(RejectedRow::column, RejectedRow::rule)
                .containsExactly(tuple("外部任职", "format"));
    }

    @Test
    void anObjectWithoutAnOrganisationIsAFault() {
        var report = fixture.run(
                fixture.file("experts.jsonl", "{\"expertId\":\"E1\",\"outsideRoles\":[{\"role\":\"董事\"}]}\n"));

        assertThat(report.firstRejected())
                .extracting(RejectedRow::column, RejectedRow::rule)
                .contains(tuple("外部任职", "format"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A公司|董事；B公司|顾问", "A公司|董事|；B公司"})
    void rightRolesAreRead(String roles) {
        assertThat(fixture.run(fixture.file("experts.csv", withRoles(roles))).firstRejected())
                .isEmpty();
        assertThat(fixture.store()
                        .find(RecordKind.EXPERTS, "E1")
                        .orElseThrow()
                        .ties()
                        .outsideRoles())
                .extracting(role -> role.organisation().name())
                .containsExactly("A公司", "B公司");
    }

    private static String withRoles(String roles) {
        var lines = ImportFixture.EXPERTS.lines().toList();
        return lines.get(0) + ",外部任职\n" + lines.get(1) + "," + roles + "\n";
    }
}
