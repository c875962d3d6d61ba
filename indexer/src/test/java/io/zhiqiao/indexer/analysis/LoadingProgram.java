package io.zhiqiao.indexer.analysis;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Is told to end while something is being loaded, which goes on for half a second from then. */
final class LoadingProgram {

    static final String LOADING = "loading";
    static final String LOADED = "loaded";
    static final String UNGUARDED = "unguarded";

    private static final int LONG_MS = 500;

    private LoadingProgram() {}

    /**
     * Loads.
     *
     * @param args {@link #UNGUARDED} to load as if there were no guard
     */
    public static void main(String... args) throws ExecutionException, InterruptedException {
        var ending = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(ending::countDown));
        var loading = new FutureTask<>(() -> {
            System.out.println(LOADING);
            ending.await();
            // Nobody counts this down: it is what is left to do.
            new CountDownLatch(1).await(LONG_MS, TimeUnit.MILLISECONDS);
            System.out.println(LOADED);
            return LOADED;
        });
        var thread = Thread.ofPlatform().name("library").unstarted(loading);
        if (args.length > 0 && args[0].equals(UNGUARDED)) {
            thread.start();
            loading.get();
            return;
        }
        try (var guard = LoadingGuard.of(thread)) {
            guard.get(loading);
        }
    }
}
