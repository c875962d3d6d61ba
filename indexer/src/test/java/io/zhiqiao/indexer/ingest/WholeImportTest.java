package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is written whole or not at all. */
class WholeImportTest {

    /** More than the rows that are committed together otherwise. */
    private static final int ROWS = 12_000;

    @TempDir
    private Path folder;

    @Test
    void nothingStaysOfAnImportThatItsListenerEnded() {
        try (var fixture = new ImportFixture(folder)) {
            fixture.run(fixture.file("organisations.csv", ImportFixture.ORGANISATIONS));
            var files = List.of(fixture.file("experts.csv", ImportFixture.EXPERTS), outputs(fixture));

            assertThatThrownBy(() -> importer(fixture.store())
                            .runWhole(files, ImportOptions.DEFAULT, (file, rows, read, total) -> {
                                if (rows > 11_000) {
                                    throw new CancellationException();
                                }
                            }))
                    .isInstanceOf(CancellationException.class);
        }
        try (var reopened = RecordStore.open(folder.resolve("store"))) {
            assertThat(reopened.count(RecordKind.EXPERTS)).isZero();
            assertThat(reopened.count(RecordKind.OUTPUTS)).isZero();
            assertThat(reopened.count(RecordKind.ORGANISATIONS)).isEqualTo(1);
            assertThat(reopened.pending().count()).isZero();
        }
    }

    @Test
    void allOfAnImportThatEndedStays() {
        try (var fixture = new ImportFixture(folder)) {
            var files = List.of(fixture.file("experts.csv", ImportFixture.EXPERTS), outputs(fixture));

            var report = importer(fixture.store()).runWhole(files, ImportOptions.DEFAULT, ProgressListener.NONE);

            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
        try (var reopened = RecordStore.open(folder.resolve("store"))) {
            assertThat(reopened.count(RecordKind.OUTPUTS)).isEqualTo(ROWS);
        }
    }

    private static Importer importer(RecordStore store) {
        return new Importer(store, ImportFixture.TAXONOMIES, ImportFixture.CLOCK);
    }

    private static Path outputs(ImportFixture fixture) {
        return fixture.file(
                "outputs.csv",
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(number -> "X%d,E1,论文,压铸件第 %d 种气孔的形成,2024".formatted(number, number))
                        .collect(Collectors.joining("\n", "成果编号,专家编号,成果类型,成果名称,年份\n", "\n")));
    }
}
