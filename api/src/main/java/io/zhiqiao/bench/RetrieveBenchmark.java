package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.ClausePool;
import io.zhiqiao.bench.corpus.GeneratedProblems;
import io.zhiqiao.indexer.analysis.Embedder;
import io.zhiqiao.indexer.analysis.EmbeddingModel;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.rank.RankProfile;
import java.util.List;

/** Times a whole match, from the text of a problem to twenty explained experts, against a bare hybrid query. */
final class RetrieveBenchmark {

    private static final int WARM_UP = 2_500;
    private static final int TIMED = 600;
    private static final int INTRA_OP = 2;
    private static final double MOST_P99_MS = 60;
    private static final double MOST_RATIO = 1.5;

    private final Engine engine;
    private final BenchmarkProgress progress;
    private final Latencies ours = new Latencies();
    private final Latencies bare = new Latencies();
    private long ranked;

    RetrieveBenchmark(Engine engine, BenchmarkProgress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    BenchmarkSection run(ClausePool clauses) {
        var profile = RankProfile.load(engine.folders().ranking(), "untrained");
        var problems = GeneratedProblems.make(clauses, WARM_UP + TIMED, GeneratedIndex.SEED);
        try (var embedder = Embedder.open(EmbeddingModel.BGE_SMALL_ZH, INTRA_OP)) {
            var bareQuery = new BareHybrid(
                    engine.analysis(),
                    embedder,
                    engine.indexes().experts(),
                    profile.retrieval().denseSearched());
            for (int i = 0; i < problems.size(); i++) {
                progress.step("匹配", "matching", i, problems.size());
                round(problems.get(i), bareQuery, i >= WARM_UP, i % 2 == 0);
            }
        }
        return section(profile.retrieval().denseSearched());
    }

    /** One after the other, in turns first, so that neither always finds the caches as the other left them. */
    private void round(Problem problem, BareHybrid bareQuery, boolean timed, boolean oursFirst) {
        Runnable match = () -> ranked += engine.matchmaker()
                .match(problem, MatchOptions.DEFAULT)
                .ranked()
                .size();
        Runnable query = () -> bareQuery.search(problem.problemText());
        if (!timed) {
            match.run();
            query.run();
        } else if (oursFirst) {
            ours.time(match);
            bare.time(query);
        } else {
            bare.time(query);
            ours.time(match);
        }
    }

    private BenchmarkSection section(int neighbours) {
        var ratio = ours.percentile(0.5) / bare.percentile(0.5);
        return new BenchmarkSection(
                Measurement.RETRIEVE,
                ("整个匹配（计算向量、召回、资格、排序、前 20 位理由）与裸 Lucene 混合查询（同一模型、同样的词，BM25 前 100 与最近 %d 条）轮流进行，单线程，%d 道不超过 60 字的难题。"
                                + " The whole match against the bare Lucene hybrid query of the same run, in turns.")
                        .formatted(neighbours, TIMED),
                List.of(
                        Figure.of("match-p50", "匹配，中位数", ours.percentile(0.5), "ms"),
                        Figure.of("match-p90", "匹配", ours.percentile(0.9), "ms"),
                        Figure.atMost(MOST_P99_MS, "match-p99", "匹配", ours.percentile(0.99), "ms"),
                        Figure.of("match-max", "匹配，最慢", ours.percentile(1), "ms"),
                        Figure.of("bare-p50", "裸查询，中位数", bare.percentile(0.5), "ms"),
                        Figure.of("bare-p90", "裸查询", bare.percentile(0.9), "ms"),
                        Figure.of("bare-p99", "裸查询", bare.percentile(0.99), "ms"),
                        Figure.atMost(MOST_RATIO, "match-to-bare-p50", "中位数之比", ratio, "×"),
                        Figure.of("experts-per-match", "平均每题推荐", ranked / (double) (WARM_UP + TIMED), "")));
    }
}
