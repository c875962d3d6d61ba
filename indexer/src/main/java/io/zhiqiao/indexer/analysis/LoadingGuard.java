package io.zhiqiao.indexer.analysis;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Keeps the process from ending while native code is being loaded in a thread: a library whose own end runs while it is
 * still at its beginning takes the whole process down, with no message.
 */
final class LoadingGuard implements AutoCloseable {

    private final Thread loading;
    private final Thread beforeExit;

    private LoadingGuard(Thread loading) {
        this.loading = loading;
        this.beforeExit =
                Thread.ofPlatform().name("wait-for-" + loading.getName()).unstarted(this::join);
    }

    /**
     * Starts the thread.
     *
     * @throws IllegalStateException if the process is ending already; nothing is loaded then
     */
    static LoadingGuard of(Thread loading) {
        var guard = new LoadingGuard(loading);
        Runtime.getRuntime().addShutdownHook(guard.beforeExit);
        loading.start();
        return guard;
    }

    /** What the thread makes; whoever is interrupted meanwhile waits all the same, and is interrupted afterwards. */
    <T> T get(Future<T> made) throws ExecutionException {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return made.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void join() {
        try {
            loading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread has ended; where the process is ending, the hook has nothing left to wait for. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(beforeExit);
        } catch (IllegalStateException ending) {
            join();
        }
    }
}
