package io.zhiqiao.matcher.query;

import org.jspecify.annotations.Nullable;

/**
 * Vectors seen from the mean of their collection.
 *
 * <p>The vectors of small sentence models share a large common part, which says nothing about a text. Without it,
 * cosines spread over a wider range and 0 means "unrelated".
 */
public final class CentredVector {

    private CentredVector() {}

    /** {@code (vector - mean) / |vector - mean|}; the vector itself where there is no mean, or nothing is left. */
    public static float[] of(float[] vector, float @Nullable [] mean) {
        if (mean == null) {
            return vector;
        }
        var centred = new float[vector.length];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            centred[i] = vector[i] - mean[i];
            squares += (double) centred[i] * centred[i];
        }
        if (squares == 0) {
            return vector;
        }
        var scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < centred.length; i++) {
            centred[i] *= scale;
        }
        return centred;
    }

    /**
     * Cosine between a centred query and a raw vector that is centred on the way, in [-1, 1].
     *
     * @param centredQuery a result of {@link #of}
     * @param vector raw vector of the collection, unit length
     * @param mean mean of the collection
     */
    public static double cosine(float[] centredQuery, float[] vector, float @Nullable [] mean) {
        return new CentredQuery(centredQuery, mean).cosine(vector);
    }
}
