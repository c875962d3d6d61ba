package io.zhiqiao.matcher.query;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queries that are made by hand, without a model. */
public final class QueryFixture {

    /** No codes at all. */
    public static final Codes NO_CODES = new Codes(List.of(), "", Map.of());

    private QueryFixture() {}

    /** A query of words alone. */
    public static ProblemQuery ofWords(String text, CollectionStatistics statistics) {
        return of(text, null, NO_CODES, statistics);
    }

    /** A query of words, meaning and codes. */
    public static ProblemQuery of(
            String text, @Nullable Meaning meaning, Codes codes, CollectionStatistics statistics) {
        return of(Problem.ofText(new ProblemId("P1"), text, text), meaning, codes, statistics);
    }

    /** A query of a given problem, of whose wording the title alone is looked for. */
    public static ProblemQuery of(
            Problem problem, @Nullable Meaning meaning, Codes codes, CollectionStatistics statistics) {
        var analysis = IndexedSample.ANALYSIS;
        var countByTerm = new LinkedHashMap<String, Integer>();
        analysis.terms(problem.title()).forEach(term -> countByTerm.merge(term.text(), 1, Integer::sum));
        return new ProblemQuery(
                problem,
                countByTerm,
                Map.of(),
                WeightedGrams.of(analysis.grams(problem.title()), statistics, gram -> true, 128),
                MeaningOnDemand.known(meaning),
                codes,
                statistics);
    }
}
