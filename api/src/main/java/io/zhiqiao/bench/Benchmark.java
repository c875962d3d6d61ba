package io.zhiqiao.bench;

import io.zhiqiao.indexer.analysis.Embedder;
import io.zhiqiao.indexer.analysis.EmbeddingModel;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.rank.RankProfile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures everything that was asked for, one after the other. */
public final class Benchmark {

    private final BenchmarkOptions options;
    private final BenchmarkProgress progress;
    private final GeneratedIndex generated;
    private final List<BenchmarkSection> sections = new ArrayList<>();

    private Benchmark(BenchmarkOptions options, BenchmarkProgress progress) {
        this.options = options;
        this.progress = progress;
        this.generated = new GeneratedIndex(options, progress);
    }

    /**
     * Measures.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static BenchmarkReport run(BenchmarkOptions options, BenchmarkProgress progress) {
        return new Benchmark(options, progress).run();
    }

    private BenchmarkReport run() {
        if (options.wants(Measurement.RETRIEVE) || options.wants(Measurement.KNN)) {
            onTheIndex();
        }
        if (options.wants(Measurement.EMBED)) {
            sections.add(new EmbeddingBenchmark(generated.corpus(), progress).run());
        }
        if (options.wants(Measurement.IMPORT)) {
            progress.step("导入生成的表格", "importing generated tables", 0, 0);
            sections.add(new ImportBenchmark(options, generated.analysis(), generated.clauses()).run());
        }
        if (options.wants(Measurement.ANALYSIS)) {
            progress.step("分析文本", "analysing texts", 0, 0);
            var terms = options.config().resolve("analysis").resolve("terms.tsv");
            sections.add(new AnalysisBenchmark(generated.analysis(), generated.corpus(), terms).run());
        }
        if (options.wants(Measurement.MEMORY)) {
            progress.step("在小堆中导入", "importing in a small heap", 0, 0);
            sections.add(new MemoryBenchmark(options.config()).run());
        }
        if (options.wants(Measurement.ASSIGN)) {
            progress.step("分配名单", "assigning rosters", 0, 0);
            sections.add(new AssignBenchmark().run());
        }
        return new BenchmarkReport(options.experts(), options.outputs(), machine(), """
                数据为程序生成，人物均为虚构，术语取自 config/analysis/terms.tsv；子句、术语与部分全文的向量真实计算，其余由子句向量加少量噪声合成。\
                 The data are generated; vectors of clauses, terms and some whole texts are real, the others are composed of them.""", sections);
    }

    private void onTheIndex() {
        progress.step("打开索引", "opening the index", 0, 0);
        try (var engine = Engine.open(generated.folders(), Clock.systemUTC())) {
            if (options.wants(Measurement.RETRIEVE)) {
                // As a service does when it has started.
                engine.readAhead();
                sections.add(new RetrieveBenchmark(engine, progress).run(generated.clauses()));
            }
            if (options.wants(Measurement.KNN)) {
                sections.add(knn(engine));
            }
        }
    }

    private BenchmarkSection knn(Engine engine) {
        progress.step("与逐条比较对照近邻", "comparing neighbours", 0, 0);
        var depth = RankProfile.load(engine.folders().ranking(), "untrained").retrieval();
        try (var embedder = Embedder.open(EmbeddingModel.BGE_SMALL_ZH, 2);
                var real = RealVectorIndex.make(generated.baseVectors(), generated.corpus(), generated.analysis())) {
            return new KnnBenchmark(depth, embedder::embed)
                    .run(generated, engine.indexes().experts(), real.index());
        }
    }

    private static String machine() {
        var runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%d 核 processors · 堆上限 heap %d MB · Java %s",
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20,
                Runtime.version());
    }
}
