package io.zhiqiao.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.importing.ImportJob.Order;
import io.zhiqiao.importing.UploadFolder.Mark;
import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Imports that wait, are stopped, fail or are interrupted; the test says when the worker goes on. */
@ServiceTest
class TurnsTest {

    private static final Order CHECK = new Order(true, false);
    private static final Order WRITE = new Order(false, false);

    @TempDir
    private Path data;

    @Autowired
    private Engine engine;

    private final Steps worker = new Steps();
    private final StartClock clock = new StartClock();
    private RecordStore records;
    private Imports imports;

    @BeforeEach
    void open() {
        records = RecordStore.open(data.resolve("records"));
        imports = imports();
    }

    @AfterEach
    void close() {
        imports.close();
        records.close();
    }

    @Test
    void secondImportWaitsUntilTheFirstIsDone() {
        var first = imports.submit(files("U-1"), CHECK);
        var second = imports.submit(files("U-2"), CHECK);

        assertThat(imports.ahead(second.id())).isEqualTo(1);
        worker.next();
        assertThat(imports.get(first.id()).state()).isEqualTo(ImportState.COMPLETE);
        assertThat(imports.get(second.id()).state()).isEqualTo(ImportState.QUEUED);
        assertThat(imports.ahead(second.id())).isZero();
        worker.next();
        assertThat(imports.get(second.id()).state()).isEqualTo(ImportState.COMPLETE);
    }

    @Test
    void waitingImportThatIsCancelledNeverBegins() throws IOException {
        var job = imports.submit(files("U-1"), WRITE);

        assertThat(imports.cancel(job.id()).state()).isEqualTo(ImportState.CANCELLED);
        worker.next();

        assertThat(imports.get(job.id()).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(records.count(RecordKind.ORGANISATIONS)).isZero();
        assertThat(left()).isEmpty();
    }

    @Test
    void runningImportThatIsCancelledWritesNothingAndCanBeWrittenAgain() {
        var job = imports.submit(files("U-1"), CHECK);
        worker.next();
        imports.write(job.id());
        nextInterrupted(() -> imports.cancel(job.id()));

        assertThat(imports.get(job.id()).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(records.count(RecordKind.ORGANISATIONS)).isZero();

        imports.write(job.id());
        worker.next();
        assertThat(imports.get(job.id()).state()).isEqualTo(ImportState.COMPLETE);
        assertThat(records.contains(RecordKind.ORGANISATIONS, "U-1")).isTrue();
    }

    @Test
    void importIsWrittenOnce() {
        var job = imports.submit(files("U-1"), CHECK);
        assertRefusedToWrite(job);
        worker.next();
        imports.write(job.id());
        assertRefusedToWrite(job);
        worker.next();
        assertRefusedToWrite(job);
    }

    @Test
    void uploadsAreDeletedAfterWritingAndTheReportStays() throws IOException {
        var job = imports.submit(files("U-1", ""), WRITE);
        worker.next();

        assertThat(imports.get(job.id()).filesKept()).isFalse();
        assertThat(imports.rejectedWorkbook(job.id())).exists();
        assertThat(left()).containsExactly("rejected.xlsx");
    }

    @Test
    void failureIsExplainedAndLeavesNoUpload() throws IOException {
        records.close();
        var job = imports.submit(files("U-1"), WRITE);
        worker.next();

        assertThat(imports.get(job.id()).state()).isEqualTo(ImportState.FAILED);
        assertThat(ImportResponse.of(imports.get(job.id()), 0, job.submittedAt())
                        .failure())
                .isNotNull()
                .extracting(failure -> failure.message().zh())
                .asString()
                .contains("没有写入任何内容");
        assertThat(left()).isEmpty();
        records = RecordStore.open(data.resolve("records"));
    }

    @Test
    void importThatAStopInterruptedIsExplainedAfterTheRestart() throws IOException {
        var job = imports.submit(files("U-1"), WRITE);
        nextInterrupted(() -> imports.close());
        assertThat(records.count(RecordKind.ORGANISATIONS)).isZero();

        imports = imports();

        var interrupted = imports.get(job.id());
        assertThat(interrupted.state()).isEqualTo(ImportState.FAILED);
        assertThat(interrupted.failure()).isEqualTo(Failure.INTERRUPTED);
        assertThat(left()).containsExactly("open");
    }

    @Test
    void importThatWasWrittenBeforeTheServiceStoppedSaysSo() {
        var uploads = uploads();
        uploads.mark("some-id", Mark.WRITTEN);

        imports = imports();

        assertThat(imports.get("some-id").failure()).isEqualTo(Failure.INTERRUPTED_AFTER_WRITING);
    }

    @Test
    void importThatIsNoLongerRememberedIsExplained() {
        assertThatThrownBy(() -> imports.get("unknown"))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused ->
                                assertThat(refused.rejection().sentence().zh()).contains("不再保留"));
    }

    @Test
    void onlySoManyMayWait() {
        for (int i = 0; i < 10; i++) {
            imports.submit(files("U-1"), CHECK);
        }

        assertThatThrownBy(() -> imports.submit(files("U-1"), CHECK))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused ->
                                assertThat(refused.rejection().status().value()).isEqualTo(429));
        assertThat(imports.recent()).hasSize(10);
    }

