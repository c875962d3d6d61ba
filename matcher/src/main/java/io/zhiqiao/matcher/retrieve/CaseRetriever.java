package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.CaseState;
import io.zhiqiao.indexer.index.CaseField;
import io.zhiqiao.indexer.index.lucene.CaseIndex;
import io.zhiqiao.indexer.index.lucene.CaseSnapshot.SignedCase;
import io.zhiqiao.matcher.query.ProblemQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** Finds published cases that may be like a problem, by words and by meaning, in the embedded Lucene index. */
public final class CaseRetriever {

    private static final Sort BY_SCORE_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(CaseField.CASE_ID.fieldName(), SortField.Type.STRING));

    private final CaseIndex cases;

    /** Each call sees the index as it was at its last commit. */
    public CaseRetriever(CaseIndex cases) {
        this.cases = cases;
    }

    /**
     * Finds cases.
     *
     * @param depth cases asked for by words, and as many by meaning
     * @return each case once, in no particular order
     */
    public List<SignedCase> retrieve(ProblemQuery query, CaseFilter filter, int depth) {
        try (var snapshot = cases.snapshot()) {
            if (snapshot.caseCount() == 0) {
                return List.of();
            }
            var kept = toLucene(filter);
            var docs = IntStream.builder();
            ProblemRetriever.search(
                    snapshot.searcher(),
                    BY_SCORE_THEN_ID,
                    worded(query.countByTerm().keySet(), kept),
                    depth,
                    docs);
            var meaning = query.meaning();
            if (meaning != null) {
                var near = new KnnFloatVectorQuery(CaseField.VECTOR_ZH.fieldName(), meaning.nearby(), depth, kept);
                var exact = NearestVectors.exact(snapshot.searcher(), near);
                ProblemRetriever.search(snapshot.searcher(), BY_SCORE_THEN_ID, exact, depth, docs);
            }
            return snapshot.cases(docs.build().distinct().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "案例索引无法查询。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot search the index of cases.", e);
        }
    }

    private static Query worded(Collection<String> terms, Query kept) {
        var any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(CaseField.TERMS.fieldName(), term)), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(kept, Occur.FILTER)
                .build();
    }

    private static Query toLucene(CaseFilter filter) {
        var all = new BooleanQuery.Builder();
        only(all, CaseField.STATUS, CaseState.PUBLISHED.name());
        if (filter.kind() != null) {
            only(all, CaseField.KIND, filter.kind().name());
        }
        only(all, CaseField.INDUSTRY, filter.industry());
        only(all, CaseField.DISTRICT, filter.district());
        return all.build();
    }

    private static void only(BooleanQuery.Builder all, CaseField field, String value) {
        if (!value.isEmpty()) {
            all.add(new TermQuery(new Term(field.fieldName(), value)), Occur.FILTER);
        }
    }
}
