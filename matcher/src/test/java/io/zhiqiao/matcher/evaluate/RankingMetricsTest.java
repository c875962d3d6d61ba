package io.zhiqiao.matcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.corpus.ExpertId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final double RELEVANT = 2;
    private static final double LOG2_OF_3 = Math.log(3) / Math.log(2);

    private final Map<ExpertId, Double> grades = Map.of(id("a"), 3.0, id("b"), 1.0, id("c"), 2.0, id("d"), 1.0);

    @Test
    void gainIsDiscountedByRankAndDividedByTheBestOrder() {
        // Gains a 3, c 1: (1 + 3 / log2 3) / (3 + 1 / log2 3).
        var share = metrics("c", "a", "b", "d").ndcgAt(10, 1);

        assertThat(share.earned()).isEqualTo((1 + 3 / LOG2_OF_3) / (3 + 1 / LOG2_OF_3), EXACT);
        assertThat(share.earned()).isEqualTo(0.796707536, within(1e-6));
        assertThat(share.possible()).isEqualTo(1);
    }

    @Test
    void gainBeyondTheDepthIsNotSeen() {
        // Gains c 1 at rank 2 against a 3 and c 1.
        assertThat(metrics("b", "c", "a", "d").ndcgAt(2, 1).earned())
                .isEqualTo((1 / LOG2_OF_3) / (3 + 1 / LOG2_OF_3), EXACT);
    }

    @Test
    void gainStartsAtTheLowestGradeOfTheWholeSet() {
        // With a lowest grade of 0 the gains are a 7, c 3, b and d 1.
        var share = metrics("a", "c", "b", "d").ndcgAt(10, 0);

        assertThat(share.earned()).isEqualTo(1, EXACT);
        assertThat(metrics("c", "a").ndcgAt(2, 0).earned()).isEqualTo((3 + 7 / LOG2_OF_3) / (7 + 3 / LOG2_OF_3), EXACT);
    }

    @Test
    void aProblemWhereNobodyGainsIsLeftOut() {
        var nobody = new RankingMetrics(List.of(id("b"), id("d")), Map.of(id("b"), 1.0, id("d"), 1.0));

        assertThat(nobody.ndcgAt(10, 1).isMeasured()).isFalse();
        assertThat(nobody.averagePrecision(RELEVANT).isMeasured()).isFalse();
        assertThat(nobody.reciprocalRank(RELEVANT).isMeasured()).isFalse();
        assertThat(nobody.precisionAt(5, RELEVANT).isMeasured()).isFalse();
        assertThat(nobody.recallAt(100, RELEVANT).isMeasured()).isFalse();
    }

    @Test
    void averagePrecisionIsTheMeanOfThePrecisionsAtRelevantRanks() {
        // c at 2 of 2: 1/2; a at 4: 2/4.
        assertThat(metrics("b", "c", "d", "a").averagePrecision(RELEVANT).earned())
                .isEqualTo(0.5, EXACT);
        // a at 1: 1/1; c at 3: 2/3.
        assertThat(metrics("a", "b", "c", "d").averagePrecision(RELEVANT).earned())
                .isEqualTo(5.0 / 6, EXACT);
    }

    @Test
    void whoIsRelevantAndNotFoundAddsNothingToAveragePrecision() {
        assertThat(metrics("a").averagePrecision(RELEVANT).earned()).isEqualTo(0.5, EXACT);
    }

    @Test
    void reciprocalRankLooksAtTheFirstRelevantExpertOnly() {
        assertThat(metrics("b", "d", "c", "a").reciprocalRank(RELEVANT).earned())
                .isEqualTo(1.0 / 3, EXACT);
        assertThat(metrics("b", "d").reciprocalRank(RELEVANT).earned()).isZero();
    }

    @Test
    void precisionIsOverTheDepthEvenWhereTheListIsShorter() {
        assertThat(metrics("a", "b", "c", "d").precisionAt(5, RELEVANT).earned())
                .isEqualTo(0.4, EXACT);
        assertThat(metrics("a", "b", "c", "d").precisionAt(2, RELEVANT).earned())
                .isEqualTo(0.5, EXACT);
    }

    @Test
    void recallIsOverAllRelevantExperts() {
        assertThat(metrics("b", "c", "d", "a").recallAt(3, RELEVANT).earned()).isEqualTo(0.5, EXACT);
        assertThat(metrics("b", "c", "d", "a").recallAt(4, RELEVANT).earned()).isEqualTo(1, EXACT);
    }

    @Test
    void anUnjudgedExpertCountsAsNotRelevant() {
        var share = metrics("x", "a", "c").ndcgAt(10, 1);

        assertThat(share.earned()).isEqualTo((3 / LOG2_OF_3 + 0.5) / (3 + 1 / LOG2_OF_3), EXACT);
        assertThat(metrics("x", "a", "c").reciprocalRank(RELEVANT).earned()).isEqualTo(0.5, EXACT);
    }

    private RankingMetrics metrics(String... ranking) {
        return new RankingMetrics(Stream.of(ranking).map(RankingMetricsTest::id).toList(), grades);
    }

    private static ExpertId id(String value) {
        return new ExpertId(value);
    }
}
