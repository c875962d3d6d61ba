package io.zhiqiao.matcher.evaluate;

import java.util.List;

/**
 * Metrics over the pairs of one unit's graded things: an expert's problems, or a problem's experts. Only pairs with
 * different grades say anything about order; a tie in score is half right. Cost: quadratic in the graded things.
 *
 * @param graded what was graded and scored
 */
record PairMetrics(List<Graded> graded) {

    private static final double VERY_GOOD = 4;
    private static final double BAD = 2;

    /** Weight of the pairs in the wrong order, each pair weighing the difference of its grades. */
    Share weightedLoss() {
        return overPairs((better, worse) -> {
            var weight = better.grade() - worse.grade();
            return new Share(weight * (1 - rightness(better, worse)), weight);
        });
    }

    /** Share of the pairs in the right order. */
    Share accuracy() {
        return overPairs((better, worse) -> new Share(rightness(better, worse), 1));
    }

    /** The same for pairs with one grade of at least 4 and one of at most 2. */
    Share easyAccuracy() {
        return overPairs((better, worse) -> better.grade() >= VERY_GOOD && worse.grade() <= BAD
                ? new Share(rightness(better, worse), 1)
                : Share.NONE);
    }

    /** The same for pairs with both grades at least 4. */
    Share hardAccuracy() {
        return overPairs(
                (better, worse) -> worse.grade() >= VERY_GOOD ? new Share(rightness(better, worse), 1) : Share.NONE);
    }

    private Share overPairs(PairShare pairShare) {
        var sum = Share.NONE;
        for (int i = 0; i < graded.size(); i++) {
            for (int j = i + 1; j < graded.size(); j++) {
                var one = graded.get(i);
                var other = graded.get(j);
                if (one.grade() != other.grade()) {
                    var oneIsBetter = one.grade() > other.grade();
                    var share = oneIsBetter ? pairShare.of(one, other) : pairShare.of(other, one);
                    sum = sum.plus(share.earned(), share.possible());
                }
            }
        }
        return sum;
    }

    private static double rightness(Graded better, Graded worse) {
        if (better.score() == worse.score()) {
            return 0.5;
        }
        return better.score() > worse.score() ? 1 : 0;
    }

    /**
     * One thing of a unit.
     *
     * @param grade given by people, higher is better
     * @param score given by what is measured, higher is better
     */
    record Graded(double grade, double score) {}

    @FunctionalInterface
    private interface PairShare {
        Share of(Graded better, Graded worse);
    }
}
