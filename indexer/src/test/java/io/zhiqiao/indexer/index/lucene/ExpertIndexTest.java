package io.zhiqiao.indexer.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.TextSigner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpertIndexTest {

    private static final String SCHEMA = "test";

    @TempDir
    private Path folder;

    private ExpertIndex index;

    @BeforeEach
    void open() throws IOException, IndexDamagedException {
        index = ExpertIndex.open(folder.resolve("experts"), SCHEMA, IndexedSample.ANALYSIS);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void whatIsPutIsSeenAfterRefreshAndNotBefore() {
        put("E01", 1);
        assertThat(IndexContents.of(index)).isEmpty();

        index.refresh();
        assertThat(IndexContents.of(index)).containsOnlyKeys(new ExpertId("E01"));
    }

    @Test
    void snapshotStaysAsItWasWhenItWasTaken() {
        put("E01", 1);
        index.refresh();
        try (var snapshot = index.snapshot()) {
            index.remove(new ExpertId("E01"));
            put("E02", 2);
            index.commit();

            assertThat(IndexContents.of(snapshot)).containsOnlyKeys(new ExpertId("E01"));
        }
        assertThat(IndexContents.of(index)).containsOnlyKeys(new ExpertId("E02"));
    }

    @Test
    void onlyWhatWasCommittedIsThereAfterReopening() throws IOException, IndexDamagedException {
        put("E01", 1);
        index.commit();
        put("E02", 2);
        index.refresh();
        close();
        open();

        assertThat(IndexContents.of(index)).containsOnlyKeys(new ExpertId("E01"));
    }

    @Test
    void newIndexOpensAgainThoughNothingWasEverCommitted() throws IOException, IndexDamagedException {
        put("E01", 1);
        index.refresh();
        close();
        open();

        assertThat(IndexContents.of(index)).isEmpty();
    }

    @Test
    void unknownIdsAndNoDocsGiveNobody() throws IOException {
        put("E01", 1);
        index.refresh();
        try (var snapshot = index.snapshot()) {
            assertThat(snapshot.experts(List.of(new ExpertId("E99")))).isEmpty();
            assertThat(snapshot.experts(List.<ExpertId>of())).isEmpty();
            assertThat(snapshot.experts(new int[0])).isEmpty();
        }
    }

    @Test
    void expertWithoutTechnologyStandsBesideOneWith() {
        put("E01", 1);
        var expert = ExpertDraft.of("E02", "周岚", SampleCorpus.UNIVERSITY)
                .interests("压铸")
                .expert();
        index.put(IndexedSample.of(expert, List.of(), TextSigner.withoutVectors(IndexedSample.ANALYSIS)));
        index.refresh();

        assertThat(IndexContents.of(index)).containsOnlyKeys(new ExpertId("E01"), new ExpertId("E02"));
    }

    @Test
    void indexAgreesWithAMapOverAnyHistory() throws IOException, IndexDamagedException {
        var seed = System.nanoTime();
        System.out.println("seed of the random history: " + seed);
        var random = new Random(seed);
        Map<ExpertId, IndexedExpert> now = new TreeMap<>();
        Map<ExpertId, IndexedExpert> committed = new TreeMap<>();
        for (int step = 0; step < 500; step++) {
            switch (random.nextInt(50)) {
                case 0 -> {
                    index.commit();
                    committed = new TreeMap<>(now);
                    check(now, random);
                }
                case 1 -> {
                    index.refresh();
                    check(now, random);
                }
                case 2 -> {
                    if (random.nextInt(4) == 0) {
                        index.join(1 + random.nextInt(2));
                    }
                }
                case 3 -> {
                    if (random.nextInt(4) == 0) {
                        close();
                        open();
                        now = new TreeMap<>(committed);
                        check(now, random);
                    }
                }
                case 4, 5, 6, 7, 8, 9, 10 -> {
                    var id = new ExpertId("E" + random.nextInt(30));
                    index.remove(id);
                    now.remove(id);
                }
                default -> {
                    var indexed = IndexedSample.random("E" + random.nextInt(30), random);
                    index.put(indexed);
                    now.put(indexed.expert().id(), indexed);
                }
            }
        }
        index.commit();
        check(now, random);
        index.join(1);
        index.refresh();
        check(now, random);
    }

    private void check(Map<ExpertId, IndexedExpert> expected, Random random) throws IOException {
        var wanted = new TreeMap<ExpertId, List<String>>();
        expected.forEach((id, indexed) -> wanted.put(id, IndexContents.expected(indexed)));
        try (var snapshot = index.snapshot()) {
            assertThat(IndexContents.of(snapshot)).isEqualTo(wanted);
            var ids = new ArrayList<ExpertId>();
            for (int i = 0; i < 30; i++) {
                ids.add(new ExpertId("E" + i));
            }
            assertThat(IndexContents.shown(snapshot.experts(ids))).isEqualTo(wanted);
            checkSomeDocs(snapshot, wanted, random);
        }
    }

    /** Any piece brings its whole block, and nobody else. */
    private static void checkSomeDocs(ExpertSnapshot snapshot, Map<ExpertId, List<String>> wanted, Random random)
            throws IOException {
        var docs = Arrays.stream(IndexContents.allDocs(snapshot))
                .filter(doc -> random.nextInt(10) == 0)
                .boxed()
                .toList();
        var shuffled = new ArrayList<>(docs);
        Collections.shuffle(shuffled, random);
        var found = IndexContents.shown(
                snapshot.experts(shuffled.stream().mapToInt(Integer::intValue).toArray()));

        assertThat(wanted).containsAllEntriesOf(found);
        assertThat(found.size()).isLessThanOrEqualTo(docs.size());
        assertThat(found.isEmpty()).isEqualTo(docs.isEmpty());
    }

    @Test
    void readersSeeWholeExpertsWhileWritersWrite() throws InterruptedException, ExecutionException {
        var seed = System.nanoTime();
        System.out.println("seed of the concurrent writers: " + seed);
        var stop = new AtomicBoolean();
        var written = new CountDownLatch(80);
        try (var threads = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("index-test-", 0).factory())) {
            var running = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 2; writer++) {
                var random = new Random(seed + writer);
                running.add(threads.submit(() -> writeUntil(stop, random, written)));
            }
            for (int reader = 0; reader < 2; reader++) {
                running.add(threads.submit(() -> readUntil(stop)));
            }
            written.await();
            stop.set(true);
            for (var one : running) {
                one.get();
            }
        }
    }

    private void writeUntil(AtomicBoolean stop, Random random, CountDownLatch written) {
        while (!stop.get()) {
            var indexed = IndexedSample.random("E" + random.nextInt(10), random);
            index.put(indexed);
            if (random.nextInt(8) == 0) {
                index.remove(new ExpertId("E" + random.nextInt(10)));
            }
            if (random.nextInt(5) == 0) {
                index.refresh();
            }
            if (random.nextInt(40) == 0) {
                index.commit();
            }
            written.countDown();
        }
    }

    private void readUntil(AtomicBoolean stop) {
        while (!stop.get()) {
            try (var snapshot = index.snapshot()) {
                for (var pieces : IndexContents.of(snapshot).entrySet()) {
                    assertWhole(pieces.getKey(), pieces.getValue());
                }
            }
        }
    }

    private static void assertWhole(ExpertId id, List<String> pieces) {
        for (int i = 0; i < pieces.size() - 1; i++) {
            assertThat(pieces.get(i)).startsWith(id + "-" + i + " PAPER");
        }
        assertThat(pieces.getLast()).startsWith(id + "#profile PROFILE");
    }

    private void put(String id, long seed) {
        index.put(IndexedSample.random(id, new Random(seed)));
    }
}