    @Test
    void oldestReportsAreForgottenWithTheirFiles() throws IOException {
        var first = imports.submit(files("U-1"), CHECK);
        worker.next();
        for (int i = 0; i < 20; i++) {
            imports.submit(files("U-1"), CHECK);
            worker.next();
        }

        assertThat(imports.recent()).hasSize(20).noneMatch(job -> job.id().equals(first.id()));
        assertThat(data.resolve("imports").resolve(first.id())).doesNotExist();
    }

    /** Does the next one; {@code interruption} happens when it runs, before its first row. */
    private void nextInterrupted(Runnable interruption) {
        clock.interruption = interruption;
        worker.next();
        clock.interruption = () -> {};
    }

    private void assertRefusedToWrite(ImportJob job) {
        assertThatThrownBy(() -> imports.write(job.id()))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused ->
                                assertThat(refused.rejection().status().value()).isEqualTo(409));
    }

    private Imports imports() {
        var uploads = uploads();
        var importer = new Importer(records, engine.taxonomies(), clock);
        return new Imports(new ImportWork(importer, engine, uploads), uploads, Clock.systemUTC(), worker);
    }

    private UploadFolder uploads() {
        return new UploadFolder(new ZhiqiaoSettings(
                data,
                Path.of("config"),
                false,
                List.of(),
                DataSize.ofMegabytes(1),
                new ZhiqiaoSettings.Database("", "", "")));
    }

    /** Names of all files below the folder of imports. */
    private List<String> left() throws IOException {
        try (var files = Files.walk(data.resolve("imports"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    private static List<MultipartFile> files(String... organisationIds) {
        var rows = new StringBuilder("单位编号,单位名称,单位类型\n");
        for (var id : organisationIds) {
            rows.append(id).append(",某大学,高校\n");
        }
        return List.of(new MockMultipartFile(
                "file", "单位.csv", "text/csv", rows.toString().getBytes(UTF_8)));
    }

    /** The importer asks what time it is when it begins. */
    private static final class StartClock extends Clock {

        private Runnable interruption = () -> {};

        @Override
        public Instant instant() {
            interruption.run();
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Does what was asked for when the test says so, in the test's own thread. */
    private static final class Steps extends AbstractExecutorService {

        private final Queue<Runnable> waiting = new ArrayDeque<>();

        void next() {
            waiting.remove().run();
        }

        @Override
        public void execute(Runnable command) {
            waiting.add(command);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.copyOf(waiting);
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return true;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
