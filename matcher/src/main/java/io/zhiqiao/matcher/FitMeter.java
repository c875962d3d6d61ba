package io.zhiqiao.matcher;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.matcher.eligibility.ExpertRecords;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.query.ProblemQueryParser;
import io.zhiqiao.matcher.rank.ExpertScorer;
import io.zhiqiao.matcher.rank.RankProfile;
import io.zhiqiao.matcher.rank.ScoredExpert;
import io.zhiqiao.matcher.retrieve.Candidate;
import io.zhiqiao.matcher.retrieve.CandidateRetriever;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Fits without rules and without reasons: what is measured on judgments. */
public final class FitMeter {

    private final Lifetime lifetime;
    private final ProblemQueryParser parser;
    private final CandidateRetriever retriever;
    private final ExpertRecords experts;
    private final RankProfile profile;
    private final ExpertScorer scorer;

    FitMeter(
            Lifetime lifetime,
            ProblemQueryParser parser,
            CandidateRetriever retriever,
            ExpertRecords experts,
            RankProfile profile) {
        this.lifetime = lifetime;
        this.parser = parser;
        this.retriever = retriever;
        this.experts = experts;
        this.profile = profile;
        this.scorer = new ExpertScorer(profile);
    }

    /** Fits of the experts of a pool, best first; who is not in the index is left out. */
    public List<ScoredExpert> of(Problem problem, Collection<ExpertId> pool) {
        return lifetime.whileOpen(() -> scored(parser.parse(problem, retriever.statistics()), retriever.load(pool)));
    }

    /** Fits of everybody whom retrieval finds, best first. */
    public List<ScoredExpert> ofEverybody(Problem problem) {
        return lifetime.whileOpen(() -> {
            var query = parser.parse(problem, retriever.statistics());
            return scored(query, retriever.retrieve(query, ExpertFilter.NONE, profile.retrieval()));
        });
    }

    private List<ScoredExpert> scored(ProblemQuery query, List<Candidate> candidates) {
        var scored = new ArrayList<ScoredExpert>(candidates.size());
        var expertById =
                experts.find(candidates.stream().map(Candidate::expertId).toList());
        for (var candidate : candidates) {
            var expert = expertById.get(candidate.expertId());
            if (expert != null) {
                scored.add(scorer.score(query, candidate, expert.expertise()));
            }
        }
        scored.sort(ScoredExpert.BEST_FIRST);
        return scored;
    }
}
