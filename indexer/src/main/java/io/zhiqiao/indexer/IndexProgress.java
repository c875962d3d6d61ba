package io.zhiqiao.indexer;

/** Told how far indexing is. */
@FunctionalInterface
public interface IndexProgress {

    /** Tells nobody. */
    IndexProgress NONE = (done, total) -> {};

    /**
     * Called after each batch, from the indexing thread.
     *
     * @param done experts and problems so far
     * @param total experts and problems that were to be indexed at the start
     */
    void indexed(long done, long total);
}
