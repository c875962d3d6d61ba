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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there after a commit, a rollback, a close, an open. */
class RecordStoreCommitTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasNotCommittedIsGoneWithTheStore() {
        try (var store = RecordStore.open(folder)) {
            store.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");
            store.commit();
            store.put(RecordKind.OUTPUTS, output(2, "压铸"), "a.csv");
        }
        try (var store = RecordStore.open(folder)) {
            assertThat(store.contains(RecordKind.OUTPUTS, "O1")).isTrue();
            assertThat(store.contains(RecordKind.OUTPUTS, "O2")).isFalse();
        }
    }

    @Test
    void rollbackOfANewStoreLeavesItUsable() {
        try (var store = RecordStore.open(folder)) {
            store.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");
            store.rollback();

            assertThat(store.contains(RecordKind.OUTPUTS, "O1")).isFalse();
            assertThat(store.pending().count()).isZero();
            store.put(RecordKind.OUTPUTS, output(2, "压铸"), "a.csv");
            store.commit();
        }
        try (var store = RecordStore.open(folder)) {
            assertThat(store.evidenceOf(new ExpertId("E01"))).hasSize(1);
            assertThat(store.pending().count()).isEqualTo(1);
        }
    }

    @Test
    void rollbackForgetsRecordLinkAndTicketTogether() {
        try (var store = RecordStore.open(folder)) {
            store.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");
            store.pending().expertsDone(store.pending().expertsAfter(null, 9));
            store.commit();

            store.put(RecordKind.OUTPUTS, output(1, "真空压铸"), "a.csv");
            store.put(RecordKind.OUTPUTS, output(2, "压铸"), "a.csv");
            store.rollback();

            assertThat(store.find(RecordKind.OUTPUTS, "O1")).contains(output(1, "压铸"));
            assertThat(store.evidenceOf(new ExpertId("E01"))).hasSize(1);
            assertThat(store.pending().count()).isZero();
        }
    }

    @Test
    void rollbackCountsAsAChangeForWhoeverKeepsCopies() {
        try (var store = RecordStore.open(folder)) {
            store.put(RecordKind.OUTPUTS, output(1, "压铸"), "a.csv");
            var before = store.changeCount();
            store.rollback();

            assertThat(store.changeCount()).isGreaterThan(before);
        }
    }

    @Test
    void manyMegabytesAreNotCommittedBeforeAnybodyAsks() {
        var long20k = "热失控".repeat(7_000);
        try (var store = RecordStore.open(folder)) {
            store.commit();
            for (int i = 0; i < 1_500; i++) {
                store.put(RecordKind.OUTPUTS, output(i, long20k + i), "a.csv");
            }
            store.rollback();
            assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        }
        try (var store = RecordStore.open(folder)) {
            assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        }
    }

    @Test
    void secondOpenInTheSameProcessIsRefused() {
        try (var store = RecordStore.open(folder)) {
            assertThatThrownBy(() -> RecordStore.open(folder))
                    .isInstanceOf(StoreInUseException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use");
            assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        }
    }

    @Test
    void secondProcessIsRefused() throws IOException {
        try (var store = RecordStore.open(folder);
                var program = ForkedProgram.start(OpeningProgram.class, folder.toString())) {
            assertThat(program.rest()).anyMatch(line -> line.contains("StoreInUseException"));
            assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        var store = RecordStore.open(folder);
        store.close();
        store.close();
    }

    @Test
    void fileThatIsNoStoreIsNamedInTheMessage() throws IOException {
        Files.writeString(folder.resolve("records.mv"), "这不是记录库".repeat(2_000));

        assertThatThrownBy(() -> RecordStore.open(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("records.mv");
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
