package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.ProblemField;
import io.zhiqiao.indexer.index.lucene.ProblemIndex;
import io.zhiqiao.indexer.index.lucene.ProblemSnapshot;
import io.zhiqiao.indexer.index.lucene.ProblemSnapshot.SignedProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Finds open problems that may fit an expert's evidence, in the embedded Lucene index. */
public final class ProblemRetriever {

    private static final Sort BY_SCORE_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(ProblemField.PROBLEM_ID.fieldName(), SortField.Type.STRING));

    private final ProblemIndex problemIndex;

    /** Each call sees the index as it was at its last refresh. */
    public ProblemRetriever(ProblemIndex problemIndex) {
        this.problemIndex = problemIndex;
    }

    /** Problems that were open when they were indexed. */
    public int openCount() {
        try (var snapshot = problemIndex.snapshot()) {
            return snapshot.searcher().count(open());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "难题索引无法统计。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot count the open problems in the index.", e);
        }
    }

    /**
     * Finds open problems.
     *
     * @param terms what the evidence speaks of; most telling first, at most a few dozen
     * @param pieces evidence whose meaning is looked for
     * @param depth problems asked for, of the terms and of each piece
     * @return each problem once, in no particular order
     */
    public List<SignedProblem> retrieve(Collection<String> terms, List<EvidenceSignature> pieces, int depth) {
        try (var snapshot = problemIndex.snapshot()) {
            if (snapshot.problemCount() == 0) {
                return List.of();
            }
            var docs = IntStream.builder();
            search(snapshot.searcher(), BY_SCORE_THEN_ID, filtered(anyOf(terms)), depth, docs);
            for (var piece : pieces) {
                var vector = piece.text().chinese();
                if (vector != null) {
                    var near = new KnnFloatVectorQuery(ProblemField.VECTOR_ZH.fieldName(), vector, depth, open());
                    var exact = NearestVectors.exact(snapshot.searcher(), near);
                    search(snapshot.searcher(), BY_SCORE_THEN_ID, exact, depth, docs);
                }
            }
            return sorted(snapshot, docs.build().distinct().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "难题索引无法查询。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot search the index of problems.", e);
        }
    }

    private static List<SignedProblem> sorted(ProblemSnapshot snapshot, int[] docs) throws IOException {
        return snapshot.problems(docs).stream()
                .sorted(Comparator.comparing(SignedProblem::id))
                .toList();
    }

    static void search(IndexSearcher searcher, Sort order, Query query, int depth, IntStream.Builder docs)
            throws IOException {
        var hits = searcher.search(query, new TopFieldCollectorManager(order, depth, depth));
        Arrays.stream(hits.scoreDocs).mapToInt(hit -> hit.doc).forEach(docs);
    }

    private static Query anyOf(Collection<String> terms) {
        var any = new BooleanQuery.Builder();
        for (var term : terms) {
            any.add(new TermQuery(new Term(ProblemField.TERMS.fieldName(), term)), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query filtered(Query scored) {
        return new BooleanQuery.Builder()
                .add(scored, Occur.MUST)
                .add(open(), Occur.FILTER)
                .build();
    }

    private static Query open() {
        var states = Arrays.stream(ProblemStatus.values())
                .filter(ProblemStatus::isOpen)
                .map(status -> new BytesRef(status.name()))
                .toList();
        return new TermInSetQuery(ProblemField.STATUS.fieldName(), states);
    }
}
