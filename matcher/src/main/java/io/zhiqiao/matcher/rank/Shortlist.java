package io.zhiqiao.matcher.rank;

import java.util.Comparator;
import java.util.List;

/**
 * Pairs that are suggested, and those that a rule keeps out of the list.
 *
 * @param suggested eligible pairs, best first
 * @param keptOut pairs that would be in the list but for a rule, best first: whoever would not have been in it is not
 *     missed
 */
record Shortlist(List<ScoredPair> suggested, List<ScoredPair> keptOut) {

    /**
     * Cuts a list.
     *
     * @param pairs in any order
     * @param bestFirst decides between equal fits, too
     * @param least fit that is suggested, in [0, 1]
     * @param topK longest list, at least 1
     */
    static Shortlist of(List<ScoredPair> pairs, Comparator<ScoredPair> bestFirst, double least, int topK) {
        var suggested = pairs.stream()
                .filter(ScoredPair::isEligible)
                .filter(pair -> pair.fit() >= least)
                .sorted(bestFirst)
                .limit(topK)
                .toList();
        var reach = suggested.size() < topK ? least : suggested.getLast().fit();
        var keptOut = pairs.stream()
                .filter(pair -> !pair.isEligible())
                .filter(pair -> pair.fit() >= reach && pair.fit() > 0)
                .sorted(bestFirst)
                .limit(topK)
                .toList();
        return new Shortlist(suggested, keptOut);
    }
}
