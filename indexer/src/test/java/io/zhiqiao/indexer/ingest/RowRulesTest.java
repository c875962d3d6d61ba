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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One right row per sheet, and what each rule says when one cell of it is wrong. */
class RowRulesTest {

    private static final String PROBLEMS = """
            难题编号\t难题名称\t难题类型\t企业\t行业代码\t难题描述\t现状问题\t指标\t合作方式\t期望完成日期\t紧急程度\t需求专家数\t保密等级\t来源\t期望成熟度\t预算下限\t预算上限
            P1\t压铸壳体气密性不合格\t技术攻关\tQ1\t3670\t我们压的电机壳老是漏气\t漏气率6%\t漏气率|≤|1|%||必须\t技术咨询\t2027-06-30\t4\t1\t公开\t走访\t7\t10\t30
            """;

    private static final String USAGE = """
            单位,月份,数据库,指标类型,次数,IPC小类,操作
            Q1,2026-10,海外专利库,Searches_Regular,12,B22D,检索
            """;

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
    @CsvSource(
            delimiter = ';',
            value = {
                "91500000MA00000008;91500000MA00000009;check-digit;统一社会信用代码",
                "91500000MA00000008;91500000MA0000000;credit-code;统一社会信用代码",
                "91500000MA00000008;91500000MA0000OO08;credit-code;统一社会信用代码",
                "91500000MA00000008;'';required;统一社会信用代码",
                "3670;9999;unknown-code;行业代码",
                "两江新区;浦东新区;unknown-code;所在区县",
                "重庆示例机电有限公司;'';required;单位名称",
                "Q1;Q 1;format;单位编号",
                ",企业,;,公司,;value-list;单位类型",
                "两江新区,是;两江新区,大概;value-list;使用记录授权",
            })
    void aWrongCellOfAnOrganisationIsNamed(String right, String wrong, String rule, String column) {
        assertRejected(fixture.run(file("organisations.csv", ImportFixture.ORGANISATIONS, right, wrong)), rule, column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-09-01;2026-13-01;date;核验日期",
                "2026-09-01;1949-09-01;date;核验日期",
                "2026-09-01;2029-09-01;date;核验日期",
                "2026-09-01;2026-11-24;date;核验日期",
                ",6,2,;,六,2,;number;年度服务上限",
                ",6,2,;,6.5,2,;number;年度服务上限",
                ",6,2,;,6,-2,;range;本年已服务",
                "现场诊断;现场看看;value-list;服务方式",
                "先进材料;先进;unknown-code;服务队产业",
                "在库;'';required;入库状态",
            })
    void aWrongCellOfAnExpertIsNamed(String right, String wrong, String rule, String column) {
        assertRejected(fixture.run(file("experts.csv", ImportFixture.EXPERTS, right, wrong)), rule, column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "压铸壳体气密性不合格;压铸壳体气密性不合格压铸壳体气密性不合格压铸壳体气密性不合格压铸壳体气密性不合格了;too-long;难题名称",
                "\tQ1\t;\tQ7\t;reference;企业",
                "漏气率|≤|1|%||必须;漏气率|小一点|1;format;指标",
                "漏气率|≤|1|%||必须;漏气率|≤|很小;format;指标",
                "漏气率|≤|1|%||必须;漏气率|介于|1;format;指标",
                "2027-06-30;明年;date;期望完成日期",
                "\t4\t1\t;\t6\t1\t;range;紧急程度",
                "\t4\t1\t;\t4\t10\t;range;需求专家数",
                "\t7\t10\t30;\t12\t10\t30;range;期望成熟度",
                "\t7\t10\t30;\t7\t40\t30;range;预算上限",
                "技术咨询;聊聊;value-list;合作方式",
            })
    void aWrongCellOfAProblemIsNamed(String right, String wrong, String rule, String column) {
        fixture.run(fixture.file("organisations.csv", ImportFixture.ORGANISATIONS));

        assertRejected(fixture.run(file("problems.csv", PROBLEMS, right, wrong)), rule, column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Q1;某公司;reference;单位",
                "2026-10;10月;date;月份",
                "2026-10;2026-12;date;月份",
                ",12,;,0,;range;次数",
                "Searches_Regular;Searches_Odd;value-list;指标类型",
                "B22D;Z99Z;unknown-code;IPC小类",
                "检索;偷看;value-list;操作",
            })
    void aWrongCellOfUsageIsNamed(String right, String wrong, String rule, String column) {
        fixture.run(fixture.file("organisations.csv", ImportFixture.ORGANISATIONS));

        assertRejected(fixture.run(file("usage.csv", USAGE, right, wrong)), rule, column);
    }

    @ParameterizedTest
    @CsvSource({"2026,true", "2027,false", "2026-12,true", "2026年,true", "2027年1月,false"})
    void aYearMayBeThisOneAndNoLater(String year, boolean isRight) {
        fixture.run(fixture.file("experts.csv", ImportFixture.EXPERTS));

        var report =
                fixture.run(fixture.file("outputs.csv", "成果编号,专家编号,成果类型,成果名称,年份\nX1,E1,论文,气孔,%s\n".formatted(year)));

        assertThat(report.isClean()).as(report.toString()).isEqualTo(isRight);
    }

    @Test
    void todayIsNoFuture() {
        assertThat(fixture.run(file("experts.csv", ImportFixture.EXPERTS, "2026-09-01", "2026-11-23"))
                        .isClean())
                .isTrue();
    }

