package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample files are right. */
class SampleFilesTest {

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
    void noRowOfTheSampleIsRejected() {
        var sample = ConfigFolder.find().resolve("sample");

        var report = fixture.run(List.of("organisations", "experts", "outputs", "service-cases", "problems").stream()
                .map(name -> sample.resolve(name + ".csv"))
                .toArray(Path[]::new));

        assertThat(report.firstRejected()).isEmpty();
        assertThat(report.problems()).isEmpty();
    }
}
