package io.zhiqiao.matcher;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * How long an engine may be used: work that has begun ends before the engine closes, and work that comes after that is
 * refused instead of failing in the middle. Any number of threads work at once.
 */
final class Lifetime {

    private final Path data;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private volatile boolean ending;
    private boolean ended;

    /** Begins. */
    Lifetime(Path data) {
        this.data = data;
    }

    /**
     * Does {@code work} while the engine stays open.
     *
     * @throws EngineClosedException if it is closed, or somebody waits to close it
     */
    <T> T whileOpen(Supplier<T> work) {
        // Whoever works already may ask again: it is waited for in any case.
        if (use.getReadHoldCount() == 0) {
            checkOpen();
        }
        use.readLock().lock();
        try {
            if (ended) {
                throw new EngineClosedException(data);
            }
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }

    /** For long work, between two steps: whoever closes the engine need not wait for all of them. */
    void checkOpen() {
        if (ending) {
            throw new EngineClosedException(data);
        }
    }

    /**
     * Waits for the work that has begun, then closes. A second call does nothing.
     *
     * @throws IllegalStateException if the work that has begun is the caller's own: it would wait for itself
     */
    void end(Runnable close) {
        if (use.getReadHoldCount() > 0) {
            throw new IllegalStateException(
                    "The engine on the data folder (%s) cannot be closed by work that runs on it.".formatted(data));
        }
        ending = true;
        use.writeLock().lock();
        try {
            if (!ended) {
                ended = true;
                close.run();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
