package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.index.ProblemField;
import io.zhiqiao.indexer.index.TextSignature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** The index of problems at one moment; from one thread at a time, to be closed. */
public final class ProblemSnapshot implements AutoCloseable {

    private final IndexSearcher searcher;
    private final Runnable release;

    ProblemSnapshot(IndexSearcher searcher, Runnable release) {
        this.searcher = searcher;
        this.release = release;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /** Number of problems. */
    public int problemCount() {
        return searcher.getIndexReader().numDocs();
    }

    /**
     * Loads problems.
     *
     * @param docs document numbers of this snapshot, in any order
     * @return one each, by ascending document number
     * @throws IOException if the index cannot be read
     */
    public List<SignedProblem> problems(int[] docs) throws IOException {
        var ascending = docs.clone();
        Arrays.sort(ascending);
        var leaves = searcher.getIndexReader().leaves();
        var problems = new ArrayList<SignedProblem>(ascending.length);
        for (var doc : ascending) {
            problems.add(problem(leaves.get(ReaderUtil.subIndex(doc, leaves)), doc));
        }
        return problems;
    }

    private static SignedProblem problem(LeafReaderContext leaf, int globalDoc) throws IOException {
        var doc = globalDoc - leaf.docBase;
        var reader = leaf.reader();
        var ids = DocValues.getSorted(reader, ProblemField.PROBLEM_ID.fieldName());
        if (!ids.advanceExact(doc)) {
            throw new IOException("The document (%d) of the index of problems lacks an id.".formatted(doc));
        }
        return new SignedProblem(
                new ProblemId(ids.lookupOrd(ids.ordValue()).utf8ToString()),
                new TextSignature(
                        GramVector.EMPTY,
                        kept(reader, ProblemField.TITLE_VECTOR_ZH, doc),
                        kept(reader, ProblemField.TITLE_VECTOR_EN, doc)),
                new TextSignature(
                        GramVector.EMPTY,
                        vector(reader, ProblemField.VECTOR_ZH.fieldName(), doc),
                        vector(reader, ProblemField.VECTOR_EN.fieldName(), doc)));
    }

    private static float @Nullable [] kept(LeafReader reader, ProblemField field, int doc) throws IOException {
        var values = DocValues.getBinary(reader, field.fieldName());
        return values.advanceExact(doc) ? VectorBytes.toVector(values.binaryValue()) : null;
    }

    static float @Nullable [] vector(LeafReader reader, String field, int doc) throws IOException {
        var values = reader.getFloatVectorValues(field);
        if (values == null) {
            return null;
        }
        var iterator = values.iterator();
        return iterator.advance(doc) == doc
                ? values.vectorValue(iterator.index()).clone()
                : null;
    }

    /**
     * Marks of what is indexed of each problem, by id; for the caller to change.
     *
     * @throws IOException if the index cannot be read
     */
    public Map<String, Long> marks() throws IOException {
        return MarkReader.marksBySortedId(
                searcher.getIndexReader(), ProblemField.CONTENT_MARK.fieldName(), ProblemField.PROBLEM_ID.fieldName());
    }

    @Override
    public void close() {
        release.run();
    }

    /**
     * A problem with the meanings that were made when it was indexed; its grams are cheap to make again.
     *
     * @param id which problem
     * @param title of the title, without grams
     * @param full of title and text, without grams
     */
    public record SignedProblem(ProblemId id, TextSignature title, TextSignature full) {}
}
