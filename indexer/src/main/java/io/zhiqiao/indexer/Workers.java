package io.zhiqiao.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.search.TaskExecutor;

/**
 * Does the same to every item of a list, on all processors; the caller works too, so that nobody waits for a busy pool.
 *
 * <p>The threads end by themselves when there is nothing to do.
 */
public final class Workers {

    private static final long KEPT_SECONDS = 10;

    private final TaskExecutor executor;
    private final int workers = Runtime.getRuntime().availableProcessors();

    /**
     * Starts nothing yet.
     *
     * @param name what the threads are called in a thread dump
     */
    public Workers(String name) {
        var threads = new ThreadPoolExecutor(
                workers,
                workers,
                KEPT_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        this.executor = new TaskExecutor(threads);
    }

    /** The results in the order of {@code items}. */
    public <T, R> List<R> map(List<T> items, Function<T, R> work) {
        // Two shares each: whoever gets the lighter ones takes another.
        var share = Math.max(1, items.size() / (2 * workers));
        var shares = new ArrayList<Callable<List<R>>>();
        for (int from = 0; from < items.size(); from += share) {
            var part = items.subList(from, Math.min(items.size(), from + share));
            shares.add(() -> part.stream().map(work).toList());
        }
        try {
            return executor.invokeAll(shares).stream().flatMap(List::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%d 项工作未能完成。\nThe work on %1$d items failed.".formatted(items.size()), e);
        }
    }

    /** Does {@code work} to each of {@code items}. */
    public <T> void forEach(List<T> items, Consumer<T> work) {
        map(items, item -> {
            work.accept(item);
            return item;
        });
    }
}
