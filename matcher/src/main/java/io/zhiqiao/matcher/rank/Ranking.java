package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.Workers;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.MatchResult;
import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.retrieve.RetrievalDepth;
import java.util.Comparator;
import java.util.List;

/** Orders screened candidates by fit, and explains the first of them. */
public final class Ranking {

    private static final Comparator<ScoredPair> BEST_FIRST = Comparator.comparingDouble(ScoredPair::fit)
            .reversed()
            .thenComparingInt(Ranking::usedThisYear)
            .thenComparing(pair -> pair.score().expertId());

    private final RankProfile profile;
    private final ExpertScorer scorer;
    private final Explainer explainer;
    private final Workers workers = new Workers("ranking");

    /** Ranks with the numbers of {@code profile}. */
    public Ranking(RankProfile profile, Explainer explainer) {
        this.profile = profile;
        this.scorer = new ExpertScorer(profile);
        this.explainer = explainer;
    }

    /** How far retrieval has to look for this ranking. */
    public RetrievalDepth depth() {
        return profile.retrieval();
    }

    /** The numbers that rank. */
    RankProfile profile() {
        return profile;
    }

    /**
     * Ranks.
     *
     * <p>Equal fits go to the expert who is used least, then by id. Excluded experts are listed as far down as the list
     * of suggested ones reaches: whoever would not have been in it is not missed.
     */
    public MatchResult rank(ProblemQuery query, List<Screened> screened, MatchOptions options) {
        var pairs = workers.map(screened, each -> score(query, each));
        var least = options.belowThreshold() ? 0 : profile.wordings().possible();
        var shortlist = Shortlist.of(pairs, BEST_FIRST, least, options.topK());
        return new MatchResult(
                query.problem(),
                profile.name(),
                explained(shortlist.suggested()),
                shortlist.keptOut().stream().map(Ranking::excluded).toList(),
                screened.size(),
                belowThreshold(pairs));
    }

    /** Scores one pair. */
    ScoredPair score(ProblemQuery query, Screened screened) {
        var score = scorer.score(query, screened.candidate(), screened.expert().expertise());
        return new ScoredPair(query, screened, score);
    }

    /** Explains pairs, numbered in their order. */
    List<RankedExpert> explained(List<ScoredPair> suggested) {
        return explainer.explain(suggested, profile.wordings());
    }

    /** Eligible pairs whose fit is too low to suggest them. */
    int belowThreshold(List<ScoredPair> pairs) {
        return (int) pairs.stream()
                .filter(ScoredPair::isEligible)
                .filter(pair -> pair.fit() < profile.wordings().possible())
                .count();
    }

    private static ExcludedExpert excluded(ScoredPair pair) {
        return new ExcludedExpert(
                pair.screened().expert(), pair.fit(), pair.screened().findings().exclusions());
    }

    private static int usedThisYear(ScoredPair pair) {
        var used = pair.screened().expert().service().usedThisYear();
        return used == null ? Integer.MAX_VALUE : used;
    }
}
