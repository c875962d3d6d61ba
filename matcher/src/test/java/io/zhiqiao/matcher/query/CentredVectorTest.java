package io.zhiqiao.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.index.IndexedSample;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CentredVectorTest {

    @Test
    void meanIsTakenAwayAndTheRestIsOfUnitLength() {
        var centred = CentredVector.of(new float[] {0.6f, 0.8f}, new float[] {0.6f, 0.3f});

        assertThat(centred[0]).isCloseTo(0f, within(1e-6f));
        assertThat(centred[1]).isCloseTo(1f, within(1e-6f));
    }

    @Test
    void withoutMeanOrRestTheVectorStays() {
        var vector = new float[] {0.6f, 0.8f};

        assertThat(CentredVector.of(vector, null)).isSameAs(vector);
        assertThat(CentredVector.of(vector, vector)).isSameAs(vector);
    }

    @Test
    void cosineIsThatOfTheCentredVectors() {
        var mean = new float[] {0.5f, 0.5f};
        var query = CentredVector.of(new float[] {1, 0}, mean);

        assertThat(CentredVector.cosine(query, new float[] {1, 0}, mean)).isCloseTo(1, within(1e-6));
        assertThat(CentredVector.cosine(query, new float[] {0, 1}, mean)).isCloseTo(-1, within(1e-6));
        assertThat(CentredVector.cosine(query, new float[] {1, 1}, mean)).isCloseTo(0, within(1e-6));
        assertThat(CentredVector.cosine(query, mean, mean)).isZero();
        assertThat(CentredVector.cosine(new float[] {1, 0}, new float[] {0.6f, 0.8f}, null))
                .isCloseTo(0.6, within(1e-6));
    }

    @Test
    void cosineStaysInItsRangeAndAVectorIsNearestToItself() {
        var seed = System.nanoTime();
        System.out.println("seed of the random vectors: " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var one = IndexedSample.vector(random);
            var other = IndexedSample.vector(random);
            var mean = IndexedSample.vector(random);
            var query = CentredVector.of(one, mean);

            assertThat(CentredVector.cosine(query, other, mean)).isBetween(-1.0, 1.0);
            assertThat(CentredVector.cosine(query, one, mean)).isCloseTo(1, within(1e-5));
        }
    }
}
