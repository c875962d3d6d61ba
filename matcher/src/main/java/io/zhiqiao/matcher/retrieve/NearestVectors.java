package io.zhiqiao.matcher.retrieve;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RescoreTopNQuery;

/**
 * Searches for near vectors. Compressed vectors, compressed by what else is in their segment, find the near ones; exact
 * ones order them, so that a cut does not depend on the segments.
 */
final class NearestVectors {

    private NearestVectors() {}

    /** The hits of {@code near}, scored exactly. */
    static Query exact(IndexSearcher searcher, KnnFloatVectorQuery near) throws IOException {
        var found = searcher.rewrite(near);
        // Hits that are none cannot be scored again.
        return found instanceof MatchNoDocsQuery
                ? found
                : RescoreTopNQuery.createFullPrecisionRescorerQuery(
                        found, near.getTargetCopy(), near.getField(), near.getK());
    }
}
