package io.zhiqiao.bench;

import java.io.IOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.VectorUtil;

/** Finds nearest vectors by looking at every one: slow, and right. */
final class ExactNeighbours {

    private ExactNeighbours() {}

    /**
     * The documents with the largest inner products.
     *
     * @return one set of {@code k} documents per query, or of all where there are fewer
     */
    static List<BitSet> of(IndexReader reader, String field, List<float[]> queries, int k) throws IOException {
        var heaps = IntStream.range(0, queries.size())
                .mapToObj(i -> new PriorityQueue<Neighbour>(k + 1, Comparator.comparingDouble(Neighbour::product)))
                .toList();
        for (var leaf : reader.leaves()) {
            look(leaf, field, queries, k, heaps);
        }
        return heaps.stream().map(ExactNeighbours::docs).toList();
    }

    private static void look(
            LeafReaderContext leaf, String field, List<float[]> queries, int k, List<PriorityQueue<Neighbour>> heaps)
            throws IOException {
        var vectors = leaf.reader().getFloatVectorValues(field);
        if (vectors == null) {
            return;
        }
        var live = leaf.reader().getLiveDocs();
        var iterator = vectors.iterator();
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            if (live != null && !live.get(doc)) {
                continue;
            }
            var vector = vectors.vectorValue(iterator.index());
            for (int i = 0; i < heaps.size(); i++) {
                var heap = heaps.get(i);
                var product = VectorUtil.dotProduct(queries.get(i), vector);
                var worst = heap.peek();
                if (heap.size() < k || (worst != null && product > worst.product())) {
                    heap.add(new Neighbour(leaf.docBase + doc, product));
                    if (heap.size() > k) {
                        heap.poll();
                    }
                }
            }
        }
    }

    private static BitSet docs(PriorityQueue<Neighbour> heap) {
        var docs = new BitSet();
        heap.forEach(neighbour -> docs.set(neighbour.doc()));
        return docs;
    }

    private record Neighbour(int doc, float product) {}
}
