package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.index.EvidenceField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RescoreTopNQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;

/**
 * Searches for near vectors. Compressed vectors, compressed by what else is in their segment, find the near ones; exact
 * ones order them, so that a cut does not depend on the segments.
 */
final class NearestVectors {

    /** Beyond the cut, this many more are scored exactly: further down compression does not lift anything over it. */
    private static final int MARGIN = 50;

    private NearestVectors() {}

    /**
     * Documents of the evidence nearest to {@code near}, nearest first.
     *
     * @param count at most so many of those that {@code near} keeps in view
     */
    static int[] docs(IndexSearcher searcher, KnnFloatVectorQuery near, int count) throws IOException {
        var found = searcher.search(near, count + MARGIN).scoreDocs;
        Arrays.sort(found, Comparator.comparingInt((ScoreDoc hit) -> hit.doc));
        var exact = new ArrayList<Hit>(found.length);
        var leaves = searcher.getIndexReader().leaves();
        int from = 0;
        for (var leaf : leaves) {
            int to = from;
            while (to < found.length
                    && found[to].doc < leaf.docBase + leaf.reader().maxDoc()) {
                to++;
            }
            if (to > from) {
                score(leaf, near, Arrays.asList(found).subList(from, to), exact);
            }
            from = to;
        }
        exact.sort(Hit.NEAREST_FIRST);
        return exact.stream().limit(count).mapToInt(Hit::doc).toArray();
    }

    private static void score(LeafReaderContext leaf, KnnFloatVectorQuery near, List<ScoreDoc> found, List<Hit> exact)
            throws IOException {
        var vectors = leaf.reader().getFloatVectorValues(near.getField());
        var ties = DocValues.getNumeric(leaf.reader(), EvidenceField.TIE_BREAK.fieldName());
        var target = near.getTargetCopy();
        var places = vectors.iterator();
        for (var hit : found) {
            int doc = hit.doc - leaf.docBase;
            places.advance(doc);
            var product = VectorUtil.dotProduct(target, vectors.vectorValue(places.index()));
            exact.add(new Hit(hit.doc, product, ties.advanceExact(doc) ? ties.longValue() : 0));
        }
    }

    /** The hits of {@code near}, scored exactly. */
    static Query exact(IndexSearcher searcher, KnnFloatVectorQuery near) throws IOException {
        var found = searcher.rewrite(near);
        // Hits that are none cannot be scored again.
        return found instanceof MatchNoDocsQuery
                ? found
                : RescoreTopNQuery.createFullPrecisionRescorerQuery(
                        found, near.getTargetCopy(), near.getField(), near.getK());
    }

    /**
     * A document near the target.
     *
     * @param doc its number
     * @param product inner product of its vector and the target
     * @param tie orders documents of the same product
     */
    private record Hit(int doc, float product, long tie) {

        static final Comparator<Hit> NEAREST_FIRST =
                Comparator.comparingDouble(Hit::product).reversed().thenComparingLong(Hit::tie);
    }
}
