package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.mapping.Mapping;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Foreign files of real size, by their mappings; skipped where the evaluation files are not beside the repository. */
class EvaluationFilesTest {

    private static final Path EVALUATION =
            ConfigFolder.root().resolveSibling("shared").resolve("eval");

    @TempDir
    private Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        assumeThat(Files.isDirectory(EVALUATION))
                .as("the evaluation files are not at ../shared/eval, so their imports are not tested")
                .isTrue();
        fixture = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void everyNeedBecomesAProblemOfOneOrganisation() {
        var report = run("needs-problems.yml", "needs/problems.jsonl");

        assertNothingIsLost(report, RecordKind.PROBLEMS, 371, 371);
        var problem = fixture.store()
                .find(RecordKind.PROBLEMS, "needs:13a581e1-2d7e-4c8d-b350-e3ab36dbe6a0")
                .orElseThrow();
        assertThat(problem.title()).isEqualTo("防爆锂离子电池的研发");
        assertThat(problem.posting().status().isOpen()).isTrue();
        assertThat(fixture.store().contains(RecordKind.ORGANISATIONS, "needs-market"))
                .isTrue();
    }

    @Test
    void everyAchievementBecomesAnExpertWithItsEvidence() {
        var report = run("needs-experts.yml", "needs/experts.jsonl");

        assertNothingIsLost(report, RecordKind.EXPERTS, 12_252, 12_252);
        assertNothingIsLost(report, RecordKind.OUTPUTS, 12_252, 12_252);
    }

    @Test
    void everyFundedProjectBecomesAnOutputOfItsLeader() {
        var report = run("nsfc-projects.yml", "experts/nsfc-management-2017.csv");

        // 12,712 as written; 246 differ in blanks inside a name only.
        assertNothingIsLost(report, RecordKind.EXPERTS, 17_926, 12_466);
        assertNothingIsLost(report, RecordKind.OUTPUTS, 17_926, 17_926);
        var expert = fixture.store().find(RecordKind.EXPERTS, "nsfc:陶志富@安徽大学").orElseThrow();
        assertThat(fixture.store().evidenceOf(expert.id()).getFirst().year()).isEqualTo(2018);
    }

    @Test
    void everyLeaderAndResponsibleExpertOfAProjectBecomesAnExpert() {
        var report = run("nkrdp-projects.yml", "experts/nkrdp-materials.json");

        assertNothingIsLost(report, RecordKind.EXPERTS, 276, 205);
        assertNothingIsLost(report, RecordKind.OUTPUTS, 226, 226);
        assertThat(fixture.store().contains(RecordKind.EXPERTS, "nkrdp:段文晖@清华大学"))
                .isTrue();
    }

    private ImportReport run(String mapping, String file) {
        var options = ImportOptions.DEFAULT.withMapping(
                Mapping.read(ConfigFolder.find().resolve("mapping").resolve(mapping)));
        return fixture.run(options, EVALUATION.resolve(file));
    }

    private void assertNothingIsLost(ImportReport report, RecordKind<?> kind, long rows, long records) {
        var ofKind = report.sheets().stream()
                .filter(sheet -> sheet.kind().equals(kind.name()))
                .toList();
        assertThat(report.firstRejected()).isEmpty();
        assertThat(ofKind).singleElement().satisfies(sheet -> {
            assertThat(sheet.added() + sheet.unchanged() + sheet.rejected()).isEqualTo(rows);
            assertThat(sheet.added()).isEqualTo(records);
        });
        assertThat(report.total(SheetReport::changed)).isZero();
        assertThat(fixture.store().count(kind)).isEqualTo(records);
    }
}
