package io.zhiqiao.indexer.index.lucene;

import com.carrotsearch.hppc.IntIntHashMap;
import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceField;
import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The statistics of a collection while pieces come and go. Exact: whatever came and went in whatever order, the numbers
 * are those of the pieces that are there. One thread at a time.
 */
final class StatisticsTally {

    private final IntIntHashMap pieceCountByGram;
    private final VectorSum chinese;
    private final VectorSum english;
    private int pieceCount;

    /** Goes on from what was counted before. */
    StatisticsTally(int pieceCount, IntIntHashMap pieceCountByGram, VectorSum chinese, VectorSum english) {
        this.pieceCount = pieceCount;
        this.pieceCountByGram = pieceCountByGram;
        this.chinese = chinese;
        this.english = english;
    }

    /** Counts all pieces that {@code reader} sees: one pass over grams and vectors. */
    static StatisticsTally of(IndexReader reader) throws IOException {
        var tally = new StatisticsTally(0, new IntIntHashMap(), new VectorSum(), new VectorSum());
        for (var leaf : reader.leaves()) {
            tally.add(leaf.reader());
        }
        return tally;
    }

    /** Pieces of a segment have come. */
    void add(LeafReader segment) throws IOException {
        count(segment, live(segment), 1);
    }

    /** Pieces of a segment have gone. */
    void remove(LeafReader segment, IntPredicate gone) throws IOException {
        count(segment, gone, -1);
    }

    /** The pieces of {@code segment} that are not deleted. */
    static IntPredicate live(LeafReader segment) {
        var live = segment.getLiveDocs();
        return live == null ? doc -> true : live::get;
    }

    private void count(LeafReader segment, IntPredicate counted, int sign) throws IOException {
        var values = DocValues.getBinary(segment, EvidenceField.GRAMS.fieldName());
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (counted.test(doc)) {
                var bytes = values.binaryValue();
                count(GramVector.fromBytes(bytes.bytes, bytes.offset, bytes.length), sign);
            }
        }
        chinese.count(segment.getFloatVectorValues(EvidenceField.VECTOR_ZH.fieldName()), counted, sign);
        english.count(segment.getFloatVectorValues(EvidenceField.VECTOR_EN.fieldName()), counted, sign);
    }

    private void count(GramVector grams, int sign) {
        for (int i = 0; i < grams.size(); i++) {
            if (pieceCountByGram.addTo(grams.hash(i), sign) == 0) {
                pieceCountByGram.remove(grams.hash(i));
            }
        }
        pieceCount += sign;
    }

    /** The numbers as they are now; what comes later does not change them. */
    CollectionStatistics statistics() {
        return new CollectionStatistics(
                pieceCount, new IntIntHashMap(pieceCountByGram), chinese.mean(), english.mean());
    }

    int pieceCount() {
        return pieceCount;
    }

    /** In how many pieces each gram stands, by its hash; for reading. */
    IntIntHashMap pieceCountByGram() {
        return pieceCountByGram;
    }

    VectorSum chinese() {
        return chinese;
    }

    VectorSum english() {
        return english;
    }
}
