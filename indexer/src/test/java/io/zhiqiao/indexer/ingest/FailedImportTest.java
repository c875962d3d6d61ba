package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.store.RecordKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that does not come to its end leaves nothing behind. */
class FailedImportTest {

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

    @Test
    void rowsOfAFailedImportAreForgotten() {
        var experts = fixture.file("experts.csv", ImportFixture.EXPERTS);
        var importer = new Importer(fixture.store(), ImportFixture.TAXONOMIES, ImportFixture.CLOCK);

        assertThatThrownBy(() -> importer.run(List.of(experts), ImportOptions.DEFAULT, (file, rows, read, bytes) -> {
                    throw new IllegalStateException("The screen is gone.");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The screen is gone.");

        assertThat(fixture.store().contains(RecordKind.EXPERTS, "E1")).isFalse();
        assertThat(fixture.store().pending().count()).isZero();
    }
}
