package io.zhiqiao.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.corpus.ServiceCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("both-databases")
class RecordStoreTest {

    private static final Output OUTPUT =
            SampleCorpus.output("E01", "O1", EvidenceKind.PAPER, "锂离子电池热失控", "机理", 2024, "H01M10/65");

    @TempDir
    private Path folder;

    private final DatabaseAddress address = DatabaseServer.newDatabaseIfAskedFor();

    private RecordStore store;

    @BeforeEach
    void open() {
        store = RecordStore.open(folder, address);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void firstPutAddsAndSecondPutChangesNothing() {
        assertThat(Writes.compare(store, RecordKind.OUTPUTS, OUTPUT)).isEqualTo(Change.ADDED);
        assertThat(Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv")).isEqualTo(Change.ADDED);
        settle();
        var changes = store.changes().count();

        assertThat(Writes.compare(store, RecordKind.OUTPUTS, OUTPUT)).isEqualTo(Change.UNCHANGED);
        assertThat(Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv")).isEqualTo(Change.UNCHANGED);
        assertThat(store.pending().count()).isZero();
        assertThat(store.changes().count()).isEqualTo(changes);
    }

    @Test
    void everyRecordOfTheCorpusComesBackAsItWasPut() {
        SampleRecords.putInto(store, "corpus");
        reopen();

        assertThat(all(RecordKind.ORGANISATIONS)).containsExactlyInAnyOrderElementsOf(SampleCorpus.organisations());
        assertThat(all(RecordKind.EXPERTS)).isEqualTo(SampleCorpus.experts());
        assertThat(all(RecordKind.OUTPUTS)).isEqualTo(SampleCorpus.outputs());
        assertThat(all(RecordKind.SERVICE_CASES)).isEqualTo(SampleCorpus.serviceCases());
        assertThat(all(RecordKind.PROBLEMS)).isEqualTo(SampleCorpus.problems());
        assertThat(all(RecordKind.PATENT_USAGE)).containsExactlyInAnyOrderElementsOf(SampleCorpus.usage());
    }

    @Test
    void wholeCorpusAgainAfterReopeningLeavesNothingPending() {
        SampleRecords.putInto(store, "corpus");
        reopen();
        settle();

        SampleRecords.putInto(store, "corpus");

        assertThat(store.pending().count()).isZero();
    }

    @Test
    void comparingPutsNothing() {
        Writes.compare(store, RecordKind.OUTPUTS, OUTPUT);

        assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        assertThat(store.pending().count()).isZero();
    }

    @Test
    void withdrawnRecordIsNoLongerFoundAndComesBackWhenPutAgain() {
        Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv");
        settle();

        assertThat(Writes.withdraw(store, RecordKind.OUTPUTS, "O1")).isTrue();
        assertThat(Writes.withdraw(store, RecordKind.OUTPUTS, "O1")).isFalse();
        assertThat(store.find(RecordKind.OUTPUTS, "O1")).isEmpty();
        assertThat(store.contains(RecordKind.OUTPUTS, "O1")).isFalse();
        assertThat(store.isWithdrawn(RecordKind.OUTPUTS, "O1")).isTrue();
        assertThat(store.count(RecordKind.OUTPUTS)).isZero();
        assertThat(evidenceIds("E01")).isEmpty();
        assertThat(all(RecordKind.OUTPUTS)).isEmpty();
        assertThat(store.pending().expertsAfter(null, 9)).hasSize(1);

        assertThat(Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv")).isEqualTo(Change.CHANGED);
        assertThat(store.find(RecordKind.OUTPUTS, "O1")).contains(OUTPUT);
        assertThat(store.isWithdrawn(RecordKind.OUTPUTS, "O1")).isFalse();
        assertThat(store.count(RecordKind.OUTPUTS)).isEqualTo(1);
        assertThat(evidenceIds("E01")).containsExactly("O1");
    }

    @Test
    void withdrawingWhatIsNotThereDoesNothing() {
        assertThat(Writes.withdraw(store, RecordKind.OUTPUTS, "nobody")).isFalse();
        assertThat(store.isWithdrawn(RecordKind.OUTPUTS, "nobody")).isFalse();
        assertThat(store.pending().count()).isZero();
    }

    @Test
    void evidenceThatMovesToAnotherExpertLeavesTheFirst() {
        Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv");
        settle();

        var moved = SampleCorpus.output("E02", "O1", EvidenceKind.PAPER, "锂离子电池热失控", "机理", 2024, "H01M10/65");
        assertThat(Writes.put(store, RecordKind.OUTPUTS, moved, "a.csv")).isEqualTo(Change.CHANGED);

        assertThat(evidenceIds("E01")).isEmpty();
        assertThat(evidenceIds("E02")).containsExactly("O1");
        assertThat(store.pending().expertsAfter(null, 9))
                .extracting(ticket -> ticket.id().value())
                .containsExactly("E01", "E02");
    }

    @Test
    void evidenceOfAnExpertIsNotThatOfAnExpertWithALongerId() {
        Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv");
        Writes.put(
                store,
                RecordKind.OUTPUTS,
                SampleCorpus.output("E011", "O2", EvidenceKind.PAPER, "压铸", "", 2020),
                "a.csv");

        assertThat(evidenceIds("E01")).containsExactly("O1");
        assertThat(evidenceIds("E0")).isEmpty();
    }

    @Test
    void outputAndCaseWithTheSameKeyStayApart() {
        Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv");
        Writes.put(store, RecordKind.SERVICE_CASES, serviceCase("O1", "E02"), "b.csv");

        assertThat(store.evidenceOf(new ExpertId("E02"))).containsExactly(serviceCase("O1", "E02"));

        Writes.put(store, RecordKind.SERVICE_CASES, serviceCase("O1", "E01"), "b.csv");
        assertThat(store.evidenceOf(new ExpertId("E02"))).isEmpty();
        assertThat(store.evidenceOf(new ExpertId("E01"))).containsExactlyInAnyOrder(OUTPUT, serviceCase("O1", "E01"));

        Writes.withdraw(store, RecordKind.OUTPUTS, "O1");
        assertThat(store.evidenceOf(new ExpertId("E01"))).containsExactly(serviceCase("O1", "E01"));
    }

    @Test
    void keysAreFoundByTheirLatestSource() {
        Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv");
        var other = SampleCorpus.output("E01", "O2", EvidenceKind.PAPER, "压铸", "", 2020);
        Writes.put(store, RecordKind.OUTPUTS, other, "a.csv");
        Writes.put(store, RecordKind.OUTPUTS, other, "b.csv");

        assertThat(keysFrom("a.csv")).containsExactly("O1");
        assertThat(keysFrom("b.csv")).containsExactly("O2");

        Writes.withdraw(store, RecordKind.OUTPUTS, "O1");
        assertThat(keysFrom("a.csv")).isEmpty();
    }

    @Test
    void usageIsFoundByItsOrganisationOnly() {
        SampleRecords.putInto(store, "corpus");

        assertThat(store.usageOf(SampleCorpus.BATTERY_MAKER.id())).hasSize(3);
        assertThat(store.usageOf(SampleCorpus.UNIVERSITY.id())).isEmpty();
    }

    @Test
    void changeDuringIndexingStaysPending() {
        Writes.put(store, RecordKind.EXPERTS, SampleCorpus.experts().getFirst(), "a.csv");
        var seen = store.pending().expertsAfter(null, 9);

        Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv");
        store.pending().expertsDone(seen);

        assertThat(store.pending().expertsAfter(null, 9)).hasSize(1);
    }

    @Test
    void ticketsGrowAfterReopening() {
        Writes.put(store, RecordKind.OUTPUTS, OUTPUT, "a.csv");
        var before = store.pending().expertsAfter(null, 1).getFirst().number();
        reopen();

        Writes.withdraw(store, RecordKind.OUTPUTS, "O1");

        assertThat(store.pending().expertsAfter(null, 1).getFirst().number()).isGreaterThan(before);
    }

    @Test
    void pendingExpertsComeInPortionsByAscendingId() {
        SampleRecords.putInto(store, "corpus");

        var first = store.pending().expertsAfter(null, 2);
        var second = store.pending().expertsAfter(first.getLast().id(), 9);

        assertThat(first).extracting(ticket -> ticket.id().value()).containsExactly("E01", "E02");
        assertThat(second).extracting(ticket -> ticket.id().value()).containsExactly("E03", "E04", "E05");
        assertThat(store.pending().expertsAfter(second.getLast().id(), 9)).isEmpty();
        assertThat(store.pending().problems(2)).hasSize(2);
    }

    @Test
    void markingEverythingPendingNamesWithdrawnOnesToo() {
        SampleRecords.putInto(store, "corpus");
        Writes.withdraw(store, RecordKind.EXPERTS, "E05");
        settle();

        store.markAllPending();

        assertThat(store.pending().count())
                .isEqualTo(
                        SampleCorpus.experts().size() + SampleCorpus.problems().size());
    }

    private static ServiceCase serviceCase(String id, String expertId) {
        return new ServiceCase(new EvidenceId(id), new ExpertId(expertId), "壁厚处气孔", "", "", 2024, null, "");
    }

    private void settle() {
        store.pending().expertsDone(store.pending().expertsAfter(null, 1000));
        store.pending().problemsDone(store.pending().problems(1000));
    }

    private void reopen() {
        store.close();
        store = RecordStore.open(folder, address);
    }

    private List<String> evidenceIds(String expertId) {
        return store.evidenceOf(new ExpertId(expertId)).stream()
                .map(Evidence::id)
                .map(EvidenceId::value)
                .toList();
    }

    private List<String> keysFrom(String source) {
        try (var records = store.begin()) {
            return records.keysFrom(RecordKind.OUTPUTS, source);
        }
    }

    private <T> List<T> all(RecordKind<T> kind) {
        var all = new ArrayList<T>();
        store.forEach(kind, all::add);
        return all;
    }
}
