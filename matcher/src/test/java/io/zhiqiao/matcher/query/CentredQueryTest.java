package io.zhiqiao.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CentredQueryTest {

    private static final long SEED = 20_261_123;
    private static final int LENGTH = 512;

    @Test
    void cosineIsThatOfTheVectorsWithoutTheMean() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            var mean = random(random, 0.02);
            var query = CentredVector.of(random(random, 0.05), mean);
            var vector = random(random, 0.05);

            var cosine = new CentredQuery(query, mean).cosine(vector);

            assertThat(cosine).as("seed %d, round %d", SEED, round).isCloseTo(plain(query, vector, mean), within(1e-5));
        }
    }

    @Test
    void withoutAMeanItIsThePlainCosine() {
        var random = new SplittableRandom(SEED);
        var query = random(random, 0.05);
        var vector = random(random, 0.05);

        var cosine = new CentredQuery(query, null).cosine(vector);

        var length = Math.sqrt(plainProduct(query, query));
        assertThat(cosine).isCloseTo(plain(query, vector, new float[LENGTH]) * length, within(1e-5));
    }

    @Test
    void theMeanItselfHasNothingInCommonWithAnything() {
        var random = new SplittableRandom(SEED);
        var mean = new float[LENGTH];
        mean[3] = 0.5f;

        assertThat(new CentredQuery(random(random, 0.05), mean).cosine(mean.clone()))
                .isZero();
    }

    private static float[] random(SplittableRandom random, double spread) {
        var vector = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            vector[i] = (float) (random.nextGaussian() * spread);
        }
        return vector;
    }

    private static double plain(float[] query, float[] vector, float[] mean) {
        var centred = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            centred[i] = vector[i] - mean[i];
        }
        return plainProduct(query, centred) / Math.sqrt(plainProduct(centred, centred) * plainProduct(query, query));
    }

    private static double plainProduct(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        return product;
    }
}
