package io.zhiqiao.indexer.store.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.store.DatabaseAddress;
import io.zhiqiao.indexer.store.DatabaseServer;
import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.SampleRecords;
import io.zhiqiao.indexer.store.Writes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void everyRecordComesBackInEitherDatabase(boolean fromServer, boolean toServer) throws IOException {
        var from = address(fromServer);
        try (var database = RecordDatabase.open(folder.resolve("from"), from)) {
            var store = RecordStore.on(database.dataSource());
            SampleRecords.putInto(store, "corpus");
            Writes.withdraw(store, RecordKind.EXPERTS, "E05");
            attach("2026/合同.pdf", "签章");
            var written = new Backup(database.dataSource(), folder.resolve("attachments"), CLOCK).write(file());
            assertThat(written.tables()).containsEntry("problem", 3L).doesNotContainKey("unindexed");
        }

        var restored = restore(address(toServer), "to");

        assertThat(restored.madeAt()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(folder.resolve("to/attachments/2026/合同.pdf")).hasContent("签章");
        assertSampleIn(folder.resolve("to/records"), lastAddress);
    }

    @Test
    void ticketsGoOnBehindThoseOfTheBackup() throws IOException {
        long last;
        try (var database = RecordDatabase.inFolder(folder.resolve("from"))) {
            var store = RecordStore.on(database.dataSource());
            SampleRecords.putInto(store, "corpus");
            last = store.pending().problems(9).getLast().number();
            new Backup(database.dataSource(), folder.resolve("none"), CLOCK).write(file());
        }
        restore(DatabaseAddress.FOLDER, "to");
        try (var store = RecordStore.open(folder.resolve("to/records"))) {
            Writes.put(store, RecordKind.OUTPUTS, output(1), "later");
            assertThat(store.pending().expertsAfter(null, 1).getFirst().number())
                    .isGreaterThan(last);
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void backupDuringWritesIsOfOneMoment(boolean onServer) throws Exception {
        try (var database = RecordDatabase.open(folder.resolve("from"), address(onServer))) {
            var store = RecordStore.on(database.dataSource());
            var stop = new AtomicBoolean();
            var writer = CompletableFuture.runAsync(() -> writePairs(store, stop));
            try {
                awaitPairs(store, 20);
                for (int i = 0; i < 3; i++) {
                    new Backup(database.dataSource(), folder.resolve("none"), CLOCK).write(file());
                }
            } finally {
                stop.set(true);
                writer.get();
            }
        }
        restore(DatabaseAddress.FOLDER, "to");
        try (var store = RecordStore.open(folder.resolve("to/records"))) {
            var experts = store.count(RecordKind.EXPERTS);
            assertThat(experts).isGreaterThanOrEqualTo(20);
            assertThat(store.count(RecordKind.OUTPUTS)).isEqualTo(experts);
            store.forEach(
                    RecordKind.EXPERTS,
                    expert -> assertThat(store.evidenceOf(expert.id()))
                            .as("the output of %s", expert.id())
                            .hasSize(1));
        }
    }

    @Test
    void fileThatWasCutShortIsRefusedAndLeavesNothing() throws IOException {
        backupOfTheSample();
        var bytes = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> restore(DatabaseAddress.FOLDER, "to"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("backup.zip")
                .hasMessageContaining("cut short");
        assertThat(folder.resolve("to/records")).doesNotExist();
    }

    @Test
    void tableThatLacksARowIsRefusedAndNothingOfItStays() throws IOException {
        backupOfTheSample();
        var damaged = without("tables/problem.jsonl");

        assertThatThrownBy(() -> new Restore(
                                damaged, folder.resolve("to/records"), DatabaseAddress.FOLDER, folder.resolve("to/a"))
                        .run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no complete backup");
        try (var store = RecordStore.open(folder.resolve("to/records"))) {
            assertThat(store.count(RecordKind.EXPERTS)).isZero();
        }
    }

    @Test
    void recordsThatAreThereAreNotLost() throws IOException {
        backupOfTheSample();

        assertThatThrownBy(() -> restore(DatabaseAddress.FOLDER, "to", "from"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already");

        var server = DatabaseServer.newDatabase();
        try (var store = RecordStore.open(folder.resolve("other"), server)) {
            Writes.put(store, RecordKind.OUTPUTS, output(7), "a.csv");
        }
        assertThatThrownBy(() -> restore(server, "to")).hasMessageContaining("already");
        try (var store = RecordStore.open(folder.resolve("other"), server)) {
            assertThat(store.find(RecordKind.OUTPUTS, "O7")).contains(output(7));
            assertThat(store.count(RecordKind.EXPERTS)).isZero();
        }
    }

    private DatabaseAddress lastAddress = DatabaseAddress.FOLDER;

    private Manifest restore(DatabaseAddress address, String to) {
        return restore(address, to, to + "/records");
    }

    private Manifest restore(DatabaseAddress address, String to, String records) {
        lastAddress = address;
        return new Restore(
                        file(),
                        folder.resolve(records),
                        address,
                        folder.resolve(to).resolve("attachments"))
                .run();
    }

    private void backupOfTheSample() {
        try (var database = RecordDatabase.inFolder(folder.resolve("from"))) {
            SampleRecords.putInto(RecordStore.on(database.dataSource()), "corpus");
            new Backup(database.dataSource(), folder.resolve("none"), CLOCK).write(file());
        }
    }

    private Path without(String entry) throws IOException {
        var other = folder.resolve("damaged.zip");
        try (var zip = new ZipFile(file().toFile());
                var out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (var one : zip.stream().filter(e -> !e.getName().equals(entry)).toList()) {
                out.putNextEntry(new ZipEntry(one.getName()));
                zip.getInputStream(one).transferTo(out);
                out.closeEntry();
            }
        }
        return other;
    }

    private Path file() {
        return folder.resolve("backup.zip");
    }

    private static DatabaseAddress address(boolean server) {
        return server ? DatabaseServer.newDatabase() : DatabaseAddress.FOLDER;
    }

    private void attach(String name, String content) throws IOException {
        var file = folder.resolve("attachments").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void assertSampleIn(Path records, DatabaseAddress address) {
        try (var store = RecordStore.open(records, address)) {
            assertThat(store.isWithdrawn(RecordKind.EXPERTS, "E05")).isTrue();
            assertThat(all(store, RecordKind.OUTPUTS)).isEqualTo(SampleCorpus.outputs());
            assertThat(all(store, RecordKind.PROBLEMS)).isEqualTo(SampleCorpus.problems());
            assertThat(all(store, RecordKind.ORGANISATIONS))
                    .containsExactlyInAnyOrderElementsOf(SampleCorpus.organisations());
            assertThat(all(store, RecordKind.PATENT_USAGE)).containsExactlyInAnyOrderElementsOf(SampleCorpus.usage());
            assertThat(store.evidenceOf(new ExpertId("E01"))).isNotEmpty();
        }
    }

    private static <T> List<T> all(RecordStore store, RecordKind<T> kind) {
        var all = new ArrayList<T>();
        store.forEach(kind, all::add);
        return all;
    }

    private static void writePairs(RecordStore store, AtomicBoolean stop) {
        for (int i = 0; !stop.get(); i++) {
            try (var records = store.begin()) {
                records.put(
                        RecordKind.EXPERTS,
                        io.zhiqiao.indexer.corpus.ExpertDraft.of("W" + i, "某人", SampleCorpus.UNIVERSITY)
                                .expert(),
                        "writer");
                records.put(RecordKind.OUTPUTS, output("W" + i, i), "writer");
                records.commit();
            }
        }
    }

    private static void awaitPairs(RecordStore store, int pairs) throws ExecutionException {
        var end = System.nanoTime() + 30_000_000_000L;
        while (store.count(RecordKind.EXPERTS) < pairs) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nobody writes.");
            }
            Thread.onSpinWait();
        }
    }

    private static Output output(int number) {
        return output("E01", number);
    }

    private static Output output(String expertId, int number) {
        return SampleCorpus.output(expertId, "O" + number, EvidenceKind.PAPER, "镁合金压铸", "气孔", 2020);
    }
}
