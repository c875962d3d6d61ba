package io.zhiqiao.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.carrotsearch.hppc.IntIntHashMap;
import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.TextSignature;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the sieve holds back would have added nothing: scores and order are those of the plain formula. */
class GramSieveTest {

    private static final int PIECES = 60;

    @Test
    void everyScoreAndSoEveryListIsThatOfThePlainFormula() {
        var seed = System.nanoTime();
        System.out.println("seed of the random grams: " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var vocabulary = vocabulary(random);
            var statistics = statistics(vocabulary, random);
            var query = counts(vocabulary, random);
            var kept = 1 + random.nextInt(query.size() + 3);
            var pieces = new ArrayList<Map<Integer, Integer>>();
            for (int i = 0; i < PIECES; i++) {
                pieces.add(counts(vocabulary, random));
            }

            var grams = WeightedGrams.of(vector(query), statistics, gram -> gram % 7 != 0, kept);
            var plain = plain(query, statistics, kept);

            for (var piece : pieces) {
                assertThat(grams.cosine(signature(piece, statistics)))
                        .isCloseTo(plainCosine(plain, piece, statistics), within(1e-9));
            }
        }
    }

    /** Neighbours and the ends of the range of hashes fall into the first, the last and adjoining places. */
    @Test
    void gramAtEveryPlaceOfTheSieveIsLetThrough() {
        var edges = List.of(
                Integer.MIN_VALUE,
                Integer.MIN_VALUE + 1,
                -1,
                0,
                1,
                1 << 19,
                (1 << 19) - 1,
                Integer.MAX_VALUE,
                -(1 << 19));
        var counts = new IntIntHashMap();
        edges.forEach(gram -> counts.put(gram, 1));
        var statistics = new CollectionStatistics(9, counts, null, null);
        for (var gram : edges) {
            var alone = new TreeMap<Integer, Integer>(Map.of(gram, 1));
            var query = WeightedGrams.of(vector(alone), statistics, any -> true, 128);

            for (var other : edges) {
                var piece = new TreeMap<Integer, Integer>(Map.of(other, 1));
                assertThat(query.cosine(signature(piece, statistics)))
                        .as("%d in the problem, %d in the piece", gram, other)
                        .isCloseTo(gram.equals(other) ? 1 : 0, within(1e-6));
            }
        }
    }

    /** Some hashes share their leading bits, and so a place of the sieve. */
    private static List<Integer> vocabulary(Random random) {
        var vocabulary = new ArrayList<Integer>();
        for (int i = 0; i < 60; i++) {
            var gram = random.nextInt();
            vocabulary.add(gram);
            if (random.nextInt(3) == 0) {
                vocabulary.add(gram ^ (1 + random.nextInt(1 << 19)));
            }
        }
        return vocabulary;
    }

    private static CollectionStatistics statistics(List<Integer> vocabulary, Random random) {
        var counts = new IntIntHashMap();
        for (var gram : vocabulary) {
            if (random.nextInt(8) > 0) {
                counts.put(gram, 1 + random.nextInt(PIECES));
            }
        }
        return new CollectionStatistics(PIECES, counts, null, null);
    }

    private static Map<Integer, Integer> counts(List<Integer> vocabulary, Random random) {
        var counts = new TreeMap<Integer, Integer>();
        var size = random.nextInt(30);
        for (int i = 0; i < size; i++) {
            counts.merge(vocabulary.get(random.nextInt(vocabulary.size())), 1 + random.nextInt(3), Integer::sum);
        }
        return counts;
    }

    /** Weight in the problem by gram, as the definition says it. */
    private static Map<Integer, Double> plain(Map<Integer, Integer> query, CollectionStatistics statistics, int kept) {
        var weights = new TreeMap<Integer, Double>();
        query.keySet().stream()
                .filter(gram -> statistics.knows(gram) && gram % 7 != 0)
                .sorted(Comparator.comparingDouble((Integer gram) -> (float) weight(query, gram, statistics))
                        .reversed()
                        .thenComparing(gram -> gram))
                .limit(kept)
                .forEach(gram -> weights.put(gram, (double) (float) weight(query, gram, statistics)));
        return weights;
    }

    private static double plainCosine(
            Map<Integer, Double> plain, Map<Integer, Integer> piece, CollectionStatistics statistics) {
        double product = 0;
        double squaresOfPiece = 0;
        for (var gram : piece.keySet()) {
            var weight = weight(piece, gram, statistics);
            squaresOfPiece += weight * weight;
            product += weight * plain.getOrDefault(gram, 0.0);
        }
        double squares =
                plain.values().stream().mapToDouble(weight -> weight * weight).sum();
        return product == 0 ? 0 : Math.min(1, product / Math.sqrt(squares * squaresOfPiece));
    }

    private static double weight(Map<Integer, Integer> counts, int gram, CollectionStatistics statistics) {
        return (1 + Math.log(counts.getOrDefault(gram, 1))) * statistics.idf(gram);
    }

    private static EvidenceSignature signature(Map<Integer, Integer> counts, CollectionStatistics statistics) {
        var grams = vector(counts);
        return new EvidenceSignature(
                new EvidenceId("O1"),
                EvidenceKind.PAPER,
                List.of(),
                new TextSignature(grams, null, null),
                statistics.norm(grams));
    }

    /** The vector with just these hashes, which no text need have. */
    private static GramVector vector(Map<Integer, Integer> counts) {
        var bytes = ByteBuffer.allocate(Integer.BYTES * (counts.size() + 1) + counts.size());
        bytes.putInt(counts.size());
        counts.keySet().forEach(bytes::putInt);
        counts.values().forEach(count -> bytes.put(count.byteValue()));
        return GramVector.fromBytes(bytes.array(), 0, bytes.capacity());
    }
}
