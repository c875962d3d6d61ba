package io.zhiqiao.matcher.query;

import com.carrotsearch.hppc.IntFloatHashMap;
import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceSignature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The grams of a problem with their weights in a collection: one side of the exact lexical score.
 *
 * <p>The score is the cosine of two weight vectors, {@code (1 + ln count) * idf} in both, so it lies in [0, 1] whatever
 * the lengths of the texts, and a text compared with itself has 1. Cost: one look-up per gram of the evidence.
 */
public final class WeightedGrams {

    private final IntFloatHashMap weightByGram;
    private final double norm;

    private WeightedGrams(IntFloatHashMap weightByGram, double norm) {
        this.weightByGram = weightByGram;
        this.norm = norm;
    }

    /**
     * Keeps the heaviest grams of a text.
     *
     * @param grams counted grams of the text
     * @param statistics of the collection that will be scored
     * @param wanted which grams count at all, by hash
     * @param maxGrams how many are kept, at least 1; equal weights are ordered by hash
     */
    public static WeightedGrams of(
            GramVector grams, CollectionStatistics statistics, IntPredicate wanted, int maxGrams) {
        var weighed = new ArrayList<Weighed>();
        for (int i = 0; i < grams.size(); i++) {
            var gram = grams.hash(i);
            if (statistics.knows(gram) && wanted.test(gram)) {
                weighed.add(new Weighed(gram, (float) statistics.weight(gram, grams.count(i))));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparingInt(Weighed::gram));
        return of(weighed.subList(0, Math.min(maxGrams, weighed.size())));
    }

    private static WeightedGrams of(List<Weighed> heaviest) {
        var weightByGram = new IntFloatHashMap(heaviest.size());
        double squares = 0;
        for (var weighed : heaviest) {
            weightByGram.put(weighed.gram(), weighed.weight());
            squares += (double) weighed.weight() * weighed.weight();
        }
        return new WeightedGrams(weightByGram, Math.sqrt(squares));
    }

    /**
     * Cosine between this text and a piece of evidence, in [0, 1]; 0 where one of them has no known gram.
     *
     * @param piece the evidence
     * @param statistics of the collection that the piece's {@code gramNorm} was made with
     */
    public double cosine(EvidenceSignature piece, CollectionStatistics statistics) {
        if (norm == 0 || piece.gramNorm() == 0) {
            return 0;
        }
        double product = 0;
        var grams = piece.text().grams();
        for (int i = 0; i < grams.size(); i++) {
            var weight = weightByGram.getOrDefault(grams.hash(i), 0);
            if (weight != 0) {
                product += weight * statistics.weight(grams.hash(i), grams.count(i));
            }
        }
        return Math.min(1, product / (norm * piece.gramNorm()));
    }

    private record Weighed(int gram, float weight) {}
}
