package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.index.ContentMark;
import io.zhiqiao.indexer.index.IndexedProblem;
import io.zhiqiao.indexer.index.ProblemField;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index of problems, for the other direction: which problems fit an expert. Threads as in {@link ExpertIndex}. */
public final class ProblemIndex implements Closeable {

    private final OneDocumentEach documents;

    private ProblemIndex(OneDocumentEach documents) {
        this.documents = documents;
    }

    /**
     * Opens the index in {@code folder}, or a new one.
     *
     * @throws IndexDamagedException if it is to be rebuilt
     * @throws IOException if the disk fails
     */
    public static ProblemIndex open(Path folder, String schema, TextAnalysis analysis)
            throws IndexDamagedException, IOException {
        return new ProblemIndex(OneDocumentEach.open("难题", "problem", folder, schema, analysis));
    }

    /** Adds or replaces a problem. */
    public void put(IndexedProblem indexed) {
        documents.put(byId(indexed.problem().id()), document(indexed));
    }

    /** Removes a problem from the index; the record stays where it is. */
    public void remove(ProblemId id) {
        documents.remove(byId(id));
    }

    /** Makes what was put visible to snapshots that are taken from now on. */
    public void refresh() {
        documents.refresh();
    }

    /** Puts everything so far on the disk, and makes it visible. */
    public void commit() {
        documents.commit();
    }

    /** The index as it is now; to be closed by the caller. */
    public ProblemSnapshot snapshot() {
        return documents.snapshot(ProblemSnapshot::new);
    }

    /** Becomes what {@code next} is, as in {@link ExpertIndex}. */
    void become(ProblemIndex next, Runnable closed) {
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

    LuceneFolder lucene() {
        return documents.lucene();
    }

    private static Document document(IndexedProblem indexed) {
        var problem = indexed.problem();
        var document = new Document();
        document.add(new StringField(
                ProblemField.PROBLEM_ID.fieldName(), problem.id().value(), Field.Store.NO));
        document.add(new SortedDocValuesField(
                ProblemField.PROBLEM_ID.fieldName(), new BytesRef(problem.id().value())));
        document.add(new Field(ProblemField.TERMS.fieldName(), indexed.searchedText(), EvidenceDocuments.COUNTED_TEXT));
        vector(document, ProblemField.VECTOR_ZH, indexed.full().chinese());
        vector(document, ProblemField.VECTOR_EN, indexed.full().english());
        keepVector(document, ProblemField.TITLE_VECTOR_ZH, indexed.title().chinese());
        keepVector(document, ProblemField.TITLE_VECTOR_EN, indexed.title().english());
        filter(document, ProblemField.STATUS, problem.posting().status().name());
        filter(document, ProblemField.TEAM, problem.classification().teamIndustry());
        filter(document, ProblemField.DISTRICT, problem.posting().district());
        document.add(new NumericDocValuesField(ProblemField.CONTENT_MARK.fieldName(), ContentMark.of(problem)));
        return document;
    }

    private static void vector(Document document, ProblemField field, float @Nullable [] vector) {
        if (vector != null) {
            EvidenceDocuments.vector(document, field.fieldName(), vector);
        }
    }

    private static void keepVector(Document document, ProblemField field, float @Nullable [] vector) {
        if (vector != null) {
            document.add(new BinaryDocValuesField(field.fieldName(), VectorBytes.of(vector)));
        }
    }

    private static void filter(Document document, ProblemField field, String value) {
        if (!value.isBlank()) {
            document.add(new StringField(field.fieldName(), value, Field.Store.NO));
        }
    }

    private static Term byId(ProblemId id) {
        return new Term(ProblemField.PROBLEM_ID.fieldName(), id.value());
    }
}
