package io.zhiqiao.indexer.index;

import com.carrotsearch.hppc.IntFloatHashMap;
import com.carrotsearch.hppc.IntIntHashMap;
import io.zhiqiao.indexer.analysis.GramVector;
import org.jspecify.annotations.Nullable;

/**
 * What a whole collection of evidence says about one text in it: how rare a gram is, and what is common to all vectors.
 *
 * <p>Immutable; the arrays that it hands out are not to be written to.
 */
public final class CollectionStatistics {

    private final int pieceCount;
    private final IntIntHashMap pieceCountByGram;
    private final IntFloatHashMap idfByGram;
    private final float @Nullable [] chineseMean;
    private final float @Nullable [] englishMean;

    /**
     * Keeps the counts, and derives the weights.
     *
     * @param pieceCount number of pieces counted, at least 0
     * @param pieceCountByGram in how many pieces a gram stands, by its hash; not written to from now on
     * @param chineseMean mean of all Chinese vectors; null where there are none
     * @param englishMean mean of all English vectors; null where there are none
     */
    public CollectionStatistics(
            int pieceCount,
            IntIntHashMap pieceCountByGram,
            float @Nullable [] chineseMean,
            float @Nullable [] englishMean) {
        this.pieceCount = pieceCount;
        this.pieceCountByGram = pieceCountByGram;
        this.chineseMean = chineseMean;
        this.englishMean = englishMean;
        this.idfByGram = new IntFloatHashMap(pieceCountByGram.size());
        for (var cursor : pieceCountByGram) {
            idfByGram.put(cursor.key, (float) idf(pieceCount, cursor.value));
        }
    }

    /** Of no pieces at all. */
    public static CollectionStatistics empty() {
        return new CollectionStatistics(0, new IntIntHashMap(), null, null);
    }

    /**
     * Inverse document frequency as BM25 has it: {@code ln(1 + (N - n + 0.5) / (n + 0.5))}, at least 0.
     *
     * @param gram hash of a gram, as {@link GramVector} gives it
     */
    public double idf(int gram) {
        return idfByGram.containsKey(gram) ? idfByGram.get(gram) : idf(pieceCount, 0);
    }

    /** Whether any piece has the gram. */
    public boolean knows(int gram) {
        return idfByGram.containsKey(gram);
    }

    /** Weight of a gram that stands {@code count} times in a text: {@code (1 + ln count) * idf}. */
    public double weight(int gram, int count) {
        var idf = idf(gram);
        return count == 1 ? idf : (1 + Math.log(count)) * idf;
    }

    /** Length of the weight vector of {@code grams}, at least 0. */
    public double norm(GramVector grams) {
        double squares = 0;
        for (int i = 0; i < grams.size(); i++) {
            var weight = weight(grams.hash(i), grams.count(i));
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }

    public int pieceCount() {
        return pieceCount;
    }

    /** Mean of all Chinese vectors; null where there are none. */
    public float @Nullable [] chineseMean() {
        return chineseMean;
    }

    /** Mean of all English vectors; null where there are none. */
    public float @Nullable [] englishMean() {
        return englishMean;
    }

    /** In how many pieces each gram stands, by its hash; not to be written to. */
    public IntIntHashMap pieceCountByGram() {
        return pieceCountByGram;
    }

    private static double idf(int pieceCount, int withGram) {
        var n = Math.min(pieceCount, withGram);
        return Math.log(1 + (pieceCount - n + 0.5) / (n + 0.5));
    }
}
