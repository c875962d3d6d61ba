package io.zhiqiao.indexer.index.lucene;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.StringHelper;

/**
 * One Lucene index in one folder: a writer, and readers that see what is written before it is committed.
 *
 * <p>Each open reads every file once and compares its checksum, so that a damaged index is found before it answers.
 */
final class LuceneFolder implements Closeable {

    private static final String SCHEMA_KEY = "schema";
    private static final String COMMIT_KEY = "commit";
    private static final double RAM_BUFFER_MB = 64;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final ExecutorService searchExecutor;
    private final ExecutorService mergeExecutor;
    private final SearcherManager searchers;
    private final String schema;
    private final LiveTermCounts termCounts = new LiveTermCounts();

    private LuceneFolder(Path folder, String schema, Analyzer analyzer, Directory directory) throws IOException {
        this.folder = folder;
        this.schema = schema;
        this.directory = directory;
        var workers = Runtime.getRuntime().availableProcessors();
        this.mergeExecutor = daemons(workers, "merge-" + folder.getFileName());
        this.searchExecutor = daemons(workers, "search-" + folder.getFileName());
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setCodec(new QuantizedVectorCodec(workers, mergeExecutor))
                        .setRAMBufferSizeMB(RAM_BUFFER_MB)
                        .setCommitOnClose(false));
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(
                    org.apache.lucene.index.IndexReader reader,
                    org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
                return new LiveSearcher(reader, searchExecutor, termCounts);
            }
        });
    }

    /**
     * Opens the index in {@code folder}, or a new one.
     *
     * @param schema what the documents were made with; an index made with another one counts as damaged
     * @throws IndexDamagedException if it is to be rebuilt
     * @throws IOException if the disk fails
     */
    static LuceneFolder open(Path folder, String schema, Analyzer analyzer) throws IndexDamagedException, IOException {
        Files.createDirectories(folder);
        var directory = new MMapDirectory(folder);
        try {
            var isNew = check(folder, directory, schema);
            var opened = new LuceneFolder(folder, schema, analyzer, directory);
            if (isNew) {
                // Whatever is flushed from now on stands beside a commit, even where the first one never comes.
                opened.commit();
            }
            return opened;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException
                | IllegalArgumentException e) {
            directory.close();
            throw new IndexDamagedException(folder, String.valueOf(e.getMessage()), e);
        } catch (IOException | IndexDamagedException e) {
            directory.close();
            throw e;
        }
    }

    /** Returns whether there is no index yet. */
    private static boolean check(Path folder, FSDirectory directory, String schema)
            throws IOException, IndexDamagedException {
        if (!DirectoryReader.indexExists(directory)) {
            if (directory.listAll().length > 0) {
                throw new IndexDamagedException(folder, "it has files, but no commit that can be read");
            }
            return true;
        }
        try (var reader = DirectoryReader.open(directory)) {
            var found = reader.getIndexCommit().getUserData().get(SCHEMA_KEY);
            if (!schema.equals(found)) {
                throw new IndexDamagedException(
                        folder, "it was made with the schema (%s), and now is (%s)".formatted(found, schema));
            }
            for (var leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
        }
        return false;
    }

    IndexWriter writer() {
        return writer;
    }

    /** Whether the writer ended itself because the disk failed: it can be read on, and has to be opened anew to be written. */
    boolean hasFailed() {
        return !writer.isOpen();
    }

    /** Makes what was written visible to readers that are acquired from now on. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "索引 %s 无法读取。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot read the index in %1$s.".formatted(folder), e);
        }
    }

    LiveSearcher acquire() {
        try {
            return (LiveSearcher) searchers.acquire();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "索引 %s 无法读取。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot read the index in %1$s.".formatted(folder), e);
        }
    }

    void release(IndexSearcher searcher) {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException("索引 %s 无法关闭。请检查磁盘。\nCannot release the index in %1$s.".formatted(folder), e);
        }
    }

    /** Puts what was written on the disk, and makes it visible. */
    void commit() {
        try {
            var name = StringHelper.idToString(StringHelper.randomId());
            writer.setLiveCommitData(
                    Map.of(SCHEMA_KEY, schema, COMMIT_KEY, name).entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    索引 %1$s 无法写入；记录没有受影响，下次启动会补上。磁盘可能已满：请腾出空间。
                    Cannot write the index in %1$s; the records are safe, and the index follows at the next start.
                    Maybe the disk is full: make room first.""".formatted(folder), e);
        }
        refresh();
    }

    /** Names the latest commit, unlike any other commit of any index; empty where there is none. */
    String commitName() {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(COMMIT_KEY)) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    /** Joins the segments into at most {@code segments}: slow once, faster to search afterwards. */
    void join(int segments) {
        try {
            writer.forceMerge(segments);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "索引 %s 的分段无法合并。磁盘可能已满：请腾出空间后重试。\nCannot join the segments of the index in %1$s.".formatted(folder),
                    e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try {
            searchers.close();
            writer.rollback();
        } finally {
            directory.close();
            searchExecutor.shutdown();
            mergeExecutor.shutdown();
        }
    }

    private static ExecutorService daemons(int threads, String name) {
        var executor = new java.util.concurrent.ThreadPoolExecutor(
                threads,
                threads,
                10,
                TimeUnit.SECONDS,
                new java.util.concurrent.LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        executor.allowCoreThreadTimeOut(true);
        return Executors.unconfigurableExecutorService(executor);
    }
}
