package io.zhiqiao.indexer.index.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Scores by what stands in the index now: rarity of terms and mean length of texts leave out documents that were
 * replaced or removed, so that neither the history of an index nor the state of its segments moves a score.
 */
final class LiveSearcher extends IndexSearcher {

    private final LiveTermCounts termCounts;
    private final Map<String, Lengths> lengthsByField = new ConcurrentHashMap<>();

    LiveSearcher(IndexReader reader, Executor executor, LiveTermCounts termCounts) {
        super(reader, executor);
        this.termCounts = termCounts;
    }

    /** Documents that have {@code term} and are not deleted. */
    int docFreq(Term term) throws IOException {
        return termCounts.of(getIndexReader(), term);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        if (!getIndexReader().hasDeletions()) {
            // A problem has a hundred terms; looking each up once more would take a tenth of the match.
            return super.termStatistics(term, docFreq, totalTermFreq);
        }
        // A term of deleted documents alone scores nothing, and has to be counted all the same.
        var live = Math.max(1, docFreq(term));
        return new TermStatistics(term.bytes(), live, Math.max(live, totalTermFreq));
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        var lengths = lengthsByField.get(field);
        if (lengths == null) {
            lengths = lengths(field);
            lengthsByField.put(field, lengths);
        }
        return lengths.texts() == 0
                ? super.collectionStatistics(field)
                : new CollectionStatistics(
                        field, getIndexReader().maxDoc(), lengths.texts(), lengths.total(), lengths.texts());
    }

    /** Adds up the lengths as each document keeps its own for scoring, which is rounded. */
    private Lengths lengths(String field) throws IOException {
        long texts = 0;
        long total = 0;
        for (var leaf : getIndexReader().leaves()) {
            var norms = leaf.reader().getNormValues(field);
            if (norms == null) {
                continue;
            }
            var live = leaf.reader().getLiveDocs();
            for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
                var length = SmallFloat.byte4ToInt((byte) norms.longValue());
                if (length > 0 && (live == null || live.get(doc))) {
                    texts++;
                    total += length;
                }
            }
        }
        return new Lengths(texts, total);
    }

    /**
     * Of one field.
     *
     * @param texts documents with at least one term
     * @param total terms in all of them
     */
    private record Lengths(long texts, long total) {}
}
