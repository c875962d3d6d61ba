package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.index.ContentMark;
import io.zhiqiao.indexer.index.IndexedProblem;
import io.zhiqiao.indexer.index.ProblemField;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final Shared<Opened> shared;

    private ProblemIndex(LuceneFolder lucene) {
        this.shared = new Shared<>(new Opened(lucene));
    }

    /**
     * Opens the index in {@code folder}, or a new one.
     *
     * @throws IndexDamagedException if it is to be rebuilt
     * @throws IOException if the disk fails
     */
    public static ProblemIndex open(Path folder, String schema, TextAnalysis analysis)
            throws IndexDamagedException, IOException {
        return new ProblemIndex(LuceneFolder.open(folder, schema, analysis.termAnalyzer()));
    }

    /** Adds or replaces a problem. */
    public void put(IndexedProblem indexed) {
        var id = indexed.problem().id();
        try {
            lucene().writer().updateDocument(byId(id), document(indexed));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "难题（%s）无法编入索引。磁盘可能已满：请腾出空间后重试。\nCannot index the problem (%1$s).".formatted(id), e);
        }
    }

    /** Removes a problem from the index; the record stays where it is. */
    public void remove(ProblemId id) {
        try {
            lucene().writer().deleteDocuments(byId(id));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "难题（%s）无法从索引中移除。磁盘可能已满：请腾出空间后重试。\nCannot remove the problem (%1$s) from the index.".formatted(id),
                    e);
        }
    }

    /** Makes what was put visible to snapshots that are taken from now on. */
    public void refresh() {
        lucene().refresh();
    }

    /** Puts everything so far on the disk, and makes it visible. */
    public void commit() {
        lucene().commit();
    }

    /** The index as it is now; to be closed by the caller. */
    public ProblemSnapshot snapshot() {
        return shared.read(lease -> {
            var lucene = lease.part().lucene();
            var searcher = lucene.acquire();
            return new ProblemSnapshot(searcher, () -> {
                lucene.release(searcher);
                lease.end().run();
            });
        });
    }

    /** Becomes what {@code next} is, as in {@link ExpertIndex}. */
    void become(ProblemIndex next, Runnable closed) {
        shared.replace(next.shared.now(), closed);
    }

    @Override
    public void close() throws IOException {
        shared.close();
    }

    /** Whether it can only be read, since the disk failed while it was written. */
    boolean hasFailed() {
        return lucene().hasFailed();
    }

    LuceneFolder lucene() {
        return shared.now().lucene();
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

    /** One build of the index. */
    private record Opened(LuceneFolder lucene) implements Shared.Part {

        @Override
        public void close() throws IOException {
            lucene.close();
        }
    }
}
