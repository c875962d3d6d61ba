package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.lucene.ExpertIndex;
import io.zhiqiao.indexer.index.lucene.ExpertSnapshot;
import io.zhiqiao.matcher.query.ProblemQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Finds candidates in the embedded Lucene index. */
public final class LuceneCandidateRetriever implements CandidateRetriever {

    /** Equal scores are ordered by id, so that the cut at the depth does not depend on how the index was built. */
    private static final Sort BY_SCORE_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(EvidenceField.TIE_BREAK.fieldName(), SortField.Type.LONG));

    private final ExpertIndex expertIndex;

    /** Each call sees the index as it was at its last refresh. */
    public LuceneCandidateRetriever(ExpertIndex expertIndex) {
        this.expertIndex = expertIndex;
    }

    @Override
    public CollectionStatistics statistics() {
        try (var snapshot = expertIndex.snapshot()) {
            return snapshot.statistics();
        }
    }

    @Override
    public List<Candidate> retrieve(ProblemQuery query, ExpertFilter filter, RetrievalDepth depth) {
        try (var snapshot = expertIndex.snapshot()) {
            return candidates(snapshot.experts(docs(snapshot, query, filter, depth)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "难题（%1$s）的候选专家无法检索。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot retrieve candidates for the problem (%s)."
                            .formatted(query.problem().id()),
                    e);
        }
    }

    @Override
    public List<Candidate> load(Collection<ExpertId> expertIds) {
        try (var snapshot = expertIndex.snapshot()) {
            return candidates(snapshot.experts(expertIds));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "无法从索引读出 %d 位专家。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot load %1$d experts from the index."
                            .formatted(expertIds.size()),
                    e);
        }
    }

    private static int[] docs(ExpertSnapshot snapshot, ProblemQuery query, ExpertFilter filter, RetrievalDepth depth)
            throws IOException {
        var queries = new LuceneQueries(snapshot, query, filter, depth.lexicalTerms());
        var searches = new ArrayList<Callable<int[]>>();
        // First what takes longest: it asks the model for the meaning, and words and codes are looked up meanwhile.
        searches.add(() -> near(snapshot, queries, depth));
        searches.add(() -> top(snapshot, queries.lexical(), depth.lexicalPieces()));
        if (depth.codePieces() > 0) {
            searches.add(() -> top(snapshot, queries.codes(), depth.codePieces()));
        }
        // Side by side, on the threads of the index.
        return snapshot.searcher().getTaskExecutor().invokeAll(searches).stream()
                .flatMapToInt(Arrays::stream)
                .distinct()
                .toArray();
    }

    private static int[] near(ExpertSnapshot snapshot, LuceneQueries queries, RetrievalDepth depth) throws IOException {
        var searches = queries.dense(depth.denseSearched()).stream()
                .map(dense ->
                        (Callable<int[]>) () -> NearestVectors.docs(snapshot.searcher(), dense, depth.densePieces()))
                .toList();
        return snapshot.searcher().getTaskExecutor().invokeAll(searches).stream()
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private static int[] top(ExpertSnapshot snapshot, Query query, int pieces) throws IOException {
        var hits = snapshot.searcher().search(query, new TopFieldCollectorManager(BY_SCORE_THEN_ID, pieces, pieces));
        return Arrays.stream(hits.scoreDocs).mapToInt(hit -> hit.doc).toArray();
    }

    private static List<Candidate> candidates(Map<ExpertId, List<EvidenceSignature>> piecesById) {
        var candidates = new ArrayList<Candidate>(piecesById.size());
        piecesById.forEach((expertId, pieces) -> candidates.add(new Candidate(expertId, pieces)));
        candidates.sort(Comparator.comparing(Candidate::expertId));
        return List.copyOf(candidates);
    }
}
