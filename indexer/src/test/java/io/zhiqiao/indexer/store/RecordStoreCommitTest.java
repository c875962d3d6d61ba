package io.zhiqiao.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.ForkedProgram;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there after a commit, a rollback, a close, an open. */
@Tag("both-databases")
class RecordStoreCommitTest {

    @TempDir
    private Path folder;

    private final DatabaseAddress address = DatabaseServer.newDatabaseIfAskedFor();

    @Test
    void whatWasNotCommittedIsGoneWithTheTransaction() {
        try (var store = RecordStore.open(folder, address)) {
            try (var records = store.begin()) {
                records.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");
                records.commit();
                records.put(RecordKind.OUTPUTS, output(2, "压铸"), "a.csv");
            }
            assertThat(store.contains(RecordKind.OUTPUTS, "O2")).isFalse();
        }
        try (var store = RecordStore.open(folder, address)) {
            assertThat(store.contains(RecordKind.OUTPUTS, "O1")).isTrue();
            assertThat(store.contains(RecordKind.OUTPUTS, "O2")).isFalse();
        }
    }

    @Test
    void changesAreSeenByTheirTransactionAtOnceAndByOthersAfterTheCommit() {
        try (var store = RecordStore.open(folder, address);
                var records = store.begin()) {
            var before = store.changes().count();
            records.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");

            assertThat(records.contains(RecordKind.OUTPUTS, "O1")).isTrue();
            assertThat(records.find(RecordKind.OUTPUTS, "O1")).contains(output(1, "压铸"));
            assertThat(store.contains(RecordKind.OUTPUTS, "O1")).isFalse();
            assertThat(store.pending().count()).isZero();
            assertThat(store.changes().count()).isEqualTo(before);

            records.commit();
            assertThat(store.contains(RecordKind.OUTPUTS, "O1")).isTrue();
            assertThat(store.pending().count()).isEqualTo(1);
            assertThat(store.changes().count()).isGreaterThan(before);
        }
    }

    @Test
    void rollbackForgetsRecordOwnerAndTicketTogether() {
        try (var store = RecordStore.open(folder, address);
                var records = store.begin()) {
            records.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");
            records.commit();
            store.pending().expertsDone(store.pending().expertsAfter(null, 9));

            records.put(RecordKind.OUTPUTS, output(1, "真空压铸"), "a.csv");
            records.put(RecordKind.OUTPUTS, output(2, "压铸"), "a.csv");
            records.rollback();
            records.commit();

            assertThat(store.find(RecordKind.OUTPUTS, "O1")).contains(output(1, "压铸"));
            assertThat(store.evidenceOf(new ExpertId("E01"))).hasSize(1);
            assertThat(store.pending().count()).isZero();
        }
    }

    @Test
    void transactionGoesOnAfterARollback() {
        try (var store = RecordStore.open(folder, address);
                var records = store.begin()) {
            records.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");
            records.rollback();
            records.put(RecordKind.OUTPUTS, output(2, "压铸"), "a.csv");
            records.commit();

            assertThat(store.evidenceOf(new ExpertId("E01"))).containsExactly(output(2, "压铸"));
        }
    }

    @Test
    void manyMegabytesAreNotCommittedBeforeAnybodyAsks() {
        var long20k = "热失控".repeat(7_000);
        try (var store = RecordStore.open(folder, address);
                var records = store.begin()) {
            for (int i = 0; i < 1_500; i++) {
                records.put(RecordKind.OUTPUTS, output(i, long20k + i), "a.csv");
            }
            assertThat(store.count(RecordKind.OUTPUTS)).isZero();
            records.rollback();
            assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        }
    }

    @Test
    void changeOfWhatSomebodyElseChangedIsRefused() {
        try (var store = RecordStore.open(folder, address)) {
            Writes.put(store, RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");
            var read = store.findVersioned(RecordKind.OUTPUTS, "O1").orElseThrow();
            Writes.put(store, RecordKind.OUTPUTS, output(1, "真空压铸"), "b.csv");

            try (var records = store.begin()) {
                assertThatThrownBy(() -> records.put(RecordKind.OUTPUTS, output(1, "挤压"), "c", read.version()))
                        .isInstanceOf(StaleRecordException.class)
                        .hasMessageContaining("O1")
                        .hasMessageContaining("version 1, now 2");
                assertThat(records.put(RecordKind.OUTPUTS, output(1, "挤压"), "c", 2))
                        .isEqualTo(Change.CHANGED);
                records.commit();
            }
            assertThat(store.findVersioned(RecordKind.OUTPUTS, "O1"))
                    .get()
                    .extracting(Versioned::version)
                    .isEqualTo(3L);
        }
    }

    @Test
    void recordThatIsToBeNewAndIsThereIsRefused() {
        try (var store = RecordStore.open(folder, address)) {
            Writes.put(store, RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");

            try (var records = store.begin()) {
                assertThatThrownBy(() -> records.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv", 0))
                        .isInstanceOf(StaleRecordException.class);
                assertThat(records.put(RecordKind.OUTPUTS, output(2, "压铸"), "a.csv", 0))
                        .isEqualTo(Change.ADDED);
            }
        }
    }

    @Test
    void joinedChangesBelongToTheTransactionOfAnother() throws SQLException {
        try (var database = RecordDatabase.open(folder, address);
                var connection = database.dataSource().getConnection()) {
            var store = RecordStore.on(database.dataSource());
            connection.setAutoCommit(false);
            try (var records = store.joining(connection)) {
                records.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");
            }
            assertThat(store.contains(RecordKind.OUTPUTS, "O1")).isFalse();
            connection.rollback();
            assertThat(store.pending().count()).isZero();

            try (var records = store.joining(connection)) {
                records.put(RecordKind.OUTPUTS, output(2, "压铸"), "a.csv");
            }
            connection.commit();
            assertThat(store.contains(RecordKind.OUTPUTS, "O2")).isTrue();
            assertThat(store.pending().count()).isEqualTo(1);
        }
    }

    @Test
    void secondOpenInTheSameProcessIsRefused() {
        try (var store = RecordStore.open(folder, address)) {
            assertThatThrownBy(() -> RecordStore.open(folder, address))
                    .isInstanceOf(StoreInUseException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use");
            assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        }
    }

    @Test
    void secondProcessIsRefused() throws IOException {
        try (var store = RecordStore.open(folder, address);
                var program = ForkedProgram.start(OpeningProgram.class, folder.toString())) {
            assertThat(program.rest()).anyMatch(line -> line.contains("StoreInUseException"));
            assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        var store = RecordStore.open(folder, address);
        store.close();
        store.close();
    }

    @Test
    void fileThatIsNoStoreIsNamedInTheMessage() throws IOException {
        Files.writeString(folder.resolve("records.mv.db"), "这不是记录库".repeat(2_000));

        assertThatThrownBy(() -> RecordStore.open(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString());
    }

    private static Output output(int number, String text) {
        return SampleCorpus.output("E01", "O" + number, EvidenceKind.PAPER, "镁合金压铸", text, 2020);
    }

    /** Opens a store, and says how that went. */
    static final class OpeningProgram {

        private OpeningProgram() {}

        /** Opens the store of the folder named first. */
        public static void main(String[] args) {
            try (var store = RecordStore.open(Path.of(args[0]))) {
                System.out.println("opened " + store.count(RecordKind.OUTPUTS));
            } catch (StoreInUseException e) {
                System.out.println(e);
            }
        }
    }
}
