package io.zhiqiao.indexer.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.TextSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statistics beside an index are those of the index, or counted again. */
class StatisticsTest {

    private static final String SCHEMA = "test";

    @TempDir
    private Path root;

    private Path file;
    private CollectionStatistics counted = CollectionStatistics.empty();

    @BeforeEach
    void build() throws IOException, IndexDamagedException {
        file = root.resolve("experts-statistics.bin");
        try (var index = open()) {
            fill(index, 1, 40);
            counted = statistics(index);
        }
        assertThat(file).exists();
        assertThat(counted.pieceCount()).isPositive();
        assertThat(counted.chineseMean()).isNotNull();
        assertThat(counted.englishMean()).isNotNull();
    }

    @Test
    void keptFileGivesTheSameNumbers() throws IOException, IndexDamagedException {
        assertReopenedHasTheCountedNumbers();
    }

    @Test
    void missingFileIsCountedAgain() throws IOException, IndexDamagedException {
        Files.delete(file);

        assertReopenedHasTheCountedNumbers();
    }

    @Test
    void tornFileIsCountedAgainWhereverItIsTorn() throws IOException, IndexDamagedException {
        var whole = Files.readAllBytes(file);
        for (var length : new int[] {0, 3, 4, 20, whole.length / 2, whole.length - 8, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertReopenedHasTheCountedNumbers();
        }
    }

    @Test
    void flippedByteIsFoundWhereverItIs() throws IOException, IndexDamagedException {
        var seed = System.nanoTime();
        System.out.println("seed of the flipped bytes: " + seed);
        var random = new Random(seed);
        var whole = Files.readAllBytes(file);
        for (int round = 0; round < 40; round++) {
            var damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertReopenedHasTheCountedNumbers();
        }
    }

    @Test
    void fileOfAnotherIndexOfTheSameSizeIsCountedAgain() throws IOException, IndexDamagedException {
        var other = root.resolve("other");
        Files.createDirectories(other);
        try (var index = ExpertIndex.open(other.resolve("experts"), SCHEMA, IndexedSample.ANALYSIS)) {
            var random = new Random(9);
            while (pieces(index) < counted.pieceCount()) {
                index.put(IndexedSample.random("F" + pieces(index), random));
                index.refresh();
            }
            index.commit();
        }
        Files.copy(other.resolve("experts-statistics.bin"), file, StandardCopyOption.REPLACE_EXISTING);

        assertReopenedHasTheCountedNumbers();
    }

    @Test
    void fileOfAnEarlierCommitIsCountedAgain() throws IOException, IndexDamagedException {
        var early = Files.readAllBytes(file);
        try (var index = open()) {
            fill(index, 2, 40);
            counted = statistics(index);
        }
        Files.write(file, early);

        assertReopenedHasTheCountedNumbers();
    }

    @Test
    void textsThatAreReplacedOneForOneAreCountedAgain() throws IOException, IndexDamagedException {
        var before = ofTitle("柑橘保鲜");
        var after = ofTitle("压铸模具");
        try (var index = ExpertIndex.open(root.resolve("few"), SCHEMA, IndexedSample.ANALYSIS)) {
            index.put(before);
            index.commit();
            index.put(after);
            index.refresh();

            var gram = IndexedSample.ANALYSIS.grams("铸").hash(0);
            assertThat(statistics(index).knows(gram)).isTrue();
        }
    }

    @Test
    void numbersAreThoseOfAFreshIndexWhateverHappenedBefore() throws IOException, IndexDamagedException {
        var seed = System.nanoTime();
        System.out.println("seed of the changes: " + seed);
        var random = new Random(seed);
        var now = new TreeMap<String, IndexedExpert>();
        try (var index = ExpertIndex.open(root.resolve("used"), SCHEMA, IndexedSample.ANALYSIS)) {
            for (int change = 0; change < 300; change++) {
                changeOne(index, now, random);
                switch (random.nextInt(12)) {
                    case 0, 1 -> index.refresh();
                    case 2 -> index.commit();
                    case 3 -> index.join(1 + random.nextInt(3));
                    default -> {}
                }
            }
            index.commit();
            assertSameNumbers(statistics(index), fresh(now, "fresh-1"));
        }
        try (var index = ExpertIndex.open(root.resolve("used"), SCHEMA, IndexedSample.ANALYSIS)) {
            for (int change = 0; change < 30; change++) {
                changeOne(index, now, random);
            }
            index.refresh();
            assertSameNumbers(statistics(index), fresh(now, "fresh-2"));
        }
    }

    @Test
    void gramOfNoPieceThatIsLeftIsNotKnown() throws IOException, IndexDamagedException {
        var gram = IndexedSample.ANALYSIS.grams("笋").hash(0);
        try (var index = open()) {
            index.put(ofTitle("斑竹笋"));
            index.refresh();
            assertThat(statistics(index).knows(gram)).isTrue();

            index.remove(new ExpertId("Z1"));
            index.refresh();
            assertThat(statistics(index).knows(gram)).isFalse();
            assertSameNumbers(statistics(index), counted);
        }
    }

    @Test
    void statisticsThatWereHandedOutStayAsTheyAre() throws IOException, IndexDamagedException {
        try (var index = open()) {
            var before = statistics(index);
            fill(index, 3, 40);

            assertSameNumbers(before, counted);
        }
    }

    private static void changeOne(ExpertIndex index, Map<String, IndexedExpert> now, Random random) {
        var id = "E" + random.nextInt(40);
        if (random.nextInt(6) == 0) {
            index.remove(new ExpertId(id));
            now.remove(id);
        } else {
            var expert = IndexedSample.random(id, random);
            index.put(expert);
            now.put(id, expert);
        }
    }

    private CollectionStatistics fresh(Map<String, IndexedExpert> experts, String folder)
            throws IOException, IndexDamagedException {
        try (var index = ExpertIndex.open(root.resolve(folder), SCHEMA, IndexedSample.ANALYSIS)) {
            experts.values().forEach(index::put);
            index.commit();
            return statistics(index);
        }
    }

    private static void assertSameNumbers(CollectionStatistics found, CollectionStatistics expected) {
        assertThat(found.pieceCount()).isEqualTo(expected.pieceCount());
        assertThat(found.pieceCountByGram()).isEqualTo(expected.pieceCountByGram());
        assertThat(found.chineseMean()).isEqualTo(expected.chineseMean());
        assertThat(found.englishMean()).isEqualTo(expected.englishMean());
    }

    private void assertReopenedHasTheCountedNumbers() throws IOException, IndexDamagedException {
        try (var index = open()) {
            assertSameNumbers(statistics(index), counted);
        }
    }

    private ExpertIndex open() throws IOException, IndexDamagedException {
        return ExpertIndex.open(root.resolve("experts"), SCHEMA, IndexedSample.ANALYSIS);
    }

    private static void fill(ExpertIndex index, long seed, int experts) {
        var random = new Random(seed);
        for (int i = 0; i < experts; i++) {
            index.put(IndexedSample.random("E" + i, random));
        }
        index.commit();
    }

    private static IndexedExpert ofTitle(String interests) {
        var expert = ExpertDraft.of("Z1", "某人", SampleCorpus.UNIVERSITY)
                .interests(interests)
                .expert();
        return IndexedSample.of(expert, List.of(), TextSigner.withoutVectors(IndexedSample.ANALYSIS));
    }

    private static CollectionStatistics statistics(ExpertIndex index) {
        try (var snapshot = index.snapshot()) {
            return snapshot.statistics();
        }
    }

    private static int pieces(ExpertIndex index) {
        try (var snapshot = index.snapshot()) {
            return snapshot.pieceCount();
        }
    }
}
