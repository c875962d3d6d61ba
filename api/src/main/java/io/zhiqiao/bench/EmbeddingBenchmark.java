package io.zhiqiao.bench;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.indexer.analysis.Embedder;
import io.zhiqiao.indexer.analysis.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Times texts to vectors on all processors, against langchain4j's own way through the same model in the same run. */
final class EmbeddingBenchmark {

    private static final int[] LENGTHS = {50, 200, 500};
    private static final int CHARS_PER_ROUND = 6_000;
    private static final int ROUNDS = 7;
    private static final long OPENING_STACK_BYTES = 16L << 20;
    private static final double LEAST_RATIO = 1.3;

    private final GeneratedCorpus corpus;
    private final BenchmarkProgress progress;

    EmbeddingBenchmark(GeneratedCorpus corpus, BenchmarkProgress progress) {
        this.corpus = corpus;
        this.progress = progress;
    }

    BenchmarkSection run() {
        var figures = new ArrayList<Figure>();
        var theirs = openTheirs();
        try (var ours = Embedder.open(EmbeddingModel.BGE_SMALL_ZH, 1)) {
            for (var length : LENGTHS) {
                figures.addAll(compare(ours, theirs, length));
            }
        }
        return new BenchmarkSection(
                Measurement.EMBED,
                "全部核心，每秒文本数；与 langchain4j 自带路径（同一模型、embedAll、默认执行器）轮流进行，取各轮中位数。"
                        + " Texts per second on all processors, in turns with langchain4j's own path; medians of the rounds.",
                figures);
    }

    /** The runtime's native start needs more stack than Java gives a thread, theirs as ours. */
    private static BgeSmallZhV15QuantizedEmbeddingModel openTheirs() {
        var opening = new FutureTask<>(BgeSmallZhV15QuantizedEmbeddingModel::new);
        Thread.ofPlatform()
                .name("open-langchain4j")
                .stackSize(OPENING_STACK_BYTES)
                .start(opening);
        try {
            return opening.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The model of langchain4j cannot be loaded.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Loading the model of langchain4j was interrupted.", e);
        }
    }

    private List<Figure> compare(Embedder ours, BgeSmallZhV15QuantizedEmbeddingModel theirs, int length) {
        var texts = texts(length, CHARS_PER_ROUND / length);
        var segments = texts.stream().map(TextSegment::from).toList();
        var ourTimes = new Latencies();
        var theirTimes = new Latencies();
        ours.embedAll(texts, null, done -> {});
        theirs.embedAll(segments);
        for (int round = 0; round < ROUNDS; round++) {
            progress.step("计算向量，每段 %d 字".formatted(length), "embedding %d characters".formatted(length), round, ROUNDS);
            ourTimes.time(() -> ours.embedAll(texts, null, done -> {}));
            theirTimes.time(() -> theirs.embedAll(segments));
        }
        var ourMedian = ourTimes.percentile(0.5);
        var theirMedian = theirTimes.percentile(0.5);
        return List.of(
                Figure.of("texts-%d-chars".formatted(length), "本系统", 1000.0 * texts.size() / ourMedian, "texts/s"),
                Figure.of(
                        "langchain4j-%d-chars".formatted(length),
                        "langchain4j",
                        1000.0 * texts.size() / theirMedian,
                        "texts/s"),
                Figure.atLeast(LEAST_RATIO, "ratio-%d-chars".formatted(length), "倍数", theirMedian / ourMedian, "×"));
    }

    /** Distinct texts of exactly {@code length} code units, cut from the abstracts laid end to end. */
    private List<String> texts(int length, int count) {
        var all = new StringBuilder();
        for (int i = 0; all.length() < length * count; i = (i + 1) % corpus.expertCount()) {
            corpus.expert(i)
                    .outputs()
                    .forEach(output -> all.append(output.title()).append('。').append(output.text()));
        }
        var texts = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            texts.add(all.substring(i * length, (i + 1) * length));
        }
        return texts;
    }
}
