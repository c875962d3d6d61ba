package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.Workers;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.MatchResult;
import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.retrieve.RetrievalDepth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Orders screened candidates by fit, and explains the first of them. */
public final class Ranking {

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

    /**
     * Ranks.
     *
     * <p>Equal fits go to the expert who is used least, then by id. Excluded experts are listed as far down as the list
     * of suggested ones reaches: whoever would not have been in it is not missed.
     */
    public MatchResult rank(ProblemQuery query, List<Screened> screened, MatchOptions options) {
        var eligible = new ArrayList<Scored>();
        var barred = new ArrayList<Scored>();
        for (var one : workers.map(screened, each -> scored(query, each))) {
            (one.screened().findings().isEligible() ? eligible : barred).add(one);
        }
        eligible.sort(BEST_FIRST);
        barred.sort(BEST_FIRST);
        var least = options.belowThreshold() ? 0 : profile.wordings().possible();
        var suggested = eligible.stream()
                .filter(one -> one.score().fit() >= least)
                .limit(options.topK())
                .toList();
        var reach = suggested.size() < options.topK()
                ? least
                : suggested.getLast().score().fit();
        return new MatchResult(
                query.problem(),
                profile.name(),
                explained(query, suggested),
                barred.stream()
                        .filter(one -> one.score().fit() >= reach && one.score().fit() > 0)
                        .limit(options.topK())
                        .map(one -> new ExcludedExpert(
                                one.screened().expert(),
                                one.score().fit(),
                                one.screened().findings().exclusions()))
                        .toList(),
                screened.size(),
                (int) eligible.stream()
                        .filter(one -> one.score().fit() < profile.wordings().possible())
                        .count());
    }

    /** Ranks a single expert; empty where the fit is too low to suggest the pair. */
    public Optional<RankedExpert> rankOne(ProblemQuery query, Screened screened) {
        var score = scorer.score(query, screened.candidate(), screened.expert().expertise());
        return score.fit() < profile.wordings().possible()
                ? Optional.empty()
                : Optional.of(
                        explained(query, List.of(new Scored(screened, score))).getFirst());
    }

    private List<RankedExpert> explained(ProblemQuery query, List<Scored> suggested) {
        var places = IntStream.range(0, suggested.size()).boxed().toList();
        return workers.map(places, place -> explained(query, suggested.get(place), place + 1));
    }

    private RankedExpert explained(ProblemQuery query, Scored one, int rank) {
        var wording = profile.wordings().of(one.score().fit());
        return explainer.explain(query, one.screened(), one.score(), rank, wording);
    }

    private Scored scored(ProblemQuery query, Screened screened) {
        return new Scored(
                screened,
                scorer.score(query, screened.candidate(), screened.expert().expertise()));
    }

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(
                    (Scored one) -> one.score().fit())
            .reversed()
            .thenComparing(one -> {
                var used = one.screened().expert().service().usedThisYear();
                return used == null ? Integer.MAX_VALUE : used;
            })
            .thenComparing(one -> one.score().expertId());

    private record Scored(Screened screened, ScoredExpert score) {}
}
