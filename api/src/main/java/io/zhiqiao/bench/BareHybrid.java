package io.zhiqiao.bench;

import io.zhiqiao.indexer.analysis.Embedder;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.lucene.ExpertIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What one would write with Lucene in an afternoon: BM25 and nearest vectors, scores added, ids of the first twenty.
 * The same index, the same model, the same terms, and as many neighbours as the engine asks for.
 */
final class BareHybrid {

    private static final int LEXICAL = 100;
    private static final int SHOWN = 20;

    private final TextAnalysis analysis;
    private final Embedder embedder;
    private final ExpertIndex index;
    private final int neighbours;

    /**
     * Searches {@code index}.
     *
     * @param neighbours pieces that the search by meaning keeps in view, as the engine does
     */
    BareHybrid(TextAnalysis analysis, Embedder embedder, ExpertIndex index, int neighbours) {
        this.analysis = analysis;
        this.embedder = embedder;
        this.index = index;
        this.neighbours = neighbours;
    }

    List<String> search(String text) {
        try (var snapshot = index.snapshot()) {
            var searcher = snapshot.searcher();
            var scoreByDoc = new HashMap<Integer, Float>();
            add(searcher, lexical(text), LEXICAL, scoreByDoc);
            var nearest =
                    new KnnFloatVectorQuery(EvidenceField.VECTOR_ZH.fieldName(), embedder.embed(text), neighbours);
            add(searcher, nearest, neighbours, scoreByDoc);
            return ids(searcher, scoreByDoc);
        } catch (IOException e) {
            throw new UncheckedIOException("The bare query failed.", e);
        }
    }

    private Query lexical(String text) {
        var any = new BooleanQuery.Builder();
        analysis.terms(text).stream()
                .map(term -> term.text())
                .distinct()
                .filter(term -> !analysis.isStopWord(term))
                .forEach(term -> any.add(new TermQuery(new Term(EvidenceField.TERMS.fieldName(), term)), Occur.SHOULD));
        return any.build();
    }

    private static void add(IndexSearcher searcher, Query query, int count, Map<Integer, Float> scoreByDoc)
            throws IOException {
        for (var hit : searcher.search(query, count).scoreDocs) {
            scoreByDoc.merge(hit.doc, hit.score, Float::sum);
        }
    }

    private static List<String> ids(IndexSearcher searcher, Map<Integer, Float> scoreByDoc) throws IOException {
        var best = scoreByDoc.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed())
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var values = MultiDocValues.getBinaryValues(searcher.getIndexReader(), EvidenceField.EVIDENCE_ID.fieldName());
        var ids = new ArrayList<String>(SHOWN);
        for (int doc : best) {
            if (values != null && values.advanceExact(doc)) {
                ids.add(values.binaryValue().utf8ToString());
            }
        }
        return ids;
    }
}
