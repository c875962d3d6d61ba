package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.EvidenceSignature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;

/** The index of evidence at one moment; from one thread at a time, to be closed. */
public final class ExpertSnapshot implements AutoCloseable {

    /** Marks the ends of the experts' blocks; shared, since it remembers the segments that it has seen. */
    private static final BitSetProducer BLOCK_ENDS = new QueryBitSetProducer(
            new TermQuery(new Term(EvidenceField.KIND.fieldName(), EvidenceKind.PROFILE.name())));

    /** Loaded by one thread in one go; few enough that all threads have something to do. */
    private static final int EXPERTS_PER_CHUNK = 64;

    private final LiveSearcher searcher;
    private final CollectionStatistics statistics;
    private final GramNorms norms;
    private final Runnable release;

    ExpertSnapshot(LiveSearcher searcher, CollectionStatistics statistics, GramNorms norms, Runnable release) {
        this.searcher = searcher;
        this.statistics = statistics;
        this.norms = norms;
        this.release = release;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    public CollectionStatistics statistics() {
        return statistics;
    }

    /** Number of pieces of evidence. */
    public int pieceCount() {
        return searcher.getIndexReader().numDocs();
    }

    /**
     * Number of pieces that have {@code term}; those that were replaced or removed are not among them.
     *
     * @throws IOException if the index cannot be read
     */
    public int pieceCount(Term term) throws IOException {
        return searcher.docFreq(term);
    }

    /** Whether pieces were replaced or removed whose documents are still in the index. */
    public boolean hasDeletedPieces() {
        return searcher.getIndexReader().hasDeletions();
    }

    /**
     * Loads the experts to whom some documents belong, each with all pieces.
     *
     * @param docs document numbers of this snapshot, in any order, several of one expert allowed
     * @return the pieces by expert, in the order of the documents
     * @throws IOException if the index cannot be read
     */
    public Map<ExpertId, List<EvidenceSignature>> experts(int[] docs) throws IOException {
        var ends = blockEnds(docs);
        var chunks = new ArrayList<Callable<Map<ExpertId, List<EvidenceSignature>>>>();
        int next = 0;
        while (next < ends.length) {
            var leaf = leafOf(ends[next]);
            int end = next;
            while (end < ends.length
                    && end - next < EXPERTS_PER_CHUNK
                    && ends[end] < leaf.docBase + leaf.reader().maxDoc()) {
                end++;
            }
            var chunk = Arrays.copyOfRange(ends, next, end);
            chunks.add(() -> blocks(leaf, chunk));
            next = end;
        }
        var found = new LinkedHashMap<ExpertId, List<EvidenceSignature>>();
        searcher.getTaskExecutor().invokeAll(chunks).forEach(found::putAll);
        return found;
    }

    /** The last documents of the blocks that {@code docs} lie in, ascending, each once. */
    private int[] blockEnds(int[] docs) throws IOException {
        var ends = new int[docs.length];
        for (int i = 0; i < docs.length; i++) {
            var leaf = leafOf(docs[i]);
            ends[i] = leaf.docBase + blockEnds(leaf).nextSetBit(docs[i] - leaf.docBase);
        }
        return Arrays.stream(ends).sorted().distinct().toArray();
    }

    private LeafReaderContext leafOf(int doc) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private static BitSet blockEnds(LeafReaderContext leaf) throws IOException {
        var ends = BLOCK_ENDS.getBitSet(leaf);
        if (ends == null) {
            throw new IllegalStateException("A segment of the index of evidence has no block of any expert.");
        }
        return ends;
    }

    /**
     * Loads experts by id, each with all pieces.
     *
     * @return the pieces by expert; an expert who is not in the index is left out
     * @throws IOException if the index cannot be read
     */
    public Map<ExpertId, List<EvidenceSignature>> experts(Collection<ExpertId> ids) throws IOException {
        var docs = new ArrayList<Integer>();
        for (var id : ids) {
            var doc = profileOf(id);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                docs.add(doc);
            }
        }
        return experts(docs.stream().mapToInt(Integer::intValue).toArray());
    }

    private int profileOf(ExpertId id) throws IOException {
        var term = new Term(EvidenceField.EXPERT_ID.fieldName(), id.value());
        for (var leaf : searcher.getIndexReader().leaves()) {
            var postings = leaf.reader().postings(term);
            var live = leaf.reader().getLiveDocs();
            if (postings == null) {
                continue;
            }
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    return leaf.docBase + doc;
                }
            }
        }
        return DocIdSetIterator.NO_MORE_DOCS;
    }

    private Map<ExpertId, List<EvidenceSignature>> blocks(LeafReaderContext leaf, int[] lastDocs) throws IOException {
        var ends = blockEnds(leaf);
        var pieces = new PieceReader(leaf.reader(), norms.of(leaf.reader(), statistics));
        var found = new LinkedHashMap<ExpertId, List<EvidenceSignature>>();
        for (var lastDoc : lastDocs) {
            int last = lastDoc - leaf.docBase;
            int first = last == 0 ? 0 : ends.prevSetBit(last - 1) + 1;
            var block = new ArrayList<EvidenceSignature>(last - first + 1);
            for (int piece = first; piece <= last; piece++) {
                block.add(pieces.read(piece));
            }
            found.put(pieces.expertOf(last), List.copyOf(block));
        }
        return found;
    }

    /**
     * Marks of what is indexed of each expert, by id; for the caller to change.
     *
     * @throws IOException if the index cannot be read
     */
    public Map<String, Long> marks() throws IOException {
        return MarkReader.marks(searcher.getIndexReader(), EvidenceField.CONTENT_MARK.fieldName(), reader -> {
            var ids = DocValues.getBinary(reader, EvidenceField.EXPERT_ID.fieldName());
            return doc -> ids.advanceExact(doc) ? ids.binaryValue() : null;
        });
    }

    @Override
    public void close() {
        release.run();
    }
}
