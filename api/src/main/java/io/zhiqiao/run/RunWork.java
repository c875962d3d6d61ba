package io.zhiqiao.run;

/**
 * What a run does.
 *
 * @param <R> its row
 * @param <P> how far it is
 */
public interface RunWork<R extends TourRun<R>, P extends RunProgress<P>> {

    /** How far a run is that waits for its turn. */
    P waiting();

    /**
     * Works, and asks again and again whether it was stopped.
     *
     * @throws RunStopped if it was, and has no result then
     * @throws RuntimeException with words for whoever asked, if it cannot be done: one of {@code IllegalStateException}, {@code
     *     IllegalArgumentException}, {@code UncheckedIOException} or {@code RejectedException}
     */
    RunEnd work(R run, RunWatch<P> watch);
}
