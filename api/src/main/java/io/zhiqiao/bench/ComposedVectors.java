package io.zhiqiao.bench;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Vectors of generated texts: of a text that was embedded, the real one; of any other, the normalised sum of the real
 * vectors of its clauses and a little noise, the same for the same text.
 *
 * <p>Embedding hundreds of thousands of texts takes most of an hour; this takes seconds, and keeps what matters to an
 * index of vectors: texts about the same are near each other, and none are equal.
 */
final class ComposedVectors implements Function<String, float[]> {

    /**
     * Length of the noise beside the unit sum of the clauses. Clauses are shared by many texts, so that their sums alone
     * lie in knots which texts of people do not form; with this much, the nearest of some thousand composed vectors is as
     * near as among the same texts really embedded ({@link NearestCosine}, which the benchmark prints).
     */
    private static final double NOISE = 0.28;

    /** The title stands first, and says what the text is about. */
    private static final float TITLE_WEIGHT = 2;

    private static final Pattern BREAKS = Pattern.compile("[：，。；\\n]");

    private final Map<String, float[]> vectorByText;
    private final int dimensions;

    /** Composes of {@code vectorByText}, which is not copied; never empty. */
    ComposedVectors(Map<String, float[]> vectorByText) {
        this.vectorByText = vectorByText;
        this.dimensions = vectorByText.values().iterator().next().length;
    }

    @Override
    public float[] apply(String text) {
        var real = vectorByText.get(text);
        return real == null ? compose(text) : real;
    }

    private float[] compose(String text) {
        return unit(blur(unit(sumOfClauses(text)), new SplittableRandom(text.hashCode())));
    }

    private float[] sumOfClauses(String text) {
        var sum = new float[dimensions];
        var weight = TITLE_WEIGHT;
        for (var part : BREAKS.split(text, -1)) {
            var vector = vectorByText.get(part);
            if (vector != null) {
                for (int i = 0; i < dimensions; i++) {
                    sum[i] += weight * vector[i];
                }
                weight = 1;
            }
        }
        return sum;
    }

    private static float[] blur(float[] vector, SplittableRandom random) {
        var perValue = NOISE / Math.sqrt(vector.length);
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (random.nextGaussian() * perValue);
        }
        return vector;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (var value : vector) {
            squares += (double) value * value;
        }
        if (squares == 0) {
            return vector;
        }
        var scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
