package io.zhiqiao.indexer.index.lucene;

import com.carrotsearch.hppc.IntIntHashMap;
import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceField;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Counts the statistics of all pieces that a reader sees: one pass over grams and vectors. */
final class StatisticsCounter {

    private final IntIntHashMap pieceCountByGram = new IntIntHashMap();
    private int pieceCount;

    private StatisticsCounter() {}

    static CollectionStatistics count(IndexReader reader) throws IOException {
        var counter = new StatisticsCounter();
        var chinese = new MeanVector();
        var english = new MeanVector();
        for (var leaf : reader.leaves()) {
            counter.addGrams(leaf.reader());
            chinese.add(leaf.reader(), EvidenceField.VECTOR_ZH);
            english.add(leaf.reader(), EvidenceField.VECTOR_EN);
        }
        return new CollectionStatistics(counter.pieceCount, counter.pieceCountByGram, chinese.value(), english.value());
    }

    private void addGrams(LeafReader reader) throws IOException {
        var live = reader.getLiveDocs();
        var values = DocValues.getBinary(reader, EvidenceField.GRAMS.fieldName());
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (live == null || live.get(doc)) {
                var bytes = values.binaryValue();
                var grams = GramVector.fromBytes(bytes.bytes, bytes.offset, bytes.length);
                for (int i = 0; i < grams.size(); i++) {
                    pieceCountByGram.addTo(grams.hash(i), 1);
                }
                pieceCount++;
            }
        }
    }

    /** Running mean of the vectors of one field. */
    private static final class MeanVector {

        private double @Nullable [] sum;
        private long count;

        void add(LeafReader reader, EvidenceField field) throws IOException {
            var vectors = reader.getFloatVectorValues(field.fieldName());
            if (vectors == null) {
                return;
            }
            var live = reader.getLiveDocs();
            var iterator = vectors.iterator();
            for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
                if (live == null || live.get(doc)) {
                    add(vectors.vectorValue(iterator.index()));
                }
            }
        }

        private void add(float[] vector) {
            if (sum == null) {
                sum = new double[vector.length];
            }
            for (int i = 0; i < vector.length; i++) {
                sum[i] += vector[i];
            }
            count++;
        }

        float @Nullable [] value() {
            if (sum == null) {
                return null;
            }
            var mean = new float[sum.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = (float) (sum[i] / count);
            }
            return mean;
        }
    }
}
