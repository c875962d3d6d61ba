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

    private final Shared<Opened> shared;

    /** Calls of {@link #put} and {@link #remove} that have begun, and those that are done. */
    private final AtomicLong begun = new AtomicLong();

    private final AtomicLong done = new AtomicLong();

    private ExpertIndex(LuceneFolder lucene) {
        this.shared = new Shared<>(Opened.of(lucene));
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
        begun.incrementAndGet();
        try {
            lucene().writer().updateDocuments(byId(id), EvidenceDocuments.of(indexed));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "专家（%s）无法编入索引。磁盘可能已满：请腾出空间后重试。\nCannot index the expert (%1$s).".formatted(id), e);
        } finally {
            done.incrementAndGet();
        }
    }

    /** Removes all pieces of an expert from the index; the record stays where it is. */
    public void remove(ExpertId id) {
        begun.incrementAndGet();
        try {
            lucene().writer().deleteDocuments(byId(id));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "专家（%s）无法从索引中移除。磁盘可能已满：请腾出空间后重试。\nCannot remove the expert (%1$s) from the index.".formatted(id),
                    e);
        } finally {
            done.incrementAndGet();
        }
    }

    /** Makes what was put visible to snapshots that are taken from now on. */
    public void refresh() {
        lucene().refresh();
        follow();
    }

    /** Puts everything so far on the disk, and makes it visible. */
    public void commit() {
        var before = begun.get();
        var quiet = done.get() == before;
        lucene().commit();
        follow();
        // Else what was counted may be more than what was committed; whoever opens this commit counts it anew.
        if (quiet && begun.get() == before) {
            shared.now().statistics().keep(lucene().commitName());
        }
    }

    private void follow() {
        var opened = shared.now();
        var searcher = opened.lucene().acquire();
        try {
            opened.statistics().follow(searcher.getIndexReader());
        } finally {
            opened.lucene().release(searcher);
        }
    }

    /** Joins the segments into at most {@code segments}: worth it after a bulk load. */
    public void join(int segments) {
        lucene().join(segments);
    }

    /** The index as it is now; to be closed by the caller. */
    public ExpertSnapshot snapshot() {
        return shared.read(lease -> {
            var opened = lease.part();
            var searcher = opened.lucene().acquire();
            return new ExpertSnapshot(searcher, opened.statistics().latest(), opened.norms(), () -> {
                opened.lucene().release(searcher);
                lease.end().run();
            });
        });
    }

    /**
     * Becomes what {@code next} is; that one is not to be used any more. Snapshots of before stay as they are.
     *
     * @param closed called when nobody reads what was there before
     */
    void become(ExpertIndex next, Runnable closed) {
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

    private static Term byId(ExpertId id) {
        return new Term(EvidenceField.EXPERT_ID.fieldName(), id.value());
    }

    /** One build of the index. */
    private record Opened(LuceneFolder lucene, StatisticsKeeper statistics, GramNorms norms) implements Shared.Part {

        private static Opened of(LuceneFolder lucene) {
            var searcher = lucene.acquire();
            try {
                return new Opened(
                        lucene,
                        new StatisticsKeeper(lucene.folder(), lucene.commitName(), searcher.getIndexReader()),
                        new GramNorms());
            } finally {
                lucene.release(searcher);
            }
        }

        @Override
        public void close() throws IOException {
            statistics.close();
            lucene.close();
        }
    }
}
