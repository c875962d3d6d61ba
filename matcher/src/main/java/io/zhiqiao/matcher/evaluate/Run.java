package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The scores that one way to rank gave to the experts of one problem.
 *
 * @param problemId which problem
 * @param scores of the experts, finite, higher is better
 */
public record Run(ProblemId problemId, Map<ExpertId, Double> scores) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * Copies the scores.
     *
     * @throws IllegalArgumentException if a score is not finite
     */
    public Run {
        scores = Map.copyOf(scores);
        scores.forEach((expertId, score) -> checkFinite(problemId, expertId, score));
    }

    /**
     * The experts, best first. Equal scores are ordered by a hash of both ids: the order of a file or an index could
     * know something about the grades, and an id that sorts first must not win in every list.
     */
    public List<ExpertId> ranking() {
        return scores.keySet().stream()
                .sorted(Comparator.comparingDouble(this::score)
                        .reversed()
                        .thenComparingLong(this::tieBreak)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * The score of an expert.
     *
     * @throws IllegalArgumentException if the expert has none
     */
    public double score(ExpertId expertId) {
        var score = scores.get(expertId);
        if (score == null) {
            throw new IllegalArgumentException(
                    "专家（%1$s）在难题（%2$s）中没有得分。\nThe expert (%s) has no score for the problem (%s)."
                            .formatted(expertId, problemId));
        }
        return score;
    }

    /** FNV-1a over both ids, and the finaliser of SplitMix64, since FNV alone spreads short keys badly. */
    private long tieBreak(ExpertId expertId) {
        var hash = FNV_OFFSET;
        for (var octet : (problemId.value() + '\t' + expertId.value()).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    private static void checkFinite(ProblemId problemId, ExpertId expertId, double score) {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException(
                    "专家（%2$s）对难题（%3$s）的得分（%1$s）须为有限的数。\nThe score (%s) of the expert (%s) for the problem (%s) must be finite."
                            .formatted(score, expertId, problemId));
        }
    }
}
