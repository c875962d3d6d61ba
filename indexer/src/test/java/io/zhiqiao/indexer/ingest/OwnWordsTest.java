package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Expert.Own;
import io.zhiqiao.indexer.corpus.Period;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.store.RecordKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What experts set for themselves, and what the service counted, outlives the files that tell of them. */
class OwnWordsTest {

    private static final ImportOptions COMPLETE = ImportOptions.DEFAULT.withCompleteLists();
    private static final List<Period> LEAVE = List.of(new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 9)));

    @TempDir
    private Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
        assertThat(experts("教授").isClean()).isTrue();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void limitsOfTheExpertStayAndTheRestIsOfTheFile() {
        set(new Own(true, null), PoolStatus.PAUSED);

        var report = experts("研究员");

        assertThat(expert().service()).isEqualTo(new Expert.Service("", List.of(), LEAVE, 3, 2, new Own(true, null)));
        assertThat(expert().standing().poolStatus()).isEqualTo(PoolStatus.PAUSED);
        assertThat(expert().employment().title()).isEqualTo("研究员");
        assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("own-words");
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void countOfTheServiceStaysForItsYear() {
        set(new Own(false, 2026), PoolStatus.ACTIVE);
        experts("研究员");

        assertThat(expert().service())
                .isEqualTo(new Expert.Service("", List.of(), List.of(), 6, 5, new Own(false, 2026)));

        set(new Own(false, 2025), PoolStatus.ACTIVE);
        experts("副教授");

        assertThat(expert().service().usedThisYear()).isEqualTo(2);
    }

    @Test
    void stateThatTheOfficeSaysIsTaken() {
        set(new Own(true, null), PoolStatus.LEFT);
        experts("教授");

        assertThat(expert().standing().poolStatus()).isEqualTo(PoolStatus.ACTIVE);
    }

    @Test
    void sameFileAgainChangesNothingAndSaysNothingWhereNothingIsOwn() {
        assertThat(experts("教授").problems()).isEmpty();
        set(new Own(true, 2026), PoolStatus.PAUSED);

        assertThat(experts("教授").total(SheetReport::unchanged)).isEqualTo(2);
    }

    @Test
    void dryRunSaysTheSame() {
        set(new Own(true, 2026), PoolStatus.PAUSED);

        var report = fixture.run(ImportOptions.DEFAULT.asDryRun(), file("教授"));

        assertThat(report.total(SheetReport::unchanged)).isEqualTo(1);
        assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("own-words");
    }

    @Test
    void expertWhoIsNoLongerListedIsWithdrawnAllTheSame() {
        set(new Own(true, 2026), PoolStatus.PAUSED);

        fixture.run(COMPLETE, fixture.file("experts.csv", ImportFixture.EXPERTS.replace("E1,王示例", "E2,李示例")));
        fixture.run(
                COMPLETE,
                fixture.file(
                        "experts.csv",
                        ImportFixture.EXPERTS.lines().limit(1).toList().getFirst()));

        assertThat(fixture.store().contains(RecordKind.EXPERTS, "E2")).isFalse();
        assertThat(fixture.store().contains(RecordKind.EXPERTS, "E1")).isFalse();
    }

    private Path file(String title) {
        return fixture.file("experts.csv", ImportFixture.EXPERTS.replace("教授", title));
    }

    private ImportReport experts(String title) {
        return fixture.run(fixture.file("organisations.csv", ImportFixture.ORGANISATIONS), file(title));
    }

    private Expert expert() {
        return fixture.store().find(RecordKind.EXPERTS, "E1").orElseThrow();
    }

    /** As the service does: where the record comes from stays. */
    private void set(Own own, PoolStatus status) {
        var found = fixture.store().findVersioned(RecordKind.EXPERTS, "E1").orElseThrow();
        var was = found.record();
        var service = new Expert.Service("", List.of(), LEAVE, 3, 5, own);
        var standing = was.standing();
        try (var records = fixture.store().begin()) {
            records.change(
                    RecordKind.EXPERTS,
                    new Expert(
                            was.id(),
                            was.name(),
                            was.employment(),
                            was.expertise(),
                            service,
                            new Expert.Standing(
                                    status, standing.termUntil(), standing.verifiedOn(), standing.consents()),
                            was.ties(),
                            was.contact()),
                    found.version());
            records.commit();
        }
    }
}
