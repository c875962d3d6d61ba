package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.ClausePool;
import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.bench.corpus.GeneratedPostings;
import io.zhiqiao.indexer.Indexer;
import io.zhiqiao.indexer.analysis.EmbeddingCache;
import io.zhiqiao.indexer.analysis.EmbeddingModel;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.index.LazyEmbedder;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.indexer.index.lucene.IndexSchema;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordTransaction;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A data folder with generated experts, enterprises and problems, for a service to be measured on. It is made once per
 * size and copied for each run, since a run writes.
 */
public final class ServiceFolder {

    private static final int OUTPUTS_PER_EXPERT = 3;
    private static final int RECORDS_PER_COMMIT = 5_000;
    private static final String COMPLETE = "complete";

    private final int experts;
    private final int problems;
    private final Path config;
    private final Path cache;
    private final BenchmarkProgress progress;
    private final TextAnalysis analysis;
    private final GeneratedCorpus corpus;
    private final ClausePool clauses;

    /**
     * Generates nothing yet.
     *
     * @param experts at least 100
     * @param problems at least 100
     * @param config the folder that an operator edits
     * @param cache where generated data are kept for the next time
     */
    public ServiceFolder(int experts, int problems, Path config, Path cache, BenchmarkProgress progress) {
        if (experts < BenchmarkOptions.FEWEST_EXPERTS || problems < BenchmarkOptions.FEWEST_EXPERTS) {
            throw new IllegalArgumentException(
                    "专家数（%d）与难题数（%d）至少各为 %d。 The numbers of experts (%1$d) and problems (%2$d) must be at least %3$d."
                            .formatted(experts, problems, BenchmarkOptions.FEWEST_EXPERTS));
        }
        this.experts = experts;
        this.problems = problems;
        this.config = config;
        this.cache = cache;
        this.progress = progress;
        var folder = new EngineFolders(config, cache).analysis();
        this.analysis = TextAnalysis.load(folder);
        this.clauses = ClausePool.make(folder, GeneratedIndex.SEED);
        this.corpus = new GeneratedCorpus(clauses, experts, experts * OUTPUTS_PER_EXPERT, GeneratedIndex.SEED);
    }

    /** Texts that nobody has posted yet, to ask and to post during the run. */
    public List<String> texts(int count) {
        return GeneratedPostings.texts(clauses, count, GeneratedIndex.SEED + 1);
    }

    /** Id of the {@code i}-th enterprise; there are fewer enterprises than problems. */
    public static String firmId(int i) {
        return GeneratedPostings.firmId(i);
    }

    /** Id of the {@code i}-th problem; it is the {@code i}-th enterprise's. */
    public static String problemId(int i) {
        return GeneratedPostings.problemId(i);
    }

    /** State of the {@code i}-th problem. */
    public static ProblemStatus status(int i) {
        return GeneratedPostings.status(i);
    }

    /** Copies the generated folder to {@code data}, which must not be there yet; builds it first where needed. */
    public void copyTo(Path data) {
        var built = new EngineFolders(config, cache.resolve(name()));
        try {
            if (!Files.exists(built.data().resolve(COMPLETE))) {
                TemporaryFolders.deleteIfThere(built.data());
                build(built);
                Files.createFile(built.data().resolve(COMPLETE));
            }
            progress.step("复制数据", "copying the data", 0, 0);
            copy(built.data(), data);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the generated data in %s.".formatted(data), e);
        }
    }

    private String name() {
        var checksum = new CRC32();
        checksum.update("%d %d %d %s"
                .formatted(
                        GeneratedCorpus.VERSION,
                        GeneratedPostings.VERSION,
                        GeneratedIndex.SEED,
                        IndexSchema.current(analysis))
                .getBytes(StandardCharsets.UTF_8));
        return "service-%d-experts-%d-problems-%08x".formatted(experts, problems, checksum.getValue());
    }

    private void build(EngineFolders folders) throws IOException {
        var vectors = new ComposedVectors(BaseVectors.embed(clauses, corpus, cache.resolve("base-vectors"), progress)
                .vectorByText());
        try (var records = RecordStore.open(folders.records());
                var indexes = SearchIndexes.open(folders.index(), analysis)) {
            store(records, this::putExperts);
            new Indexer(records, indexes, TextSigner.withVectors(analysis, vectors)).catchUp(this::indexed);
            store(records, this::putPostings);
            indexProblems(folders, records, indexes);
        }
    }

    /** There are few enough of them to go through the model, whose vectors they share with what is posted in the run. */
    private void indexProblems(EngineFolders folders, RecordStore records, SearchIndexes indexes) {
        try (var cache = EmbeddingCache.open(folders.vectors());
                var chinese = new LazyEmbedder(EmbeddingModel.BGE_SMALL_ZH, 1);
                var english = new LazyEmbedder(EmbeddingModel.MINILM_L6_EN, 1)) {
            new Indexer(records, indexes, TextSigner.of(analysis, chinese, english, cache)).catchUp(this::indexed);
        }
    }

    private void indexed(long done, long total) {
        progress.step("编制索引", "indexing", done, total);
    }

    private static void store(RecordStore records, Consumer<RecordTransaction> work) {
        try (var transaction = records.begin()) {
            work.accept(transaction);
            transaction.commit();
        }
    }

    private void putExperts(RecordTransaction records) {
        for (int i = 0; i < experts; i++) {
            var generated = corpus.expert(i);
            records.put(RecordKind.EXPERTS, generated.expert(), "bench");
            generated.outputs().forEach(output -> records.put(RecordKind.OUTPUTS, output, "bench"));
            commitSometimes(records, i);
        }
    }

    private void putPostings(RecordTransaction records) {
        var postings = new GeneratedPostings(clauses, problems, GeneratedIndex.SEED);
        postings.organisations().forEach(firm -> records.put(RecordKind.ORGANISATIONS, firm, "bench"));
        for (int i = 0; i < problems; i++) {
            records.put(RecordKind.PROBLEMS, postings.problem(i), "bench");
        }
    }

    private void commitSometimes(RecordTransaction records, int i) {
        if (i % RECORDS_PER_COMMIT == RECORDS_PER_COMMIT - 1) {
            records.commit();
            progress.step("写入记录", "storing records", i + 1L, experts);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
