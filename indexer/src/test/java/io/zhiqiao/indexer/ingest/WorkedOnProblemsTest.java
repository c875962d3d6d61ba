package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordSources;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files about problems that people work on in the service by now. */
class WorkedOnProblemsTest {

    private static final ImportOptions COMPLETE = ImportOptions.DEFAULT.withCompleteLists();
    private static final String HEADER = """
            难题编号,难题名称,难题类型,企业,行业代码,难题描述,现状问题,指标,合作方式,期望完成日期,紧急程度,需求专家数,保密等级,来源
            """;
    private static final String FIRST = line("P1", "压铸件漏气");
    private static final String SECOND = line("P2", "电池预警晚");

    @TempDir
    private Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
        var report =
                fixture.run(fixture.file("organisations.csv", ImportFixture.ORGANISATIONS), problems(FIRST + SECOND));
        assertThat(report.isClean()).as(report.toString()).isTrue();
        workOn("P1");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void rowThatSaysSomethingElseIsRejectedWithWhatToDo() {
        var report = fixture.run(problems(line("P1", "另一个标题") + line("P2", "电池预警太晚")));

        assertThat(report.firstRejected()).singleElement().satisfies(row -> {
            assertThat(row.rule()).isEqualTo("service");
            assertThat(row.value()).isEqualTo("P1");
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.advice()).contains("请在平台上修改", "change it there");
        });
        assertThat(problem("P1").title()).isEqualTo("压铸件漏气");
        assertThat(problem("P1").posting().status()).isEqualTo(ProblemStatus.IN_SERVICE);
        assertThat(problem("P2").title()).isEqualTo("电池预警太晚");
    }

    @Test
    void firstFileAgainTakesNothingBack() {
        var report = fixture.run(problems(FIRST + SECOND));

        assertThat(report.total(SheetReport::rejected)).isEqualTo(1);
        assertThat(problem("P1").posting().status()).isEqualTo(ProblemStatus.IN_SERVICE);
    }

    @Test
    void dryRunSaysTheSame() {
        var report = fixture.run(ImportOptions.DEFAULT.asDryRun(), problems(FIRST + SECOND));

        assertThat(report.total(SheetReport::rejected)).isEqualTo(1);
        assertThat(report.total(SheetReport::unchanged)).isEqualTo(1);
    }

    @Test
    void identicalRowIsUnchangedAndStaysOfTheService() {
        var now = problem("P2");
        put(now);

        assertThat(fixture.run(problems(SECOND)).total(SheetReport::unchanged)).isEqualTo(1);
        put(inService(now));
        fixture.run(COMPLETE, problems(FIRST));

        assertThat(fixture.store().contains(RecordKind.PROBLEMS, "P2")).isTrue();
        assertThat(problem("P2").posting().status()).isEqualTo(ProblemStatus.IN_SERVICE);
    }

    @Test
    void completeListsWithdrawNoneOfThem() {
        fixture.run(COMPLETE, problems(SECOND));
        fixture.run(COMPLETE, problems(FIRST));

        assertThat(fixture.store().contains(RecordKind.PROBLEMS, "P1")).isTrue();
        assertThat(fixture.store().contains(RecordKind.PROBLEMS, "P2")).isFalse();
    }

    private Path problems(String lines) {
        return fixture.file("problems.csv", HEADER + lines);
    }

    private static String line(String id, String title) {
        return id + "," + title + ",技术攻关,Q1,3670,壳体漏气。,试漏不合格率7%,,技术服务,2027-03-31,3,1,公开,走访\n";
    }

    private Problem problem(String id) {
        return fixture.store().find(RecordKind.PROBLEMS, id).orElseThrow();
    }

    private void workOn(String id) {
        put(inService(problem(id)));
    }

    private void put(Problem problem) {
        try (var records = fixture.store().begin()) {
            records.put(RecordKind.PROBLEMS, problem, RecordSources.SERVICE);
            records.commit();
        }
    }

    private static Problem inService(Problem problem) {
        var posting = problem.posting();
        return new Problem(
                problem.id(),
                problem.title(),
                problem.problemText(),
                problem.classification(),
                problem.statement(),
                problem.engagement(),
                new Problem.Posting(
                        posting.enterprise(),
                        posting.district(),
                        posting.contact(),
                        posting.source(),
                        ProblemStatus.IN_SERVICE,
                        posting.validUntil()));
    }
}
