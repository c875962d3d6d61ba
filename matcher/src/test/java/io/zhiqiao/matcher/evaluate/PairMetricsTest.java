package io.zhiqiao.matcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.matcher.evaluate.PairMetrics.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairMetricsTest {

    @Test
    void aPairWeighsTheDifferenceOfItsGradesAndATieCountsHalf() {
        // 5 over 3 wrong: 2; 5 over 1 wrong: 4; 3 over 1 tied: half of 2.
        var pairs = pairs(graded(5, 0.2), graded(3, 0.5), graded(1, 0.5));

        var loss = pairs.weightedLoss();

        assertThat(loss.earned()).isEqualTo(7, within(1e-12));
        assertThat(loss.possible()).isEqualTo(8, within(1e-12));
    }

    @Test
    void accuracyCountsEachPairOnce() {
        // Right: 5 over 1; wrong: 5 over 3; tied: 3 over 1.
        var pairs = pairs(graded(1, 0.1), graded(5, 0.4), graded(3, 0.5), graded(1, 0.5));

        var accuracy = pairs.accuracy();

        // Pairs: (5,1a) right, (3,1a) right, (5,3) wrong, (5,1b) wrong, (3,1b) tied; (1a,1b) says nothing.
        assertThat(accuracy).isEqualTo(new Share(2.5, 5));
    }

    @Test
    void easyPairsHaveOneGradeOfAtLeast4AndOneOfAtMost2() {
        var pairs = pairs(graded(4, 0.9), graded(2, 0.1), graded(2.1, 0.95), graded(1, 0.9));

        // (4,2) right, (4,1) tied; (4,2.1) is neither.
        assertThat(pairs.easyAccuracy()).isEqualTo(new Share(1.5, 2));
    }

    @Test
    void hardPairsHaveBothGradesOfAtLeast4() {
        var pairs = pairs(graded(4, 0.9), graded(4.5, 0.95), graded(5, 0.1), graded(3.9, 0));

        // (4.5,4) right, (5,4) wrong, (5,4.5) wrong.
        assertThat(pairs.hardAccuracy()).isEqualTo(new Share(1, 3));
    }

    @Test
    void equalGradesSayNothing() {
        var pairs = pairs(graded(4, 0.9), graded(4, 0.1));

        assertThat(pairs.weightedLoss().isMeasured()).isFalse();
        assertThat(pairs.accuracy().isMeasured()).isFalse();
        assertThat(pairs.easyAccuracy().isMeasured()).isFalse();
        assertThat(pairs.hardAccuracy().isMeasured()).isFalse();
    }

    private static PairMetrics pairs(Graded... graded) {
        return new PairMetrics(List.of(graded));
    }

    private static Graded graded(double grade, double score) {
        return new Graded(grade, score);
    }
}
