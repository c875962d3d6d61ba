package io.zhiqiao.matcher.query;

import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * A centred vector that many raw vectors of one collection are compared with.
 *
 * <p>{@code q (v - m)} and {@code |v - m|²} are multiplied out: what the mean has to do with the query and with itself is
 * known before the first comparison, and the rest are inner products, which processors are good at.
 */
public final class CentredQuery {

    private final float[] centred;
    private final float @Nullable [] mean;
    private final float alongMean;
    private final float meanSquares;

    /**
     * Prepares.
     *
     * @param centred a result of {@link CentredVector#of}; not written to from now on
     * @param mean mean of the collection
     */
    public CentredQuery(float[] centred, float @Nullable [] mean) {
        this.centred = centred;
        this.mean = mean;
        this.alongMean = mean == null ? 0 : VectorUtil.dotProduct(centred, mean);
        this.meanSquares = mean == null ? 0 : VectorUtil.dotProduct(mean, mean);
    }

    /**
     * Cosine with a raw vector that is centred on the way, in [-1, 1]; 0 for the mean itself.
     *
     * @param vector raw vector of the collection
     */
    public double cosine(float[] vector) {
        var product = VectorUtil.dotProduct(centred, vector) - alongMean;
        var squares = VectorUtil.dotProduct(vector, vector) + meanSquares;
        if (mean != null) {
            squares -= 2 * VectorUtil.dotProduct(vector, mean);
        }
        return squares <= 0 ? 0 : Math.clamp(product / Math.sqrt(squares), -1.0, 1.0);
    }
}
