package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.index.CollectionStatistics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Lengths of the weight vectors of pieces, kept until the statistics change: making one takes a look-up per gram, in a
 * table that is too large for the processor's caches. Eight bytes per piece. Thread-safe.
 */
final class GramNorms {

    private final Map<IndexReader.CacheKey, OfSegment> bySegment = new ConcurrentHashMap<>();

    /** The lengths of one segment under {@code statistics}. */
    OfSegment of(LeafReader reader, CollectionStatistics statistics) {
        var cache = reader.getCoreCacheHelper();
        if (cache == null) {
            return new OfSegment(statistics, new double[reader.maxDoc()]);
        }
        var kept = bySegment.get(cache.getKey());
        if (kept != null && kept.statistics == statistics) {
            return kept;
        }
        var fresh = new OfSegment(statistics, new double[reader.maxDoc()]);
        if (bySegment.put(cache.getKey(), fresh) == null) {
            cache.addClosedListener(bySegment::remove);
        }
        return fresh;
    }

    /** Two threads may make the same length at once; both write the same number. */
    static final class OfSegment {

        private final CollectionStatistics statistics;
        private final double[] normByDoc;

        private OfSegment(CollectionStatistics statistics, double[] normByDoc) {
            this.statistics = statistics;
            this.normByDoc = normByDoc;
        }

        /** Length of the weights of {@code grams}, which are those of {@code doc}. */
        double of(int doc, GramVector grams) {
            var known = normByDoc[doc];
            if (known != 0) {
                return known;
            }
            var norm = statistics.norm(grams);
            normByDoc[doc] = norm;
            return norm;
        }
    }
}
