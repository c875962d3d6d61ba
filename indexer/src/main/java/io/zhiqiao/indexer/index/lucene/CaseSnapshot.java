package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.corpus.CaseId;
import io.zhiqiao.indexer.index.CaseField;
import io.zhiqiao.indexer.index.TextSignature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** The index of cases at one moment; from one thread at a time, to be closed. */
public final class CaseSnapshot implements AutoCloseable {

    private final IndexSearcher searcher;
    private final Runnable release;

    CaseSnapshot(IndexSearcher searcher, Runnable release) {
        this.searcher = searcher;
        this.release = release;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /** Number of cases, in whatever state. */
    public int caseCount() {
        return searcher.getIndexReader().numDocs();
    }

    /**
     * Loads cases.
     *
     * @param docs document numbers of this snapshot, in any order
     * @return one each, by ascending document number
     * @throws IOException if the index cannot be read
     */
    public List<SignedCase> cases(int[] docs) throws IOException {
        var ascending = docs.clone();
        Arrays.sort(ascending);
        var leaves = searcher.getIndexReader().leaves();
        var cases = new ArrayList<SignedCase>(ascending.length);
        for (var doc : ascending) {
            cases.add(signed(leaves.get(ReaderUtil.subIndex(doc, leaves)), doc));
        }
        return cases;
    }

    private static SignedCase signed(LeafReaderContext leaf, int globalDoc) throws IOException {
        var doc = globalDoc - leaf.docBase;
        var reader = leaf.reader();
        var ids = DocValues.getSorted(reader, CaseField.CASE_ID.fieldName());
        var grams = DocValues.getBinary(reader, CaseField.GRAMS.fieldName());
        if (!ids.advanceExact(doc) || !grams.advanceExact(doc)) {
            throw new IOException("The document (%d) of the index of cases lacks its id or its grams.".formatted(doc));
        }
        var bytes = grams.binaryValue();
        return new SignedCase(
                new CaseId(ids.lookupOrd(ids.ordValue()).utf8ToString()),
                new TextSignature(
                        GramVector.fromBytes(bytes.bytes, bytes.offset, bytes.length),
                        ProblemSnapshot.vector(reader, CaseField.VECTOR_ZH.fieldName(), doc),
                        null));
    }

    /**
     * Marks of what is indexed of each case, by id; for the caller to change.
     *
     * @throws IOException if the index cannot be read
     */
    public Map<String, Long> marks() throws IOException {
        return MarkReader.marksBySortedId(
                searcher.getIndexReader(), CaseField.CONTENT_MARK.fieldName(), CaseField.CASE_ID.fieldName());
    }

    @Override
    public void close() {
        release.run();
    }

    /**
     * A case, reduced to what scoring needs.
     *
     * @param id which case
     * @param signature grams of all that is told, and the meaning of what was wrong
     */
    public record SignedCase(CaseId id, TextSignature signature) {}
}
