package io.zhiqiao.indexer.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Embeds many texts side by side, one worker per processor. Used once. */
final class EmbeddingBatch {

    private final Embedder embedder;
    private final @Nullable EmbeddingCache cache;
    private final IntConsumer progress;
    private final Object progressLock = new Object();
    private final AtomicBoolean failed = new AtomicBoolean();
    private int done;

    EmbeddingBatch(Embedder embedder, @Nullable EmbeddingCache cache, IntConsumer progress) {
        this.embedder = embedder;
        this.cache = cache;
        this.progress = progress;
    }

    List<float[]> embed(List<String> texts, Map<String, List<Integer>> placesByText) {
        var vectors = new float[texts.size()][];
        var workers = Executors.newFixedThreadPool(
                Math.max(1, Math.min(placesByText.size(), Runtime.getRuntime().availableProcessors())),
                Thread.ofPlatform().daemon().name("embedding-", 1).factory());
        try {
            var running = placesByText.entrySet().stream()
                    .<Future<?>>map(entry -> submit(workers, entry.getKey(), entry.getValue(), vectors))
                    .toList();
            running.forEach(this::await);
            return Arrays.asList(vectors);
        } finally {
            // Waits for what runs: whoever closes the model next would pull it from under the workers.
            workers.shutdownNow();
            workers.close();
        }
    }

    private Future<?> submit(ExecutorService workers, String text, List<Integer> places, float[][] vectors) {
        return workers.submit(() -> {
            if (failed.get()) {
                return;
            }
            var vector = embedder.embed(text, cache);
            places.forEach(place -> vectors[place] = vector);
            synchronized (progressLock) {
                done += places.size();
                progress.accept(done);
            }
        });
    }

    private void await(Future<?> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            failed.set(true);
            throw new IllegalStateException(
                    "向量计算停止：%1$s\nEmbedding stopped: %s".formatted(e.getMessage()), e.getCause());
        } catch (InterruptedException e) {
            failed.set(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "向量计算被中断；已完成的在缓存中。\nEmbedding was interrupted; what was done is in the cache.", e);
        }
    }
}
