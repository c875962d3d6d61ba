package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.CaseId;
import io.zhiqiao.indexer.index.CaseField;
import io.zhiqiao.indexer.index.ContentMark;
import io.zhiqiao.indexer.index.IndexedCase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** The index of the library of cases: which cases are like a problem. Threads as in {@link ExpertIndex}. */
public final class CaseIndex implements Closeable {

    private final OneDocumentEach documents;

    private CaseIndex(OneDocumentEach documents) {
        this.documents = documents;
    }

    /**
     * Opens the index in {@code folder}, or a new one.
     *
     * @throws IndexDamagedException if it is to be rebuilt
     * @throws IOException if the disk fails
     */
    public static CaseIndex open(Path folder, String schema, TextAnalysis analysis)
            throws IndexDamagedException, IOException {
        return new CaseIndex(OneDocumentEach.open("案例", "case", folder, schema, analysis));
    }

    /** Adds or replaces a case. */
    public void put(IndexedCase indexed) {
        documents.put(byId(indexed.told().id()), document(indexed));
    }

    /** Removes a case from the index; the record stays where it is. */
    public void remove(CaseId id) {
        documents.remove(byId(id));
    }

    /** Puts everything so far on the disk, and makes it visible. */
    public void commit() {
        documents.commit();
    }

    /** The index as it is now; to be closed by the caller. */
    public CaseSnapshot snapshot() {
        return documents.snapshot(CaseSnapshot::new);
    }

    /** Becomes what {@code next} is, as in {@link ExpertIndex}. */
    void become(CaseIndex next, Runnable closed) {
        documents.become(next.documents, closed);
    }

    @Override
    public void close() throws IOException {
        documents.close();
    }

    /** Whether it can only be read, since the disk failed while it was written. */
    boolean hasFailed() {
        return documents.hasFailed();
    }

    private static Document document(IndexedCase indexed) {
        var told = indexed.told();
        var document = new Document();
        var id = told.id().value();
        document.add(new StringField(CaseField.CASE_ID.fieldName(), id, Field.Store.NO));
        document.add(new SortedDocValuesField(CaseField.CASE_ID.fieldName(), new BytesRef(id)));
        document.add(new Field(CaseField.TERMS.fieldName(), indexed.wording().whole(), EvidenceDocuments.COUNTED_TEXT));
        document.add(new BinaryDocValuesField(
                CaseField.GRAMS.fieldName(), new BytesRef(indexed.grams().toBytes())));
        var meaning = indexed.problem().chinese();
        if (meaning != null) {
            EvidenceDocuments.vector(document, CaseField.VECTOR_ZH.fieldName(), meaning);
        }
        filter(document, CaseField.STATUS, List.of(told.state().name()));
        filter(document, CaseField.KIND, List.of(told.kind().name()));
        filter(
                document,
                CaseField.INDUSTRY,
                EvidenceDocuments.prefixes(List.of(told.subject().industryCode())));
        filter(document, CaseField.DISTRICT, List.of(told.subject().district()));
        document.add(new NumericDocValuesField(CaseField.CONTENT_MARK.fieldName(), ContentMark.of(told)));
        return document;
    }

    private static void filter(Document document, CaseField field, Iterable<String> values) {
        for (var value : values) {
            if (!value.isBlank()) {
                document.add(new StringField(field.fieldName(), value, Field.Store.NO));
            }
        }
    }

    private static Term byId(CaseId id) {
        return new Term(CaseField.CASE_ID.fieldName(), id.value());
    }
}