    @Test
    void technologiesLookedIntoNeedTheConsentOfTheEnterprise() {
        fixture.run(file("organisations.csv", ImportFixture.ORGANISATIONS, "两江新区,是", "两江新区,否"));

        assertRejected(fixture.run(fixture.file("usage.csv", USAGE)), "consent", "IPC小类");
    }

    @Test
    void rightRowsOfAllSheetsAreAccepted() {
        var report = fixture.run(
                fixture.file("usage.csv", USAGE),
                fixture.file("problems.csv", PROBLEMS),
                fixture.file("organisations.csv", ImportFixture.ORGANISATIONS),
                fixture.file("experts.csv", ImportFixture.EXPERTS));

        assertThat(report.firstRejected()).isEmpty();
        assertThat(report.total(SheetReport::added)).isEqualTo(4);
        var problem = fixture.store().find(RecordKind.PROBLEMS, "P1").orElseThrow();
        assertThat(problem.problemText()).isEqualTo("我们压的电机壳老是漏气");
        assertThat(problem.posting().district()).isEqualTo("两江新区");
        assertThat(problem.statement().targets().getFirst().operator()).isEqualTo("<=");
    }

    @Test
    void theSameKeyTwiceIsRejectedWithThePlaceOfTheFirst() {
        var line = ImportFixture.EXPERTS.lines().skip(1).findFirst().orElseThrow();

        var report = fixture.run(fixture.file("experts.csv", ImportFixture.EXPERTS + line + "\n"));

        assertRejected(report, "duplicate", "专家编号");
        assertThat(report.firstRejected().getFirst().advice()).contains("experts.csv 2");
        assertThat(report.total(SheetReport::added)).isEqualTo(1);
    }

    @Test
    void anOutputAndACaseCannotShareAnId() {
        fixture.run(fixture.file("experts.csv", ImportFixture.EXPERTS));

        var report = fixture.run(
                fixture.file("outputs.csv", "成果编号,专家编号,成果类型,成果名称,年份\nX1,E1,论文,气孔,2024\n"),
                fixture.file("cases.csv", "案例编号,专家编号,企业难题,解决办法,效果\nX1,E1,漏气,排气,好了\n"));

        assertRejected(report, "duplicate", "案例编号");
    }

    @Test
    void aRowWithMoreCellsThanHeadersIsRejected() {
        var report = fixture.run(file("experts.csv", ImportFixture.EXPERTS, "2026-09-01", "2026-09-01,多出来的"));

        assertThat(report.firstRejected()).extracting(RejectedRow::rule).containsExactly("columns");
    }

    @Test
    void aLineThatIsNoObjectIsRejectedAlone() {
        var report = fixture.run(fixture.file("organisations.jsonl", """
                {"organisationId":"U1","name":"示例大学","kind":"高校"}
                {"organisationId":"U2",
                ["U3"]
                {"organisationId":"U4","name":"示例学会","kind":"学会","tags":["试点"]}
                """));

        assertThat(report.firstRejected())
                .extracting(RejectedRow::row, RejectedRow::rule)
                .containsExactly(tuple(2, "json"), tuple(3, "json"));
        assertThat(fixture.store().count(RecordKind.ORGANISATIONS)).isEqualTo(2);
    }

    @Test
    void unknownIsNotTheSameAsNone() {
        var line = ImportFixture.EXPERTS.lines().skip(1).findFirst().orElseThrow();
        var header = ImportFixture.EXPERTS.lines().findFirst().orElseThrow();
        var csv = header + ",授权同意,外部任职\n" + line + ",,\n" + line.replace("E1,", "E2,") + ",无,无\n"
                + line.replace("E1,", "E3,") + ",入库；匹配推荐,某公司|顾问\n";

        var report = fixture.run(fixture.file("experts.csv", csv));

        assertThat(report.firstRejected()).isEmpty();
        var unknown = fixture.store().find(RecordKind.EXPERTS, "E1").orElseThrow();
        var none = fixture.store().find(RecordKind.EXPERTS, "E2").orElseThrow();
        var some = fixture.store().find(RecordKind.EXPERTS, "E3").orElseThrow();
        assertThat(unknown.standing().consents()).isNull();
        assertThat(unknown.ties().outsideRoles()).isNull();
        assertThat(none.standing().consents()).isEmpty();
        assertThat(none.ties().outsideRoles()).isEmpty();
        assertThat(some.standing().consents()).hasSize(2);
        assertThat(some.ties().outsideRoles())
                .singleElement()
                .satisfies(role -> assertThat(role.role()).isEqualTo("顾问"));
    }

    @Test
    void formerDistrictsAreKeptUnderTheirSuccessor() {
        fixture.run(file("organisations.csv", ImportFixture.ORGANISATIONS, "两江新区", "江北区"));

        assertThat(fixture.store()
                        .find(RecordKind.ORGANISATIONS, "Q1")
                        .orElseThrow()
                        .district())
                .isEqualTo("两江新区");
    }

    private Path file(String name, String text, String right, String wrong) {
        assertThat(text).contains(right);
        return fixture.file(name, text.replace(right, wrong));
    }

    private static void assertRejected(ImportReport report, String rule, String column) {
        assertThat(report.firstRejected())
                .extracting(RejectedRow::rule, RejectedRow::column)
                .containsExactly(tuple(rule, column));
        assertThat(report.total(SheetReport::rejected)).isEqualTo(1);
        assertThat(report.firstRejected().getFirst().advice()).isNotBlank();
    }
}
