package io.zhiqiao.matcher;

import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.query.ProblemQueryParser;
import io.zhiqiao.matcher.rank.CaseScorer;
import io.zhiqiao.matcher.retrieve.CandidateRetriever;
import io.zhiqiao.matcher.retrieve.CaseFilter;
import io.zhiqiao.matcher.retrieve.CaseRetriever;
import java.util.Comparator;
import java.util.List;

/**
 * Finds published cases of the library that are like a problem, by the words and meanings that experts are found by. Safe to
 * share between threads.
 */
public final class CaseFinder {

    private static final int DEPTH = 60;

    private final Lifetime lifetime;
    private final ProblemQueryParser parser;
    private final CandidateRetriever experts;
    private final CaseRetriever cases;
    private final CaseScorer scorer;
    private final RecordStore records;

    CaseFinder(
            Lifetime lifetime,
            ProblemQueryParser parser,
            CandidateRetriever experts,
            CaseRetriever cases,
            CaseScorer scorer,
            RecordStore records) {
        this.lifetime = lifetime;
        this.parser = parser;
        this.experts = experts;
        this.cases = cases;
        this.scorer = scorer;
        this.records = records;
    }

    /**
     * Cases like a text, the most alike first.
     *
     * @param text what somebody looks for; nothing is found for a blank one
     * @throws EngineClosedException if the engine is closed, or about to be
     */
    public List<FoundCase> like(String text, CaseFilter filter, int limit) {
        var asked = text.strip();
        return asked.isEmpty()
                ? List.of()
                : like(Problem.ofText(new ProblemId("search"), title(asked), asked), filter, limit);
    }

    private static String title(String text) {
        var line = text.lines().findFirst().orElse(text);
        return line.substring(0, Math.min(Problem.MAX_TITLE_CHARS, line.length()));
    }

    /**
     * Cases like a problem, the most alike first; never the one that was made of it.
     *
     * @throws EngineClosedException if the engine is closed, or about to be
     */
    public List<FoundCase> like(Problem problem, CaseFilter filter, int limit) {
        return lifetime.whileOpen(() -> found(problem, filter, limit));
    }

    private List<FoundCase> found(Problem problem, CaseFilter filter, int limit) {
        // The rarity of words is that of the experts' evidence: the library alone is too small to tell.
        var query = parser.parse(problem, experts.statistics());
        var asked = scorer.asked(query);
        return cases.retrieve(query, filter, DEPTH).stream()
                .flatMap(signed -> records.find(RecordKind.CASES, signed.id().value()).stream()
                        .map(told -> new FoundCase(told, asked.fit(signed.signature()))))
                .filter(found -> found.told().isPublished() && scorer.isAlike(found.fit()))
                .filter(found -> !problem.id().equals(found.told().origin().problemId()))
                .sorted(Comparator.comparingDouble(FoundCase::fit)
                        .reversed()
                        .thenComparing(found -> found.told().id()))
                .limit(limit)
                .toList();
    }

    /**
     * A case that was found.
     *
     * @param told the case
     * @param fit how much it is like what was asked, in [0, 1]
     */
    public record FoundCase(LibraryCase told, double fit) {}
}
