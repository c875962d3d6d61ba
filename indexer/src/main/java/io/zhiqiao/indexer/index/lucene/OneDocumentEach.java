package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** An index of records that are one document each. Threads as in {@link ExpertIndex}. */
final class OneDocumentEach implements Closeable {

    private final String zh;
    private final String en;
    private final Shared<Opened> shared;

    private OneDocumentEach(String zh, String en, LuceneFolder lucene) {
        this.zh = zh;
        this.en = en;
        this.shared = new Shared<>(new Opened(lucene));
    }

    /**
     * Opens the index in {@code folder}, or a new one.
     *
     * @param zh what a record is called in messages
     * @param en as {@code zh}
     * @throws IndexDamagedException if it is to be rebuilt
     * @throws IOException if the disk fails
     */
    static OneDocumentEach open(String zh, String en, Path folder, String schema, TextAnalysis analysis)
            throws IndexDamagedException, IOException {
        return new OneDocumentEach(zh, en, LuceneFolder.open(folder, schema, analysis.termAnalyzer()));
    }

    /** Adds or replaces a record. */
    void put(Term byId, Document document) {
        try {
            lucene().writer().updateDocument(byId, document);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%1$s（%3$s）无法编入索引。磁盘可能已满：请腾出空间后重试。\nCannot index the %2$s (%3$s).".formatted(zh, en, byId.text()),
                    e);
        }
    }

    /** Removes a record from the index. */
    void remove(Term byId) {
        try {
            lucene().writer().deleteDocuments(byId);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%1$s（%3$s）无法从索引中移除。磁盘可能已满：请腾出空间后重试。\nCannot remove the %2$s (%3$s) from the index."
                            .formatted(zh, en, byId.text()),
                    e);
        }
    }

    void refresh() {
        lucene().refresh();
    }

    void commit() {
        lucene().commit();
    }

    /** Makes a snapshot of what reads the index as it is now, and what ends that. */
    <R> R snapshot(BiFunction<IndexSearcher, Runnable, R> snapshot) {
        return shared.read(lease -> {
            var lucene = lease.part().lucene();
            var searcher = lucene.acquire();
            return snapshot.apply(searcher, () -> {
                lucene.release(searcher);
                lease.end().run();
            });
        });
    }

    /** Becomes what {@code next} is, as in {@link ExpertIndex}. */
    void become(OneDocumentEach next, Runnable closed) {
        shared.replace(next.shared.now(), closed);
    }

    /** Whether it can only be read, since the disk failed while it was written. */
    boolean hasFailed() {
        return lucene().hasFailed();
    }

    LuceneFolder lucene() {
        return shared.now().lucene();
    }

    @Override
    public void close() throws IOException {
        shared.close();
    }

    /** One build of the index. */
    private record Opened(LuceneFolder lucene) implements Shared.Part {

        @Override
        public void close() throws IOException {
            lucene.close();
        }
    }
}
