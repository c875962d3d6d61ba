package io.zhiqiao.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;

/**
 * How near the nearest other text is, among texts really embedded and among the same texts with composed vectors: the
 * nearer the two figures, the more the composed vectors are a test of what real ones would be.
 *
 * @param real median cosine over the texts, in [-1, 1]
 * @param composed as {@code real}
 */
record NearestCosine(double real, double composed) {

    /** Compares the vectors of the whole texts. */
    static NearestCosine of(BaseVectors base) {
        var parts = new HashMap<>(base.vectorByText());
        base.wholeTexts().forEach(parts::remove);
        var composing = new ComposedVectors(parts);
        return new NearestCosine(
                median(base.wholeTexts().stream().map(base.vectorByText()::get).toList()),
                median(base.wholeTexts().stream().map(composing).toList()));
    }

    private static double median(List<float[]> vectors) {
        var nearest = new ArrayList<Double>(vectors.size());
        for (int i = 0; i < vectors.size(); i++) {
            int one = i;
            nearest.add(IntStream.range(0, vectors.size())
                    .filter(other -> other != one)
                    .mapToDouble(other -> VectorUtil.dotProduct(vectors.get(one), vectors.get(other)))
                    .max()
                    .orElse(0));
        }
        nearest.sort(null);
        return nearest.get(nearest.size() / 2);
    }
}
