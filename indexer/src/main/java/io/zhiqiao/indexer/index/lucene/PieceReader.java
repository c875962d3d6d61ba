package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.TextSignature;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of one segment, in ascending order of documents. */
final class PieceReader {

    private final GramNorms.OfSegment norms;
    private final BinaryDocValues evidenceIds;
    private final BinaryDocValues expertIds;
    private final SortedDocValues kinds;
    private final @Nullable EvidenceKind[] kindByOrd;
    private final BinaryDocValues grams;
    private final BinaryDocValues ipc;
    private final Vectors chinese;
    private final Vectors english;

    PieceReader(LeafReader reader, GramNorms.OfSegment norms) throws IOException {
        this.norms = norms;
        this.evidenceIds = DocValues.getBinary(reader, EvidenceField.EVIDENCE_ID.fieldName());
        this.expertIds = DocValues.getBinary(reader, EvidenceField.EXPERT_ID.fieldName());
        this.kinds = DocValues.getSorted(reader, EvidenceField.KIND.fieldName());
        this.kindByOrd = new @Nullable EvidenceKind[kinds.getValueCount()];
        this.grams = DocValues.getBinary(reader, EvidenceField.GRAMS.fieldName());
        this.ipc = DocValues.getBinary(reader, EvidenceField.PIECE_IPC.fieldName());
        this.chinese = new Vectors(reader, EvidenceField.VECTOR_ZH);
        this.english = new Vectors(reader, EvidenceField.VECTOR_EN);
    }

    EvidenceSignature read(int doc) throws IOException {
        var id = new EvidenceId(value(evidenceIds, doc).utf8ToString());
        var kind = kind(doc);
        var bytes = value(grams, doc);
        var counted = GramVector.fromBytes(bytes.bytes, bytes.offset, bytes.length);
        var symbols = value(ipc, doc).utf8ToString();
        return new EvidenceSignature(
                id,
                kind,
                symbols.isEmpty() ? List.of() : List.of(symbols.split(",", -1)),
                new TextSignature(counted, chinese.of(doc), english.of(doc)),
                norms.of(doc, counted));
    }

    ExpertId expertOf(int doc) throws IOException {
        return new ExpertId(value(expertIds, doc).utf8ToString());
    }

    /** There are few kinds, and many pieces: each is looked up once. */
    private EvidenceKind kind(int doc) throws IOException {
        if (!kinds.advanceExact(doc)) {
            throw new IOException("The document (%d) of the index of evidence lacks its kind.".formatted(doc));
        }
        var known = kindByOrd[kinds.ordValue()];
        if (known == null) {
            known = EvidenceKind.valueOf(kinds.lookupOrd(kinds.ordValue()).utf8ToString());
            kindByOrd[kinds.ordValue()] = known;
        }
        return known;
    }

    private static BytesRef value(BinaryDocValues values, int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            throw new IOException("The document (%d) of the index of evidence lacks a value.".formatted(doc));
        }
        return values.binaryValue();
    }

    /** The vectors of one field. */
    private static final class Vectors {

        private final @Nullable FloatVectorValues values;
        private final KnnVectorValues.@Nullable DocIndexIterator iterator;

        Vectors(LeafReader reader, EvidenceField field) throws IOException {
            this.values = reader.getFloatVectorValues(field.fieldName());
            this.iterator = values == null ? null : values.iterator();
        }

        float @Nullable [] of(int doc) throws IOException {
            if (values == null || iterator == null) {
                return null;
            }
            var at = iterator.docID() < doc ? iterator.advance(doc) : iterator.docID();
            // The reader hands out the same array for every document.
            return at == doc ? values.vectorValue(iterator.index()).clone() : null;
        }
    }
}
