package io.zhiqiao.indexer.index.lucene;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The sum of vectors of unit length, in fixed point: unlike a sum of floating-point numbers it does not depend on the
 * order, and what is taken away again leaves no trace.
 */
final class VectorSum {

    /** Finer than a float of a component; leaves room for eight million vectors. */
    private static final double ONE = 1L << 40;

    private long[] sums;
    private long count;

    /** Of no vectors. */
    VectorSum() {
        this(new long[0], 0);
    }

    /**
     * Goes on from an earlier sum.
     *
     * @param sums per component, as {@link #sums()} gave them; empty for no vectors
     * @param count of the vectors, at least 0
     */
    VectorSum(long[] sums, long count) {
        this.sums = sums.clone();
        this.count = count;
    }

    /**
     * Adds or takes away vectors.
     *
     * @param vectors of one segment; null where it has none
     * @param counted which documents
     * @param sign 1 or -1
     */
    void count(@Nullable FloatVectorValues vectors, IntPredicate counted, int sign) throws IOException {
        if (vectors == null) {
            return;
        }
        var iterator = vectors.iterator();
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            if (counted.test(doc)) {
                count(vectors.vectorValue(iterator.index()), sign);
            }
        }
    }

    /** Adds one vector, or takes it away. */
    void count(float[] vector, int sign) {
        if (sums.length == 0) {
            sums = new long[vector.length];
        }
        for (int i = 0; i < vector.length; i++) {
            sums[i] += sign * Math.round(vector[i] * ONE);
        }
        count += sign;
    }

    /** Mean of the vectors; null where there are none. */
    float @Nullable [] mean() {
        if (count == 0) {
            return null;
        }
        var mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / ONE / count);
        }
        return mean;
    }

    long[] sums() {
        return sums.clone();
    }

    long vectorCount() {
        return count;
    }
}
