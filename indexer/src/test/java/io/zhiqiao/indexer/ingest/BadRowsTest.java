package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhiqiao.indexer.ingest.mapping.Mapping;
import io.zhiqiao.indexer.store.RecordKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that no rule foresaw are rejected alone, and the import goes on. */
class BadRowsTest {

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
    @ValueSource(ints = {121, 150})
    void anOrganisationWithAnImpossibleIdIsRejectedAlone(int chars) {
        assertOnlyTheOrganisationIsRejected("Q".repeat(chars));
    }

    @Test
    void anOrganisationWithABlankInItsIdIsRejectedAlone() {
        assertOnlyTheOrganisationIsRejected("Q 1");
    }

    @Test
    void aRowThatMakesNoRecordIsRejectedAlone() {
        var mapping = new Mapping("long", 1_000, Set.of(), List.of(), List.of());
        fixture.run(fixture.file("organisations.csv", ImportFixture.ORGANISATIONS));
        var problems = """
                难题编号,难题名称,难题类型,企业,行业代码,难题描述,现状问题,指标,合作方式,期望完成日期,紧急程度,需求专家数,保密等级,来源
                P1,%s,技术攻关,Q1,3670,我们压的电机壳老是漏气,漏气率6%%,漏气率|≤|1|%%||必须,技术咨询,2027-06-30,4,1,公开,走访
                """.formatted("长".repeat(500));

        var report = fixture.run(
                ImportOptions.DEFAULT.withMapping(mapping),
                fixture.file("problems.csv", problems),
                fixture.file("experts.csv", ImportFixture.EXPERTS));

        assertThat(report.firstRejected())
                .singleElement()
                .satisfies(row -> assertThat(row.advice()).contains("该行不能成为记录").contains("400"));
        assertThat(fixture.store().contains(RecordKind.EXPERTS, "E1")).isTrue();
    }

    private void assertOnlyTheOrganisationIsRejected(String id) {
        var report = fixture.run(
                fixture.file("organisations.csv", ImportFixture.ORGANISATIONS.replace("Q1", id)),
                fixture.file("experts.csv", ImportFixture.EXPERTS.replace("Q1", id)),
                fixture.file(
                        "more.csv",
                        ImportFixture.EXPERTS.replace("Q1", "重庆示例机电有限公司").replace("E1", "E2")));

        assertThat(report.firstRejected())
                .extracting(RejectedRow::file, RejectedRow::column)
                .containsExactly(tuple("organisations.csv", "单位编号"));
        assertThat(fixture.store().count(RecordKind.EXPERTS)).isEqualTo(2);
    }
}
