package io.zhiqiao.bench;

/** Told what a benchmark is doing; some steps take minutes. */
@FunctionalInterface
public interface BenchmarkProgress {

    /** Tells nobody. */
    BenchmarkProgress NONE = (zh, en, done, total) -> {};

    /**
     * Called now and then, from the measuring thread.
     *
     * @param zh the step in Chinese
     * @param en the step in English
     * @param done how far it is, 0 to {@code total}
     * @param total 0 where nobody knows
     */
    void step(String zh, String en, long done, long total);
}
