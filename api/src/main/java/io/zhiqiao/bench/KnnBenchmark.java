package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.GeneratedProblems;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.lucene.ExpertIndex;
import io.zhiqiao.matcher.retrieve.RetrievalDepth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;

/** Measures how many of the nearest hundred vectors the search in the graph finds. */
final class KnnBenchmark {

    private static final int QUERIES = 200;
    private static final int NEAREST = 100;
    private static final double LEAST_RECALL = 0.99;
    private static final String FIELD = EvidenceField.VECTOR_ZH.fieldName();

    private final RetrievalDepth depth;
    private final Function<String, float[]> model;

    /**
     * Measures searches as the engine makes them.
     *
     * @param depth of the rank profile
     * @param model embeds the problems
     */
    KnnBenchmark(RetrievalDepth depth, Function<String, float[]> model) {
        this.depth = depth;
        this.model = model;
    }

    /**
     * Measures on both indexes.
     *
     * @param all real and composed vectors
     * @param real real vectors only
     */
    BenchmarkSection run(GeneratedIndex generated, ExpertIndex all, ExpertIndex real) {
        var problems = GeneratedProblems.make(generated.clauses(), QUERIES, GeneratedIndex.SEED + 1);
        var ofAll = recall(all, problems);
        var ofReal = recall(real, problems);
        var nearest = NearestCosine.of(generated.baseVectors());
        return new BenchmarkSection(
                Measurement.KNN,
                ("近邻检索（看 %d 条，取 %d 条）找到真正最近 100 条中的多少；%d 个真实难题向量，以逐条比较为准。"
                                + " How many of the nearest 100 vectors are among those found, against a look at every one.")
                        .formatted(depth.denseSearched(), depth.densePieces(), QUERIES),
                List.of(
                        Figure.atLeast(LEAST_RECALL, "recall-at-100", "全部向量", ofAll.recall(), ""),
                        Figure.of("vectors", "全部向量，条数", ofAll.vectors(), ""),
                        Figure.of("segments", "索引段数", ofAll.segments(), ""),
                        Figure.of("search-p50", "一次近邻检索", ofAll.times().percentile(0.5), "ms"),
                        Figure.of("search-p99", "一次近邻检索", ofAll.times().percentile(0.99), "ms"),
                        Figure.atLeast(LEAST_RECALL, "recall-at-100-real", "仅真实向量", ofReal.recall(), ""),
                        Figure.of("vectors-real", "仅真实向量，条数", ofReal.vectors(), ""),
                        Figure.of("nearest-cosine-real", "最近文本的余弦，真实向量", nearest.real(), ""),
                        Figure.of("nearest-cosine-composed", "最近文本的余弦，合成向量", nearest.composed(), "")));
    }

    private Recall recall(ExpertIndex index, List<Problem> problems) {
        try (var snapshot = index.snapshot()) {
            var queries = problems.stream()
                    .map(problem -> model.apply(problem.problemText()))
                    .toList();
            return recall(snapshot.searcher(), queries);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search the generated vectors.", e);
        }
    }

    private Recall recall(IndexSearcher searcher, List<float[]> queries) throws IOException {
        var reader = searcher.getIndexReader();
        var exact = ExactNeighbours.of(reader, FIELD, queries, NEAREST);
        var times = new Latencies();
        long found = 0;
        long wanted = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < queries.size(); i++) {
                var hits = new java.util.concurrent.atomic.AtomicReference<int[]>();
                var query = queries.get(i);
                times.time(() -> hits.set(search(searcher, query)));
                for (var doc : hits.get()) {
                    found += exact.get(i).get(doc) ? 1 : 0;
                }
                wanted += exact.get(i).cardinality();
            }
        }
        return new Recall(
                (double) found / wanted, reader.numDocs(), reader.leaves().size(), times);
    }

    private int[] search(IndexSearcher searcher, float[] query) {
        try {
            var hits =
                    searcher.search(new KnnFloatVectorQuery(FIELD, query, depth.denseSearched()), depth.densePieces());
            return java.util.Arrays.stream(hits.scoreDocs)
                    .mapToInt(hit -> hit.doc)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search the generated vectors.", e);
        }
    }

    private record Recall(double recall, int vectors, int segments, Latencies times) {}
}
