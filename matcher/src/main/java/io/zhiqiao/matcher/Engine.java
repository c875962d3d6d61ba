package io.zhiqiao.matcher;

import io.zhiqiao.indexer.IndexComparison;
import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.Indexer;
import io.zhiqiao.indexer.analysis.Embedder;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.matcher.query.PatentInterests;
import io.zhiqiao.matcher.query.ProblemQueryParser;
import io.zhiqiao.matcher.query.RequestWords;
import io.zhiqiao.matcher.rank.RankProfile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Opens a data folder, and builds the whole flow on it.
 *
 * <p>Matching is safe from any number of threads; importing and {@link #catchUp} take turns. What a crash left undone
 * between records and indexes is done at the next {@link #catchUp}; an index that is damaged or was made with another
 * schema is built anew there, from the records.
 */
public final class Engine implements AutoCloseable {

    private static final String DEFAULT_PROFILE = "untrained";

    private final EngineFolders folders;
    private final RecordStore records;
    private final Taxonomies taxonomies;
    private final TextAnalysis analysis;
    private final EmbeddingModels models;
    private final SearchIndexes indexes;
    private final Clock clock;
    private final Lifetime lifetime;
    private final Flows flows;
    private final List<String> openingNotes;

    private Engine(
            EngineFolders folders,
            RecordStore records,
            Taxonomies taxonomies,
            TextAnalysis analysis,
            RequestWords requestWords,
            EmbeddingModels models,
            SearchIndexes indexes,
            RankProfile profile,
            Clock clock) {
        this.folders = folders;
        this.records = records;
        this.taxonomies = taxonomies;
        this.clock = clock;
        this.analysis = analysis;
        this.models = models;
        this.indexes = indexes;
        this.openingNotes = OpeningNotes.of(indexes, records, models.cache());
        this.lifetime = new Lifetime(folders.data());
        var parser = new ProblemQueryParser(
                analysis, models.forQueries(analysis), requestWords, new PatentInterests(records, clock));
        this.flows = Flows.on(indexes, records, analysis, parser, profile, lifetime, clock);
    }

    /**
     * Opens an engine with the default rank profile.
     *
     * @throws io.zhiqiao.indexer.store.StoreInUseException if another process works on the data folder
     * @throws UncheckedIOException if the disk fails
     */
    public static Engine open(EngineFolders folders, Clock clock) {
        return open(folders, DEFAULT_PROFILE, clock);
    }

    /**
     * Opens an engine.
     *
     * @param profileName which of the rank profiles in the configuration to use
     * @throws io.zhiqiao.indexer.store.StoreInUseException if another process works on the data folder
     * @throws UncheckedIOException if the disk fails
     */
    public static Engine open(EngineFolders folders, String profileName, Clock clock) {
        var records = RecordStore.open(folders.records(), folders.database());
        try {
            return open(folders, records, profileName, clock);
        } catch (RuntimeException | Error e) {
            records.close();
            throw e;
        }
    }

    /**
     * Opens an engine on records that are open already; they are closed with it.
     *
     * @param records what the indexes follow
     * @throws UncheckedIOException if the disk fails
     */
    public static Engine open(EngineFolders folders, RecordStore records, Clock clock) {
        return open(folders, records, DEFAULT_PROFILE, clock);
    }

    private static Engine open(EngineFolders folders, RecordStore records, String profileName, Clock clock) {
        var profile = RankProfile.load(folders.ranking(), profileName);
        var taxonomies = Taxonomies.load(folders.config());
        var analysis = TextAnalysis.load(folders.analysis());
        var requestWords = RequestWords.load(folders.analysis().resolve("request-words.txt"), analysis);
        var opened = new ArrayDeque<Closeable>();
        try {
            var models = EmbeddingModels.open(folders);
            opened.push(models::close);
            var indexes = SearchIndexes.open(folders.index(), analysis, records::markAllPending);
            opened.push(indexes);
            var engine =
                    new Engine(folders, records, taxonomies, analysis, requestWords, models, indexes, profile, clock);
            opened.clear();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "索引 %s 无法打开。请检查磁盘与权限。\nCannot open the indexes in %1$s.".formatted(folders.index()), e);
        } finally {
            opened.forEach(Engine::closeAfterFailure);
        }
    }

    /** Whoever mends what was in the way opens again, in the same process. */
    private static void closeAfterFailure(Closeable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException("出错前打开的文件无法关闭。请检查磁盘。\nCannot close what was opened before the failure.", e);
        }
    }

    /**
     * Indexes everything that the records have and the indexes have not.
     *
     * @return how many experts, problems and cases were indexed or removed
     * @throws EngineClosedException if the engine is closed, or is to be closed before all is done; the rest is done
     *     when it is opened again
     */
    public synchronized long catchUp(IndexProgress progress) {
        return lifetime.whileOpen(() -> {
            reopenWhereFailed();
            return new Indexer(records, indexes, models.forIndexing(analysis)).catchUp((done, total) -> {
                lifetime.checkOpen();
                progress.indexed(done, total);
            });
        });
    }

    private void reopenWhereFailed() {
        try {
            indexes.reopenWhereFailed(analysis);
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    索引 %s 因磁盘出错而停止写入，尚不能重新打开；查询照常，记录完好。请检查磁盘是否已满或只读，之后会自动补上。
                    The index in %1$s stopped writing when the disk failed, and cannot be opened anew yet; questions are answered, and the records are safe. Is the disk full or read-only? What is missing follows by itself.""".formatted(folders.index()), e);
        }
    }

    /**
     * Builds new indexes from all records beside the current ones, then takes their place in one step. Questions are
     * answered from the old ones until then; what changes meanwhile is found afterwards.
     *
     * @return how many experts, problems and cases were indexed
     * @throws EngineClosedException if the engine is closed, or is to be closed before all is done: the old indexes stay
     * @throws UncheckedIOException if the disk fails: the old indexes stay
     */
    public synchronized long reindex(IndexProgress progress) {
        var indexed = lifetime.whileOpen(() -> {
            try {
                return rebuilt(progress);
            } catch (IOException e) {
                throw new UncheckedIOException("""
                        新索引未能建成，仍使用原来的索引。请检查 %s 所在的磁盘是否已满。
                        The new indexes cannot be built; the old ones stay. Is the disk of %1$s full?""".formatted(folders.index()), e);
            }
        });
        catchUp(IndexProgress.NONE);
        return indexed;
    }

    private long rebuilt(IndexProgress progress) throws IOException {
        var next = indexes.openNext(analysis);
        var taken = false;
        try {
            var indexed = new Indexer(records, next, models.forIndexing(analysis)).indexAll((done, total) -> {
                lifetime.checkOpen();
                progress.indexed(done, total);
            });
            indexes.become(next);
            taken = true;
            return indexed;
        } finally {
            if (!taken) {
                next.abandon();
            }
        }
    }

    /**
     * Compares each record with what the indexes have of it, after bringing the indexes up to the records.
     *
     * @throws EngineClosedException if the engine is closed, or about to be
     */
    public synchronized IndexComparison.Outcome compare() {
        catchUp(IndexProgress.NONE);
        return lifetime.whileOpen(() -> new IndexComparison(records, indexes).compare());
    }

    /**
     * Reads into memory what matches will ask for, so that the first are as fast as later ones. Takes seconds with a
     * hundred thousand experts; matching goes on meanwhile.
     *
     * @throws EngineClosedException if the engine is closed, or is to be closed before all is read
     */
    public void readAhead() {
        lifetime.whileOpen(() -> {
            flows.experts().readAhead(lifetime::checkOpen);
            return true;
        });
    }

    /**
     * Does work on {@link #records()} or {@link #indexes()} that must not be cut off by {@link #close()}.
     *
     * @throws EngineClosedException if the engine is closed, or about to be
     */
    public <T> T whileOpen(Supplier<T> work) {
        return lifetime.whileOpen(work);
    }

    /** Reads files into the records; {@link #catchUp} brings the indexes up to them. */
    public Importer importer() {
        return new Importer(records, taxonomies, clock);
    }

    public Taxonomies taxonomies() {
        return taxonomies;
    }

    public RecordStore records() {
        return records;
    }

    public TextAnalysis analysis() {
        return analysis;
    }

    public SearchIndexes indexes() {
        return indexes;
    }

    public EngineFolders folders() {
        return folders;
    }

    public Matchmaker matchmaker() {
        return flows.matchmaker();
    }

    public ProblemFinder problemFinder() {
        return flows.problemFinder();
    }

    public SimilarProblems similarProblems() {
        return flows.similarProblems();
    }

    public CaseFinder caseFinder() {
        return flows.caseFinder();
    }

    /** Fits without rules, for measuring. */
    public FitMeter fitMeter() {
        return flows.fitMeter();
    }

    /** The Chinese model for a lone text; opened when it is first asked for, closed with the engine. */
    public Supplier<Embedder> chineseEmbedder() {
        return models.chineseQuery();
    }

    /** What was found at opening that an operator should know, each in Chinese and English; mostly empty. */
    public List<String> openingNotes() {
        return openingNotes;
    }

    /** Texts that were embedded, and texts whose vector was known already, since opening. */
    public VectorCounts vectorCounts() {
        return new VectorCounts(models.cache().misses(), models.cache().hits());
    }

    /** Waits for matches that run, then closes; whatever is asked afterwards is refused. A second call does nothing. */
    @Override
    public void close() {
        lifetime.end(this::closeParts);
    }

    private void closeParts() {
        try {
            indexes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "索引 %s 无法关闭。请检查磁盘；下次启动会补上未完成的部分。\nCannot close the indexes in %1$s.".formatted(folders.index()), e);
        } finally {
            models.close();
            records.close();
        }
    }

    /**
     * How often a vector had to be made.
     *
     * @param embedded texts that went through a model
     * @param known texts whose vector was kept from before
     */
    public record VectorCounts(long embedded, long known) {}
}
