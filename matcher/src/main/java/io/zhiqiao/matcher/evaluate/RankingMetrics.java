package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.ExpertId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Metrics of one problem's ranked list. An expert without a grade counts as not relevant and gains nothing.
 *
 * @param ranking the experts, best first
 * @param grades of the judged experts
 */
record RankingMetrics(List<ExpertId> ranking, Map<ExpertId, Double> grades) {

    /**
     * Normalised discounted cumulative gain: gain {@code 2^(grade - lowestGrade) - 1}, discount {@code log2(rank + 1)},
     * divided by that of the best order of all judged experts.
     *
     * @param k length of the list that is looked at, at least 1
     * @param lowestGrade of the whole set of judgments
     */
    Share ndcgAt(int k, double lowestGrade) {
        var best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(k)
                .mapToDouble(grade -> gain(grade, lowestGrade))
                .toArray();
        var ideal = discounted(best);
        if (ideal == 0) {
            return Share.NONE;
        }
        var gains = ranking.stream()
                .limit(k)
                .mapToDouble(expertId -> gain(grades.getOrDefault(expertId, lowestGrade), lowestGrade))
                .toArray();
        return Share.ofMean(discounted(gains) / ideal);
    }

    /** Mean over all relevant experts of the precision at their ranks; 0 for those not in the list. */
    Share averagePrecision(double relevant) {
        var relevantCount = relevantCount(relevant);
        if (relevantCount == 0) {
            return Share.NONE;
        }
        var hits = 0;
        var precisions = 0.0;
        for (int i = 0; i < ranking.size(); i++) {
            if (isRelevant(ranking.get(i), relevant)) {
                hits++;
                precisions += (double) hits / (i + 1);
            }
        }
        return Share.ofMean(precisions / relevantCount);
    }

    /** One over the rank of the first relevant expert; 0 where there is none in the list. */
    Share reciprocalRank(double relevant) {
        if (relevantCount(relevant) == 0) {
            return Share.NONE;
        }
        for (int i = 0; i < ranking.size(); i++) {
            if (isRelevant(ranking.get(i), relevant)) {
                return Share.ofMean(1.0 / (i + 1));
            }
        }
        return Share.ofMean(0);
    }

    /** Relevant experts among the first {@code k}, over {@code k} also where the list is shorter. */
    Share precisionAt(int k, double relevant) {
        return relevantCount(relevant) == 0 ? Share.NONE : Share.ofMean((double) hitsAt(k, relevant) / k);
    }

    /** Relevant experts among the first {@code k}, over all relevant ones. */
    Share recallAt(int k, double relevant) {
        var relevantCount = relevantCount(relevant);
        return relevantCount == 0 ? Share.NONE : Share.ofMean((double) hitsAt(k, relevant) / relevantCount);
    }

    private long relevantCount(double relevant) {
        return grades.values().stream().filter(grade -> grade >= relevant).count();
    }

    private long hitsAt(int k, double relevant) {
        return ranking.stream()
                .limit(k)
                .filter(expertId -> isRelevant(expertId, relevant))
                .count();
    }

    private boolean isRelevant(ExpertId expertId, double relevant) {
        var grade = grades.get(expertId);
        return grade != null && grade >= relevant;
    }

    private static double gain(double grade, double lowestGrade) {
        return Math.pow(2, grade - lowestGrade) - 1;
    }

    private static double discounted(double[] gains) {
        var sum = 0.0;
        for (int i = 0; i < gains.length; i++) {
            sum += gains[i] / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }
}
