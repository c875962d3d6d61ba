package io.zhiqiao.matcher;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.Indexer;
import io.zhiqiao.indexer.analysis.EmbeddingCache;
import io.zhiqiao.indexer.analysis.EmbeddingModel;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.index.LazyEmbedder;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.matcher.eligibility.Eligibility;
import io.zhiqiao.matcher.eligibility.ExpertRecords;
import io.zhiqiao.matcher.eligibility.Screening;
import io.zhiqiao.matcher.query.PatentInterests;
import io.zhiqiao.matcher.query.ProblemQueryParser;
import io.zhiqiao.matcher.query.RequestWords;
import io.zhiqiao.matcher.rank.Explainer;
import io.zhiqiao.matcher.rank.RankProfile;
import io.zhiqiao.matcher.rank.Ranking;
import io.zhiqiao.matcher.retrieve.LuceneCandidateRetriever;
import io.zhiqiao.matcher.retrieve.ProblemRetriever;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

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
    private final Models models;
    private final SearchIndexes indexes;
    private final Clock clock;
    private final Matchmaker matchmaker;
    private final ProblemFinder problemFinder;
    private final FitMeter fitMeter;
    private final List<String> openingNotes;

    private Engine(
            EngineFolders folders,
            RecordStore records,
            Taxonomies taxonomies,
            TextAnalysis analysis,
            RequestWords requestWords,
            Models models,
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
        this.openingNotes = notes(indexes, records, models.cache());
        var retriever = new LuceneCandidateRetriever(indexes.experts());
        var parser = new ProblemQueryParser(
                analysis, models.forQueries(analysis), requestWords, new PatentInterests(records, clock));
        var experts = new ExpertRecords(records);
        var screening = new Screening(experts, Eligibility.ofAllRules());
        var ranking = new Ranking(profile, new Explainer(records, analysis));
        this.fitMeter = new FitMeter(parser, retriever, experts, profile);
        this.matchmaker = new Matchmaker(parser, retriever, screening, ranking, records, clock);
        this.problemFinder = new ProblemFinder(
                retriever,
                new ProblemRetriever(indexes.problems()),
                parser,
                screening,
                ranking,
                analysis,
                records,
                clock);
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
        var profile = RankProfile.load(folders.ranking(), profileName);
        var taxonomies = Taxonomies.load(folders.config());
        var analysis = TextAnalysis.load(folders.analysis());
        var requestWords = RequestWords.load(folders.analysis().resolve("request-words.txt"), analysis);
        var opened = new ArrayDeque<Closeable>();
        try {
            var records = RecordStore.open(folders.records());
            opened.push(records::close);
            var models = Models.open(folders);
            opened.push(models::close);
            var indexes = SearchIndexes.open(folders.index(), analysis, records::markAllPending);
            opened.push(indexes);
            var engine =
                    new Engine(folders, records, taxonomies, analysis, requestWords, models, indexes, profile, clock);
            opened.clear();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the indexes in %s.".formatted(folders.index()), e);
        } finally {
            opened.forEach(Engine::closeAfterFailure);
        }
    }

    /** Whoever mends what was in the way opens again, in the same process. */
    private static void closeAfterFailure(Closeable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close what was opened before the failure.", e);
        }
    }

    /**
     * Indexes everything that the records have and the indexes have not.
     *
     * @return how many experts and problems were indexed or removed
     */
    public synchronized long catchUp(IndexProgress progress) {
        return new Indexer(records, indexes, models.forIndexing(analysis)).catchUp(progress);
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
        return matchmaker;
    }

    public ProblemFinder problemFinder() {
        return problemFinder;
    }

    /** Fits without rules, for measuring. */
    public FitMeter fitMeter() {
        return fitMeter;
    }

    /** What was found at opening that an operator should know, each in Chinese and English; mostly empty. */
    public List<String> openingNotes() {
        return openingNotes;
    }

    /** Texts that were embedded, and texts whose vector was known already, since opening. */
    public VectorCounts vectorCounts() {
        return new VectorCounts(models.cache().misses(), models.cache().hits());
    }

    private static List<String> notes(SearchIndexes indexes, RecordStore records, EmbeddingCache cache) {
        var notes = new ArrayList<String>();
        cache.movedAside()
                .ifPresent(file -> notes.add(
                        "向量缓存损坏，已移至 %s，将重新计算。 The embedding cache was damaged and lies in %s; vectors are made anew."
                                .formatted(file, file)));
        if (records.pending().count() > 0) {
            indexes.rebuildReason()
                    .ifPresent(reason -> notes.add(
                            "索引需要从记录重建：%s。 The index is built anew from the records: %s.".formatted(reason, reason)));
            notes.add("有 %d 条记录等待编入索引。 %d records wait to be indexed."
                    .formatted(records.pending().count(), records.pending().count()));
        }
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        try {
            indexes.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the indexes in %s.".formatted(folders.index()), e);
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

    /** Both models, once for queries and once for bulk, and the vectors that were made before. */
    private record Models(
            LazyEmbedder chineseQuery,
            LazyEmbedder englishQuery,
            LazyEmbedder chinese,
            LazyEmbedder english,
            EmbeddingCache cache)
            implements AutoCloseable {

        /** A lone query is faster on two threads; bulk is faster with one thread per text and a worker per core. */
        static Models open(EngineFolders folders) {
            return new Models(
                    new LazyEmbedder(EmbeddingModel.BGE_SMALL_ZH, 2),
                    new LazyEmbedder(EmbeddingModel.MINILM_L6_EN, 2),
                    new LazyEmbedder(EmbeddingModel.BGE_SMALL_ZH, 1),
                    new LazyEmbedder(EmbeddingModel.MINILM_L6_EN, 1),
                    EmbeddingCache.open(folders.vectors()));
        }

        TextSigner forQueries(TextAnalysis analysis) {
            return TextSigner.of(analysis, chineseQuery, englishQuery, null);
        }

        TextSigner forIndexing(TextAnalysis analysis) {
            return TextSigner.of(analysis, chinese, english, cache);
        }

        @Override
        public void close() {
            chineseQuery.close();
            englishQuery.close();
            chinese.close();
            english.close();
            cache.close();
        }
    }
}
