package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.ClausePool;
import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.indexer.Indexer;
import io.zhiqiao.indexer.analysis.TextAnalysis;
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
import java.util.zip.CRC32;

/** An engine's data folder with generated experts, kept for the next run of the same size and schema. */
final class GeneratedIndex {

    static final long SEED = 20_261_123;

    private static final int EXPERTS_PER_COMMIT = 5_000;
    private static final String COMPLETE = "complete";

    private final BenchmarkOptions options;
    private final BenchmarkProgress progress;
    private final TextAnalysis analysis;
    private final ClausePool clauses;
    private final GeneratedCorpus corpus;

    GeneratedIndex(BenchmarkOptions options, BenchmarkProgress progress) {
        this.options = options;
        this.progress = progress;
        var folder = new EngineFolders(options.config(), options.folder()).analysis();
        this.analysis = TextAnalysis.load(folder);
        this.clauses = ClausePool.make(folder, SEED);
        this.corpus = new GeneratedCorpus(clauses, options.experts(), options.outputs(), SEED);
    }

    TextAnalysis analysis() {
        return analysis;
    }

    ClausePool clauses() {
        return clauses;
    }

    GeneratedCorpus corpus() {
        return corpus;
    }

    /** The texts that are really embedded, with their vectors. */
    BaseVectors baseVectors() {
        return BaseVectors.embed(clauses, corpus, options.folder().resolve("base-vectors"), progress);
    }

    /** The folders of an engine that has everything indexed; built now unless an earlier run did. */
    EngineFolders folders() {
        var folders = new EngineFolders(options.config(), options.folder().resolve(name()));
        var complete = folders.data().resolve(COMPLETE);
        if (!Files.exists(complete)) {
            build(folders);
            mark(complete);
        }
        return folders;
    }

    private String name() {
        var checksum = new CRC32();
        checksum.update("%d %d %s"
                .formatted(GeneratedCorpus.VERSION, SEED, IndexSchema.current(analysis))
                .getBytes(StandardCharsets.UTF_8));
        return "%d-experts-%d-outputs-%08x".formatted(options.experts(), options.outputs(), checksum.getValue());
    }

    private void build(EngineFolders folders) {
        var vectors = new ComposedVectors(baseVectors().vectorByText());
        try (var records = RecordStore.open(folders.records());
                var indexes = SearchIndexes.open(folders.index(), analysis)) {
            try (var transaction = records.begin()) {
                put(transaction);
            }
            new Indexer(records, indexes, TextSigner.withVectors(analysis, vectors))
                    .catchUp((done, total) -> progress.step("编制索引", "indexing", done, total));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot build the generated index in %s.".formatted(folders.data()), e);
        }
    }

    private void put(RecordTransaction records) {
        for (int i = 0; i < corpus.expertCount(); i++) {
            var generated = corpus.expert(i);
            records.put(RecordKind.EXPERTS, generated.expert(), "bench");
            generated.outputs().forEach(output -> records.put(RecordKind.OUTPUTS, output, "bench"));
            if (i % EXPERTS_PER_COMMIT == EXPERTS_PER_COMMIT - 1) {
                records.commit();
                progress.step("写入记录", "storing records", i + 1, corpus.expertCount());
            }
        }
        records.commit();
    }

    private static void mark(Path complete) {
        try {
            Files.createFile(complete);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write %s.".formatted(complete), e);
        }
    }
}
