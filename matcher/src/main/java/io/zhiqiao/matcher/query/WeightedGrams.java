package io.zhiqiao.matcher.query;

import com.carrotsearch.hppc.IntDoubleHashMap;
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

    /** Bits of the sieve: few enough to stay in the processor's nearest cache, many enough to hold back nearly all. */
    private static final int SIEVE_BITS = 13;

    /** Weight of a gram in the problem, times its rarity in the collection. */
    private final IntDoubleHashMap factorByGram;

    private final double norm;

    /** A bit per leading bits of a hash. Most grams of a piece are not in the problem, and go no further than this. */
    private final long[] sieve = new long[1 << (SIEVE_BITS - 6)];

    private WeightedGrams(IntDoubleHashMap factorByGram, double norm) {
        this.factorByGram = factorByGram;
        this.norm = norm;
        for (var cursor : factorByGram.keys()) {
            var place = cursor.value >>> (Integer.SIZE - SIEVE_BITS);
            sieve[place >> 6] |= 1L << place;
        }
    }

    private boolean mayHave(int gram) {
        var place = gram >>> (Integer.SIZE - SIEVE_BITS);
        return (sieve[place >> 6] & (1L << place)) != 0;
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
        return of(weighed.subList(0, Math.min(maxGrams, weighed.size())), statistics);
    }

    private static WeightedGrams of(List<Weighed> heaviest, CollectionStatistics statistics) {
        var factorByGram = new IntDoubleHashMap(heaviest.size());
        double squares = 0;
        for (var weighed : heaviest) {
            factorByGram.put(weighed.gram(), weighed.weight() * statistics.idf(weighed.gram()));
            squares += (double) weighed.weight() * weighed.weight();
        }
        return new WeightedGrams(factorByGram, Math.sqrt(squares));
    }

    /**
     * Cosine between this text and a piece of evidence, in [0, 1]; 0 where one of them has no known gram.
     *
     * @param piece the evidence, of the collection that this was made for
     */
    public double cosine(EvidenceSignature piece) {
        if (norm == 0 || piece.gramNorm() == 0) {
            return 0;
        }
        double product = 0;
        var grams = piece.text().grams();
        for (int i = 0; i < grams.size(); i++) {
            var gram = grams.hash(i);
            if (mayHave(gram)) {
                var factor = factorByGram.getOrDefault(gram, 0);
                product += grams.count(i) == 1 ? factor : factor * (1 + Math.log(grams.count(i)));
            }
        }
        return Math.min(1, product / (norm * piece.gramNorm()));
    }

    private record Weighed(int gram, float weight) {}
}
