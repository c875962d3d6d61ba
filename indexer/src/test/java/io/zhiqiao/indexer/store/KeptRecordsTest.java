package io.zhiqiao.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Output;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRecordsTest {

    @TempDir
    private Path folder;

    private RecordStore store;
    private int made;
    private KeptRecords<Output, String> kept;

    @BeforeEach
    void open() {
        store = RecordStore.open(folder);
        kept = new KeptRecords<>(store, RecordKind.OUTPUTS, this::form);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String form(Versioned<Output> found) {
        made++;
        return found.record().title() + " " + found.version();
    }

    @Test
    void whatIsAddedChangedAndWithdrawnIsSeenAtOnce() {
        put(output("a", "one"), output("b", "two"));
        assertThat(kept.byKey()).hasToString("{a=one 1, b=two 1}");

        put(output("b", "three"), output("c", "four"));
        assertThat(kept.byKey()).hasToString("{a=one 1, b=three 2, c=four 1}");

        try (var records = store.begin()) {
            records.withdraw(RecordKind.OUTPUTS, "a");
            records.commit();
        }
        assertThat(kept.byKey()).hasToString("{b=three 2, c=four 1}");
    }

    @Test
    void onlyWhatChangedIsReadAgain() {
        for (int i = 0; i < 50; i++) {
            put(output("o" + i, "one"));
        }
        kept.byKey();
        made = 0;

        put(output("o7", "two"));
        kept.byKey();
        kept.byKey();

        assertThat(made).isEqualTo(1);
    }

    @Test
    void whatIsNotCommittedIsNotSeen() {
        put(output("a", "one"));
        kept.byKey();
        try (var records = store.begin()) {
            records.put(RecordKind.OUTPUTS, output("a", "two"), "test");
            records.rollback();
            records.commit();
        }

        assertThat(kept.byKey()).hasToString("{a=one 1}");
    }

    @Test
    void afterMoreChangesThanAreKeptAllIsReadAgain() {
        put(output("a", "one"), output("b", "two"));
        kept.byKey();
        try (var records = store.begin()) {
            records.withdraw(RecordKind.OUTPUTS, "b");
            for (int i = 0; i < ChangeLog.MOST_KEPT + 5; i++) {
                records.put(RecordKind.OUTPUTS, output("n%05d".formatted(i), "new"), "test");
            }
            records.commit();
        }

        assertThat(kept.byKey()).hasSize(ChangeLog.MOST_KEPT + 6).doesNotContainKey("b");
    }

    @Test
    void randomChangesLeaveWhatTheRecordsHave() {
        var seed = System.nanoTime();
        System.out.println("seed of the kept records: " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            try (var records = store.begin()) {
                for (int i = 0; i < random.nextInt(5); i++) {
                    var key = "k" + random.nextInt(12);
                    if (random.nextInt(3) == 0) {
                        records.withdraw(RecordKind.OUTPUTS, key);
                    } else {
                        records.put(RecordKind.OUTPUTS, output(key, "t" + random.nextInt(4)), "test");
                    }
                }
                if (random.nextInt(4) > 0) {
                    records.commit();
                }
            }
            var fresh = new KeptRecords<>(store, RecordKind.OUTPUTS, this::form);
            assertThat(kept.byKey()).isEqualTo(fresh.byKey());
        }
    }

    private void put(Output... outputs) {
        try (var records = store.begin()) {
            List.of(outputs).forEach(output -> records.put(RecordKind.OUTPUTS, output, "test"));
            records.commit();
        }
    }

    private static Output output(String id, String title) {
        return new Output(
                new EvidenceId(id),
                new ExpertId("E1"),
                EvidenceKind.PAPER,
                title,
                "text",
                2024,
                "",
                "",
                List.of(),
                true);
    }
}
