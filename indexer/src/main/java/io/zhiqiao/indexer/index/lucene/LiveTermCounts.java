package io.zhiqiao.indexer.index.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * In how many documents a term stands, those that were replaced or removed left out: an index that was written many
 * times says the same as one that was written once.
 *
 * <p>Lucene's own count keeps deleted documents until segments happen to be merged. Cost: none for a segment without
 * deleted documents; else one pass over the documents with the term, kept as long as the segment stays as it is.
 * Thread-safe.
 */
final class LiveTermCounts {

    /** Rarer terms are counted again: that is as quick as looking them up, and keeps the tables small. */
    static final int LEAST_KEPT = 32;

    private final Map<IndexReader.CacheKey, Map<Term, Integer>> bySegment = new ConcurrentHashMap<>();

    /** Documents of {@code reader} that have {@code term} and are not deleted. */
    int of(IndexReader reader, Term term) throws IOException {
        int count = 0;
        for (var leaf : reader.leaves()) {
            count += of(leaf.reader(), term);
        }
        return count;
    }

    private int of(LeafReader reader, Term term) throws IOException {
        var withDeleted = reader.docFreq(term);
        var live = reader.getLiveDocs();
        if (live == null || withDeleted == 0) {
            return withDeleted;
        }
        var cache = reader.getReaderCacheHelper();
        if (cache == null || withDeleted < LEAST_KEPT) {
            return count(reader, live, term);
        }
        var kept = bySegment.get(cache.getKey());
        if (kept == null) {
            kept = new ConcurrentHashMap<>();
            var other = bySegment.putIfAbsent(cache.getKey(), kept);
            if (other == null) {
                cache.addClosedListener(bySegment::remove);
            } else {
                kept = other;
            }
        }
        var known = kept.get(term);
        if (known == null) {
            known = count(reader, live, term);
            kept.put(term, known);
        }
        return known;
    }

    private static int count(LeafReader reader, Bits live, Term term) throws IOException {
        var postings = reader.postings(term, PostingsEnum.NONE);
        if (postings == null) {
            return 0;
        }
        int count = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (live.get(doc)) {
                count++;
            }
        }
        return count;
    }
}
