package io.zhiqiao.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("both-databases")
class RecordViewTest {

    @TempDir
    private Path folder;

    private RecordStore store;
    private final AtomicInteger read = new AtomicInteger();

    @BeforeEach
    void open() {
        store = RecordStore.open(folder, DatabaseServer.newDatabaseIfAskedFor());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void onlyWhatWasChangedIsReadAgain() {
        var view = titles();
        put(1, "压铸");
        put(2, "焊接");
        assertThat(view.now()).containsExactly(Map.entry("O1", "压铸"), Map.entry("O2", "焊接"));
        read.set(0);

        put(2, "激光焊接");
        assertThat(view.now()).containsEntry("O2", "激光焊接").containsEntry("O1", "压铸");
        assertThat(view.now()).hasSize(2);
        assertThat(read).hasValue(1);
    }

    @Test
    void whatIsWithdrawnIsGoneAndAnEarlierAnswerStaysAsItWas() {
        var view = titles();
        put(1, "压铸");
        var before = view.now();
        try (var records = store.begin()) {
            records.withdraw(RecordKind.OUTPUTS, "O1");
            records.commit();
        }
        assertThat(view.now()).isEmpty();
        assertThat(before).containsKey("O1");
    }

    @Test
    void moreChangesThanTheLogKeepsAreAllSeen() {
        var view = titles();
        put(0, "压铸");
        view.now();
        try (var records = store.begin()) {
            for (int i = 0; i < 5_000; i++) {
                records.put(RecordKind.OUTPUTS, output(i, "焊接" + i), "test");
            }
            records.commit();
        }
        assertThat(view.now()).hasSize(5_000).containsEntry("O0", "焊接0").containsEntry("O4999", "焊接4999");
    }

    @Test
    void viewAgreesWithTheRecordsWhileOthersWrite() throws InterruptedException, ExecutionException {
        var seed = System.nanoTime();
        System.out.println("seed of the writers: " + seed);
        var view = titles();
        for (int i = 0; i < 20; i++) {
            put(i, "压铸");
        }
        try (var threads = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("view-test-", 0).factory())) {
            var running = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 4; thread++) {
                var random = new Random(seed + thread);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        put(random.nextInt(20), "压铸" + random.nextInt());
                        view.now();
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        var expected = new TreeMap<String, String>();
        store.forEach(RecordKind.OUTPUTS, output -> expected.put(output.id().value(), output.title()));
        assertThat(view.now()).isEqualTo(expected);
    }

    private RecordView<Output, String> titles() {
        return new RecordView<>(store, RecordKind.OUTPUTS, output -> {
            read.incrementAndGet();
            return output.title();
        });
    }

    private void put(int number, String title) {
        try (var records = store.begin()) {
            records.put(RecordKind.OUTPUTS, output(number, title), "test");
            records.commit();
        }
    }

    private static Output output(int number, String title) {
        return SampleCorpus.output("E01", "O" + number, EvidenceKind.PAPER, title, "", 2020);
    }
}
