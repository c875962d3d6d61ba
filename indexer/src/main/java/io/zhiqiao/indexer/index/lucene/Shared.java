package io.zhiqiao.indexer.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * Something open that many read while it may be replaced: what was replaced is closed when its last reader has ended. The
 * readers never wait.
 *
 * @param <T> what is open
 */
final class Shared<T extends Shared.Part> {

    private Held<T> held;

    Shared(T first) {
        this.held = new Held<>(first);
    }

    /** What is open now, for somebody who writes, or reads in one go. */
    synchronized T now() {
        return held.part;
    }

    /**
     * Begins to read.
     *
     * @param reading gets what is open, and what is to be called once at the end
     */
    <R> R read(Function<Lease<T>, R> reading) {
        var mine = begin();
        try {
            return reading.apply(new Lease<>(mine.part, () -> end(mine)));
        } catch (RuntimeException | Error e) {
            end(mine);
            throw e;
        }
    }

    private synchronized Held<T> begin() {
        held.readers++;
        return held;
    }

    /**
     * Puts {@code next} in the place of what is open.
     *
     * @param closed called when what was open has been closed, at once or by its last reader
     */
    void replace(T next, Runnable closed) {
        Held<T> old;
        synchronized (this) {
            old = held;
            old.closed = closed;
            held = new Held<>(next);
        }
        end(old);
    }

    /** Ends one use; the owner's own is the first. */
    private void end(Held<T> one) {
        synchronized (this) {
            one.readers--;
            if (one.readers > 0) {
                return;
            }
        }
        try {
            one.part.close();
        } catch (IOException e) {
            throw new UncheckedIOException("已被替换的索引无法关闭。请检查磁盘。\nAn index that was replaced cannot be closed.", e);
        } finally {
            one.closed.run();
        }
    }

    /** Closes what is open, whoever reads: the process ends. */
    void close() throws IOException {
        now().close();
    }

    /** What can be open. */
    @FunctionalInterface
    interface Part {

        void close() throws IOException;
    }

    /**
     * A use of what is open.
     *
     * @param part what is open
     * @param end to be called once
     */
    record Lease<T>(T part, Runnable end) {}

    private static final class Held<T> {

        private final T part;
        private int readers = 1;
        private Runnable closed = () -> {};

        private Held(T part) {
            this.part = part;
        }
    }
}
