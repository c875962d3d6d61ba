package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.IndexedExpert;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.Term;

/**
 * The index of evidence. Any number of threads may put and read; a reader sees all pieces of an expert or none, as they
 * were at the last {@link #refresh} or {@link #commit}.
 */
public final class ExpertIndex implements Closeable {

    private final LuceneFolder lucene;
    private final StatisticsKeeper statistics;
    private final GramNorms norms = new GramNorms();

    private final AtomicLong changedPieces = new AtomicLong();

    private ExpertIndex(LuceneFolder lucene) {
        this.lucene = lucene;
        var searcher = lucene.acquire();
        try {
            this.statistics = new StatisticsKeeper(lucene.folder(), lucene.commitName(), searcher.getIndexReader());
        } finally {
            lucene.release(searcher);
        }
    }

    /**
     * Opens the index in {@code folder}, or a new one.
     *
     * @param schema what the documents are made with; see {@link IndexSchema}
     * @throws IndexDamagedException if it is to be rebuilt
     * @throws IOException if the disk fails
     */
    public static ExpertIndex open(Path folder, String schema, TextAnalysis analysis)
            throws IndexDamagedException, IOException {
        var analyzer = new PerFieldAnalyzerWrapper(
                analysis.termAnalyzer(),
                Map.of(
                        EvidenceField.WORDS.fieldName(), analysis.wordAnalyzer(),
                        EvidenceField.NAME.fieldName(), analysis.nameAnalyzer(),
                        EvidenceField.ORGANISATION_NAME.fieldName(), analysis.nameAnalyzer()));
        return new ExpertIndex(LuceneFolder.open(folder, schema, analyzer));
    }

    /** Replaces all pieces of an expert. */
    public void put(IndexedExpert indexed) {
        var id = indexed.expert().id();
        try {
            lucene.writer().updateDocuments(byId(id), EvidenceDocuments.of(indexed));
            changedPieces.addAndGet(indexed.pieces().size());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot index the expert (%s).".formatted(id), e);
        }
    }

    /** Removes all pieces of an expert from the index; the record stays where it is. */
    public void remove(ExpertId id) {
        try {
            lucene.writer().deleteDocuments(byId(id));
            changedPieces.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the expert (%s) from the index.".formatted(id), e);
        }
    }

    /** Makes what was put visible to snapshots that are taken from now on. */
    public void refresh() {
        var changed = changedPieces.get();
        lucene.refresh();
        follow(changed);
    }

    /** Puts everything so far on the disk, and makes it visible. */
    public void commit() {
        var changed = changedPieces.get();
        lucene.commit();
        follow(changed);
        statistics.keep(lucene.commitName());
    }

    private void follow(long changed) {
        var searcher = lucene.acquire();
        try {
            statistics.follow(searcher.getIndexReader(), changed);
        } finally {
            lucene.release(searcher);
        }
    }

    /** Joins the segments into at most {@code segments}: worth it after a bulk load. */
    public void join(int segments) {
        lucene.join(segments);
    }

    /** The index as it is now; to be closed by the caller. */
    public ExpertSnapshot snapshot() {
        var searcher = lucene.acquire();
        return new ExpertSnapshot(searcher, statistics.latest(), norms, () -> lucene.release(searcher));
    }

    @Override
    public void close() throws IOException {
        lucene.close();
    }

    private static Term byId(ExpertId id) {
        return new Term(EvidenceField.EXPERT_ID.fieldName(), id.value());
    }
}
