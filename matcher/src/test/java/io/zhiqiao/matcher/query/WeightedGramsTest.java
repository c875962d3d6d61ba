package io.zhiqiao.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.carrotsearch.hppc.IntIntHashMap;
import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.TextSignature;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedGramsTest {

    /** Three pieces: 铝 in all of them, 镁 in two, 钛 in one. */
    private static final CollectionStatistics THREE_PIECES = statistics(3, "铝", 3, "镁", 2, "钛", 1);

    @Test
    void weightsAreThoseOfTheFormula() {
        assertThat(THREE_PIECES.idf(gram("镁"))).isCloseTo(Math.log(1 + 1.5 / 2.5), within(1e-6));
        assertThat(THREE_PIECES.idf(gram("锌"))).isCloseTo(Math.log(1 + 3.5 / 0.5), within(1e-6));
        assertThat(THREE_PIECES.weight(gram("镁"), 2))
                .isCloseTo((1 + Math.log(2)) * Math.log(1 + 1.5 / 2.5), within(1e-6));
    }

    @Test
    void cosineIsThatOfTwoWeightVectors() {
        double magnesium = Math.log(1 + 1.5 / 2.5);
        double titanium = Math.log(1 + 2.5 / 1.5);
        double aluminium = Math.log(1 + 0.5 / 3.5);
        var query = of("镁。钛");

        var expected = magnesium * magnesium / (Math.hypot(magnesium, titanium) * Math.hypot(magnesium, aluminium));

        assertThat(query.cosine(piece("镁。铝", THREE_PIECES))).isCloseTo(expected, within(1e-6));
    }

    @Test
    void textComparedWithItselfHasOneAndWithAStrangerNothing() {
        assertThat(of("镁。铝").cosine(piece("镁。铝", THREE_PIECES))).isCloseTo(1, within(1e-6));
        assertThat(of("镁").cosine(piece("铝", THREE_PIECES))).isZero();
        assertThat(of("").cosine(piece("铝", THREE_PIECES))).isZero();
        assertThat(of("铝").cosine(piece("", THREE_PIECES))).isZero();
    }

    @Test
    void gramsThatTheCollectionDoesNotKnowOrNobodyWantsAreLeftOut() {
        assertThat(of("镁。锌").cosine(piece("镁", THREE_PIECES))).isCloseTo(1, within(1e-6));

        var unwanted =
                WeightedGrams.of(IndexedSample.ANALYSIS.grams("镁。铝"), THREE_PIECES, gram -> gram != gram("铝"), 128);
        assertThat(unwanted.cosine(piece("铝", THREE_PIECES))).isZero();
    }

    @Test
    void onlyTheHeaviestAreKept() {
        var one = WeightedGrams.of(IndexedSample.ANALYSIS.grams("镁。钛。铝"), THREE_PIECES, gram -> true, 1);

        assertThat(one.cosine(piece("钛", THREE_PIECES))).isCloseTo(1, within(1e-6));
        assertThat(one.cosine(piece("镁", THREE_PIECES))).isZero();
    }

    @Test
    void cosineStaysBetweenNoneAndOneForAnyTexts() {
        var seed = System.nanoTime();
        System.out.println("seed of the random texts: " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var counts = new IntIntHashMap();
            var text = IndexedSample.text(random);
            var grams = IndexedSample.ANALYSIS.grams(text + IndexedSample.text(random));
            for (int i = 0; i < grams.size(); i++) {
                counts.put(grams.hash(i), 1 + random.nextInt(20));
            }
            var statistics = new CollectionStatistics(1 + random.nextInt(20), counts, null, null);
            var query = WeightedGrams.of(IndexedSample.ANALYSIS.grams(text), statistics, gram -> true, 128);

            assertThat(query.cosine(piece(text, statistics))).isBetween(0.0, 1.0);
            assertThat(query.cosine(piece(IndexedSample.text(random), statistics)))
                    .isBetween(0.0, 1.0);
        }
    }

    private static WeightedGrams of(String text) {
        return WeightedGrams.of(IndexedSample.ANALYSIS.grams(text), THREE_PIECES, gram -> true, 128);
    }

    private static EvidenceSignature piece(String text, CollectionStatistics statistics) {
        GramVector grams = IndexedSample.ANALYSIS.grams(text);
        return new EvidenceSignature(
                new EvidenceId("O1"),
                EvidenceKind.PAPER,
                List.of(),
                new TextSignature(grams, null, null),
                statistics.norm(grams));
    }

    private static CollectionStatistics statistics(int pieces, Object... counts) {
        var countByGram = new IntIntHashMap();
        for (int i = 0; i < counts.length; i += 2) {
            countByGram.put(gram((String) counts[i]), (Integer) counts[i + 1]);
        }
        return new CollectionStatistics(pieces, countByGram, null, null);
    }

    private static int gram(String character) {
        return IndexedSample.ANALYSIS.grams(character).hash(0);
    }
}
