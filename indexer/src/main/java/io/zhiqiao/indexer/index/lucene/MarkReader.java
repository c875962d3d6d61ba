package io.zhiqiao.indexer.index.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads the marks of all documents that have one. */
final class MarkReader {

    private MarkReader() {}

    /** Marks by id. */
    static Map<String, Long> marks(IndexReader index, String markField, IdsOf idsOf) throws IOException {
        var marks = new HashMap<String, Long>();
        for (var leaf : index.leaves()) {
            var reader = leaf.reader();
            var live = reader.getLiveDocs();
            var values = DocValues.getNumeric(reader, markField);
            var ids = idsOf.reader(reader);
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                var id = live == null || live.get(doc) ? ids.id(doc) : null;
                if (id != null) {
                    marks.put(id.utf8ToString(), values.longValue());
                }
            }
        }
        return marks;
    }

    /** Marks by an id that is a sorted value of its document. */
    static Map<String, Long> marksBySortedId(IndexReader index, String markField, String idField) throws IOException {
        return marks(index, markField, reader -> {
            var ids = DocValues.getSorted(reader, idField);
            return doc -> ids.advanceExact(doc) ? ids.lookupOrd(ids.ordValue()) : null;
        });
    }

    /** Finds the ids of a segment. */
    @FunctionalInterface
    interface IdsOf {

        Ids reader(LeafReader reader) throws IOException;
    }

    /** The id of a document; asked for in ascending order. */
    @FunctionalInterface
    interface Ids {

        @Nullable
        BytesRef id(int doc) throws IOException;
    }
}
