package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import java.util.Map;
import java.util.Set;

/**
 * What is measured: something that scores the experts of a collection. Scores are finite, higher is better, and
 * comparable between the problems that one expert is scored for.
 */
public interface CollectionScorer {

    /** Scores each of {@code experts} for {@code problem}, also those that a search would not find. */
    Map<ExpertId, Double> scores(Problem problem, Set<ExpertId> experts);

    /**
     * Searches the whole collection: the experts found for {@code problem} with their scores, at least 100 where the
     * collection has as many; whoever is missing counts as not found.
     */
    Map<ExpertId, Double> found(Problem problem);
}
