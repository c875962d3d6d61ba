package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.matcher.ExpertProblems;
import io.zhiqiao.matcher.ProblemMatch;
import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.query.ProblemQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders the problems of one expert by the same fits that {@link Ranking} orders experts by. */
public final class ProblemRanking {

    private static final Comparator<ScoredPair> BEST_FIRST = Comparator.comparingDouble(ScoredPair::fit)
            .reversed()
            .thenComparing(pair -> pair.query().problem().id());

    private final Ranking ranking;

    /** Scores and explains as {@code ranking} does. */
    public ProblemRanking(Ranking ranking) {
        this.ranking = ranking;
    }

    /**
     * Ranks.
     *
     * <p>Equal fits are ordered by id. Excluded problems are listed as far down as the list of suggested ones reaches.
     *
     * @param expertId whose list it is
     * @param pairs open problems, each with the expert as screened for it
     * @param topK longest list, at least 1
     */
    public ExpertProblems rank(ExpertId expertId, List<ScreenedProblem> pairs, int topK) {
        var scored = pairs.stream()
                .map(pair -> ranking.score(pair.query(), pair.expert()))
                .toList();
        var profile = ranking.profile();
        var shortlist = Shortlist.of(scored, BEST_FIRST, profile.wordings().possible(), topK);
        return new ExpertProblems(
                expertId,
                profile.name(),
                matches(shortlist.suggested()),
                shortlist.keptOut().stream().map(ProblemRanking::excluded).toList(),
                pairs.size(),
                ranking.belowThreshold(scored),
                pairs.isEmpty() ? ExpertProblems.State.NOTHING_IN_COMMON : state(shortlist));
    }

    /** The answer for an expert for whom nothing was looked at. */
    public ExpertProblems none(ExpertId expertId, ExpertProblems.State state) {
        return new ExpertProblems(expertId, ranking.profile().name(), List.of(), List.of(), 0, 0, state);
    }

    private static ExpertProblems.State state(Shortlist shortlist) {
        if (!shortlist.suggested().isEmpty()) {
            return ExpertProblems.State.FOUND;
        }
        return shortlist.keptOut().isEmpty()
                ? ExpertProblems.State.FITS_TOO_LOW
                : ExpertProblems.State.KEPT_OUT_BY_RULES;
    }

    private List<ProblemMatch> matches(List<ScoredPair> suggested) {
        var explained = ranking.explained(suggested);
        var matches = new ArrayList<ProblemMatch>(suggested.size());
        for (int i = 0; i < suggested.size(); i++) {
            var expert = explained.get(i);
            matches.add(new ProblemMatch(
                    expert.rank(),
                    suggested.get(i).query().problem(),
                    expert.fit(),
                    expert.wording(),
                    expert.contributions(),
                    expert.quotations(),
                    expert.unverified()));
        }
        return matches;
    }

    private static ExcludedProblem excluded(ScoredPair pair) {
        return new ExcludedProblem(
                pair.query().problem(), pair.fit(), pair.screened().findings().exclusions());
    }

    /**
     * An open problem, and what the rules say about the expert for it.
     *
     * @param query the problem
     * @param expert the expert
     */
    public record ScreenedProblem(ProblemQuery query, Screened expert) {}
}
