package io.zhiqiao.run;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs of one kind in the background, one after the other; you may leave and come back. Safe to share between threads.
 *
 * @param <R> their rows
 * @param <P> how far they are
 */
public final class RunLine<R extends TourRun<R>, P extends RunProgress<P>> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunLine.class);

    private final Map<String, P> progress = new ConcurrentHashMap<>();
    private final RunBook<R> book;
    private final RunWork<R, P> work;
    private final ExecutorService worker;

    /** Prepares a line with nobody in it. */
    public RunLine(RunBook<R> book, RunWork<R, P> work) {
        this.book = book;
        this.work = work;
        worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(book.kind().name() + "-runs").daemon().factory());
    }

    /**
     * Puts a run into the line; it begins by itself once the transaction of whoever asks is through.
     *
     * @param queued makes the row with its number
     * @throws RejectedException (409) if one of the tour waits or works already
     */
    public R enter(String tourId, Audit.Actor actor, IntFunction<R> queued) {
        var run = book.enter(tourId, actor, queued);
        progress.put(run.runId(), work.waiting());
        afterCommit(() -> worker.execute(() -> make(run, actor)));
        return run;
    }

    private static void afterCommit(Runnable begin) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    begin.run();
                }
            });
        } else {
            begin.run();
        }
    }

    private void make(R queued, Audit.Actor actor) {
        var run = queued;
        var watch = new RunWatch<>(progress, run.runId());
        var stopped = book.kind().stopped();
        try {
            if (stopped != null && watch.isStopped()) {
                throw new RunStopped();
            }
            run = book.begin(run, actor);
            book.end(run, work.work(run, watch), actor);
        } catch (RunStopped e) {
            book.fail(run, stopped == null ? String.valueOf(e.getMessage()) : stopped, actor);
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException | RejectedException e) {
            // Nobody waits for this thread: who asked reads the failure on the page.
            logFailure(run, e);
            book.fail(run, String.valueOf(e.getMessage()), actor);
        } catch (RuntimeException | Error e) {
            logFailure(run, e);
            book.fail(run, book.kind().broken(), actor);
            throw e;
        } finally {
            progress.remove(run.runId());
        }
    }

    private void logFailure(R run, Throwable why) {
        LOG.error(
                "Run {} ({}) of the tour {} failed.", run.number(), book.kind().name(), run.tourId(), why);
    }

    /** Says to a run that nobody wants to wait longer; one that is over stays as it is. */
    public void stop(R run) {
        progress.computeIfPresent(run.runId(), (id, known) -> known.stop());
    }

    /** How far a run is; null once it is over. */
    public @Nullable P progress(R run) {
        return TourRun.OPEN.contains(run.state()) ? progress.getOrDefault(run.runId(), work.waiting()) : null;
    }

    /** What a process that died left unfinished will not be finished. */
    public void endInterrupted() {
        book.open().stream()
                .filter(run -> !progress.containsKey(run.runId()))
                .forEach(run -> book.fail(run, book.kind().interrupted(), Audit.Actor.SYSTEM));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
