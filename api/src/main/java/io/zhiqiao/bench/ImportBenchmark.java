package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.ClausePool;
import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.Indexer;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.indexer.ingest.ProgressListener;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Times rows to records, and records to an index without vectors. */
final class ImportBenchmark {

    private static final int MOST_EXPERTS = 10_000;
    private static final int OUTPUTS_PER_EXPERT = 5;
    private static final double LEAST_OUTPUTS_PER_S = 3_000;
    private static final double MS_PER_S = 1e3;

    private final BenchmarkOptions options;
    private final TextAnalysis analysis;
    private final GeneratedCorpus corpus;
    private final int outputs;

    ImportBenchmark(BenchmarkOptions options, TextAnalysis analysis, ClausePool clauses) {
        this.options = options;
        this.analysis = analysis;
        var experts = Math.min(options.experts(), MOST_EXPERTS);
        this.outputs = OUTPUTS_PER_EXPERT * experts;
        this.corpus = new GeneratedCorpus(clauses, experts, outputs, GeneratedIndex.SEED);
    }

    BenchmarkSection run() {
        try {
            var folder = Files.createTempDirectory("zhiqiao-bench");
            try {
                return run(folder);
            } finally {
                TemporaryFolders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The generated tables cannot be imported.", e);
        }
    }

    private BenchmarkSection run(Path folder) throws IOException {
        var files = new GeneratedCsv(corpus).write(folder);
        var importing = new Latencies();
        var indexing = new Latencies();
        try (var records = RecordStore.open(folder.resolve("records"));
                var indexes = SearchIndexes.open(folder.resolve("index"), analysis)) {
            importing.time(() -> importAll(files, records));
            var indexer = new Indexer(records, indexes, TextSigner.withoutVectors(analysis));
            indexing.time(() -> indexer.catchUp(IndexProgress.NONE));
        }
        var rows = outputs + corpus.expertCount();
        var both = importing.percentile(1) + indexing.percentile(1);
        return new BenchmarkSection(
                Measurement.IMPORT,
                "%,d 位专家、%,d 项成果的 csv；导入含逐行校验，编索引不含向量。 From csv with every row checked; indexing without vectors."
                        .formatted(corpus.expertCount(), outputs),
                List.of(
                        Figure.of("rows-imported", "导入", MS_PER_S * rows / importing.percentile(1), "rows/s"),
                        Figure.of("outputs-indexed", "编索引", MS_PER_S * outputs / indexing.percentile(1), "outputs/s"),
                        Figure.atLeast(
                                LEAST_OUTPUTS_PER_S,
                                "outputs-imported-and-indexed",
                                "导入并编索引",
                                MS_PER_S * outputs / both,
                                "outputs/s")));
    }

    private void importAll(List<Path> files, RecordStore records) {
        var importer = new Importer(records, Taxonomies.load(options.config()), Clock.systemUTC());
        var report = importer.run(files, ImportOptions.DEFAULT, ProgressListener.NONE);
        if (!report.isClean()) {
            throw new IllegalStateException("Of the generated rows %d were rejected, for example: %s"
                    .formatted(report.total(SheetReport::rejected), report.firstRejected()));
        }
    }
}
