package io.zhiqiao.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** An import whose store of records fails on the way. */
@ServiceTest
class FailedImportTest {

    private static final List<MultipartFile> FILES = List.of(
            new MockMultipartFile("file", "单位.csv", "text/csv", "单位编号,单位名称,单位类型\nU-1,某大学,高校\n".getBytes(UTF_8)));

    @TempDir
    Path data;

    @Autowired
    private Engine engine;

    @Test
    void uploadsOfAFailedImportDoNotStay() throws Exception {
        var imports = importsThatFail();

        assertThatThrownBy(() -> imports.run(FILES, false)).isInstanceOf(RuntimeException.class);

        try (var left = Files.list(data.resolve("imports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatWasCommittedBeforeTheFailureIsIndexed() {
        var imports = importsThatFail();
        engine.records().markAllPending();

        imports.run(FILES, true);
        assertThat(engine.records().pending().count())
                .as("a check indexes nothing")
                .isPositive();
        assertThatThrownBy(() -> imports.run(FILES, false)).isInstanceOf(RuntimeException.class);
        assertThat(engine.records().pending().count()).isZero();
    }

    @Test
    void theNextImportHasItsTurn() {
        var imports = importsThatFail();

        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> imports.run(FILES, false)).isNotInstanceOf(RejectedException.class);
        }
    }

    private Imports importsThatFail() {
        var records = RecordStore.open(data.resolve("records"));
        records.close();
        var settings = new ZhiqiaoSettings(
                data,
                Path.of("config"),
                false,
                List.of(),
                DataSize.ofMegabytes(1),
                new ZhiqiaoSettings.Database("", "", ""));
        var importer = new Importer(records, engine.taxonomies(), Clock.systemUTC());
        return new Imports(importer, engine, new UploadFolder(settings));
    }
}
