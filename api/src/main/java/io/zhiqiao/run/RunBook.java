package io.zhiqiao.run;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The runs of one kind: numbered within their tour, at most one of a tour open and at most one in use, every step in the audit.
 *
 * @param <R> their rows
 */
public final class RunBook<R extends TourRun<R>> {

    private final RunKind kind;
    private final TourRunRows<R> rows;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Prepares a book over rows. */
    public RunBook(RunKind kind, TourRunRows<R> rows, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.kind = kind;
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    RunKind kind() {
        return kind;
    }

    /**
     * Enters a run under the next number.
     *
     * @param queued makes the row with the number
     * @throws RejectedException (409) if one is open, or somebody else took the number in the same moment
     */
    R enter(String tourId, Audit.Actor actor, IntFunction<R> queued) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (!rows.findByTourIdAndStateIn(tourId, TourRun.OPEN).isEmpty()) {
                    throw new RejectedException(kind.busy());
                }
                var last = newest(tourId).map(TourRun::number).orElse(0);
                return saved(queued.apply(last + 1), kind.asked(), actor);
            }));
        } catch (DbActionExecutionException | DataIntegrityViolationException e) {
            throw new RejectedException(kind.busy());
        }
    }

    /**
     * A run by its number.
     *
     * @throws RejectedException (404) if there is none
     */
    public R row(String tourId, int number) {
        return rows.findByTourIdAndNumber(tourId, number)
                .orElseThrow(() -> RejectedException.notFound(
                        "number",
                        String.valueOf(number),
                        kind.title().zh(),
                        kind.title().en()));
    }

    /** The runs of a tour, newest first. */
    public List<R> of(String tourId) {
        return rows.findByTourIdOrderByNumberDesc(tourId);
    }

    /** The newest run of a tour; empty before there is one. */
    public Optional<R> newest(String tourId) {
        return rows.findFirstByTourIdOrderByNumberDesc(tourId);
    }

    /** The run of a tour that is in use; empty before one is. */
    public Optional<R> inUse(String tourId) {
        return rows.findByTourIdAndStateIn(tourId, List.of(RunState.DEPLOYED)).stream()
                .findFirst();
    }

    /** From now on this run is the one in use. */
    public void use(String tourId, int number, Audit.Actor actor) {
        transaction.executeWithoutResult(status -> {
            inUse(tourId).ifPresent(former -> saved(former.in(next("undeploy", former)), "leave", actor));
            var run = row(tourId, number);
            saved(run.in(next("deploy", run)), kind.used(), actor);
        });
    }

    R begin(R run, Audit.Actor actor) {
        return step(run, "begin", null, null, actor);
    }

    void end(R run, RunEnd end, Audit.Actor actor) {
        transaction.executeWithoutResult(status -> {
            end.keeping().run();
            step(run, end.transition(), end.why(), end.result(), actor);
        });
    }

    /** Notes why a run failed; one that is over stays as it is. */
    void fail(R run, String why, Audit.Actor actor) {
        rows.findById(run.runId())
                .filter(now -> TourRun.OPEN.contains(now.state()))
                .ifPresent(now -> step(now, "fail", why, null, actor));
    }

    List<R> open() {
        return rows.findByStateIn(TourRun.OPEN);
    }

    private R step(R run, String transition, @Nullable String why, @Nullable String result, Audit.Actor actor) {
        var to = next(transition, run);
        var at = TourRun.OPEN.contains(to) ? null : clock.instant();
        return saved(run.ended(to, at, why == null ? null : RunLifeCycle.words(why), result), transition, actor);
    }

    private RunState next(String transition, R run) {
        return RunLifeCycle.next(transition, run.state());
    }

    private R saved(R run, String action, Audit.Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var saved = rows.save(run);
            audit.add(new Audit.Deed(
                    actor,
                    kind.name() + "." + action,
                    kind.name(),
                    run.tourId(),
                    null,
                    run.number() + " " + run.state(),
                    run.failure()));
            return saved;
        }));
    }
}
