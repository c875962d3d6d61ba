package io.zhiqiao.roster;

import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.roster.RosterAnswer.Figures;
import io.zhiqiao.roster.RosterQuestion.Barrier;
import io.zhiqiao.run.RunLifeCycle;
import io.zhiqiao.run.RunState;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Solves rosters in the background, one after the other; you may leave and come back. */
@Service
public class RosterRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RosterRuns.class);
    private static final Set<Role> SERVICE = Set.of(Role.SYSTEM);
    private static final List<RunState> OPEN = List.of(RunState.QUEUED, RunState.RUNNING);
    private static final int FAILURE_CHARS = 4000;
    private static final String STOPPED = "已由办公室停止。 Stopped by the office.";
    private static final String INTERRUPTED = "服务中断，请重新求解。 The service was interrupted: solve again.";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, RunView.RosterProgress> progress = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rosters").daemon().factory());
    private final RosterSolving solving = new RosterSolving();
    private final RosterRunRows rows;
    private final JdbcAggregateTemplate contents;
    private final Rosters rosters;
    private final Candidates candidates;
    private final Tours tours;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RosterRuns(
            RosterRunRows rows,
            JdbcAggregateTemplate contents,
            Rosters rosters,
            Candidates candidates,
            Tours tours,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.rosters = rosters;
        this.candidates = candidates;
        this.tours = tours;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Puts a solving into the line; it begins by itself.
     *
     * @throws RejectedException (403, 404, 409) if the tour cannot have a roster now, or one is being solved
     */
    public RunView solve(String tourId) {
        var actor = rosters.actor();
        var run = entered(tourId, actor);
        progress.put(run.runId(), RunView.RosterProgress.WAITING);
        afterCommit(() -> worker.execute(() -> work(run, actor)));
        return view(run);
    }

    private RosterRun entered(String tourId, Audit.Actor actor) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> queued(tourId, actor)));
        } catch (DbActionExecutionException | DataIntegrityViolationException e) {
            // Somebody else took the same number in the same moment.
            throw solving();
        }
    }

    private static RejectedException solving() {
        return new RejectedException(Rejection.of(
                HttpStatus.CONFLICT,
                "solving",
                "这次活动的名单正在求解。请等它结束，或先停止。",
                "The roster of this tour is being solved: wait for it, or stop it first."));
    }

    private RosterRun queued(String tourId, Audit.Actor actor) {
        rosters.toChange(tourId);
        if (tours.problemsOf(tourId).isEmpty()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "no-problems",
                    "活动还没有难题。请先选入难题，再排专家。",
                    "The tour has no problems yet: add some, then choose experts."));
        }
        if (!rows.findByTourIdAndStateIn(tourId, OPEN).isEmpty()) {
            throw solving();
        }
        var last = rows.findFirstByTourIdOrderByNumberDesc(tourId)
                .map(RosterRun::number)
                .orElse(0);
        return saved(
                new RosterRun(
                        UUID.randomUUID().toString(),
                        tourId,
                        last + 1,
                        rosters.roster(tourId).version(),
                        actor.login(),
                        clock.instant(),
                        null,
                        RunState.QUEUED,
                        null,
                        null,
                        0),
                "roster.solve",
                actor);
    }

    private static void afterCommit(Runnable work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    work.run();
                }
            });
        } else {
            work.run();
        }
    }

    private void work(RosterRun queued, Audit.Actor actor) {
        var run = queued;
        try {
            var watch = watch(run.runId());
            watch.at(RosterStep.WAITING, 0, 0);
            run = step(run, "begin", null, null, actor);
            var tour = tours.known(run.tourId()).orElseThrow(RosterStopped::new);
            var roster = rosters.roster(run.tourId());
            var question = candidates.of(tour, tours.problemsOf(run.tourId()), roster.wishes(), roster.marks(), watch);
            var answer = solving.solve(question, watch);
            watch.at(RosterStep.ADVISING, 0, 0);
            ended(run, question, answer, actor);
        } catch (RosterStopped e) {
            fail(run, STOPPED, actor);
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
            // Nobody waits for this thread: who asked reads the failure on the page.
            LOG.error("Roster {} of the tour {} failed.", run.number(), run.tourId(), e);
            fail(run, String.valueOf(e.getMessage()), actor);
        } catch (RuntimeException | Error e) {
            LOG.error("Roster {} of the tour {} failed.", run.number(), run.tourId(), e);
            fail(run, "服务内部出错，请重新求解。 Something failed inside the service: solve again.", actor);
            throw e;
        } finally {
            progress.remove(run.runId());
        }
    }

    private RosterWatch watch(String runId) {
        return (step, done, of) -> progress.compute(runId, (id, known) -> {
            if (known == null || known.stopping()) {
                throw new RosterStopped();
            }
            return new RunView.RosterProgress(step, done, of, false);
        });
    }

    private void ended(RosterRun run, RosterQuestion question, RosterAnswer answer, Audit.Actor actor) {
        var why = answer.contradictions().stream().map(Barrier::zh).collect(Collectors.joining(" "));
        transaction.executeWithoutResult(status -> {
            contents.insert(new RosterRunContent(
                    run.runId(), json.writeValueAsString(question), json.writeValueAsString(answer)));
            if (answer.isFeasible()) {
                step(run, "complete", null, json.writeValueAsString(answer.figures()), actor);
            } else {
                step(run, "infeasible", why, null, actor);
            }
        });
    }

    private void fail(RosterRun run, String why, Audit.Actor actor) {
        rows.findById(run.runId())
                .filter(now -> OPEN.contains(now.state()))
                .ifPresent(now -> step(now, "fail", why, null, actor));
    }

    /**
     * Stops a run that waits or works; one that is over stays as it is.
     *
     * @throws RejectedException (403, 404, 409) if there is no such run, or it is none of theirs to stop
     */
    public RunView stop(String tourId, int number) {
        rosters.toChange(tourId);
        var run = row(tourId, number);
        progress.computeIfPresent(
                run.runId(), (id, known) -> new RunView.RosterProgress(known.step(), known.done(), known.of(), true));
        return view(row(tourId, number));
    }

    /**
     * The runs of a tour, newest first.
     *
     * @throws RejectedException (404) if there is no such tour, or it is none of theirs
     */
    public List<RunView> of(String tourId) {
        tours.find(tourId);
        return rows.findByTourIdOrderByNumberDesc(tourId).stream()
                .map(this::view)
                .toList();
    }

    /**
     * One run.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    public RunView find(String tourId, int number) {
        tours.find(tourId);
        return view(row(tourId, number));
    }

    /** A run with what it was asked and answered; empty while it is not over, or where it failed. */
    public Optional<SolvedRoster> solved(String tourId, int number) {
        var run = row(tourId, number);
        return Optional.ofNullable(contents.findById(run.runId(), RosterRunContent.class))
                .map(content -> new SolvedRoster(
                        view(run),
                        json.readValue(content.question(), RosterQuestion.class),
                        json.readValue(content.answer(), RosterAnswer.class)));
    }

    /** The number of the run whose roster is in use; empty before one is. */
    public Optional<Integer> inUse(String tourId) {
        return rows.findByTourIdAndStateIn(tourId, List.of(RunState.DEPLOYED)).stream()
                .map(RosterRun::number)
                .findFirst();
    }

    /** From now on the roster of this run is the one in use. */
    void deploy(Tour tour, int number, Audit.Actor actor) {
        rows.findByTourIdAndStateIn(tour.tourId(), List.of(RunState.DEPLOYED))
                .forEach(former -> saved(former.in(next("undeploy", former)), "roster.leave", actor));
        var run = row(tour.tourId(), number);
        saved(run.in(next("deploy", run)), "roster.adopt", actor);
    }

    /** What a process that died left unfinished will not be finished. */
    @EventListener
    void start(ApplicationReadyEvent started) {
        rows.findByStateIn(OPEN).stream()
                .filter(run -> !progress.containsKey(run.runId()))
                .forEach(run -> step(run, "fail", INTERRUPTED, null, Audit.Actor.SYSTEM));
    }

    private RosterRun row(String tourId, int number) {
        return rows.findByTourIdAndNumber(tourId, number)
                .orElseThrow(() -> RejectedException.notFound("number", String.valueOf(number), "名单批次", "roster run"));
    }

    private RosterRun step(
            RosterRun run, String transition, @Nullable String why, @Nullable String figures, Audit.Actor actor) {
        var to = next(transition, run);
        var words = why == null ? null : why.substring(0, Math.min(FAILURE_CHARS, why.length()));
        var at = OPEN.contains(to) ? null : clock.instant();
        return saved(run.ended(to, at, words, figures), "roster." + transition, actor);
    }

    private static RunState next(String transition, RosterRun run) {
        return RunLifeCycle.TABLE
                .check(transition, run.state(), SERVICE, "service", run.state())
                .to();
    }

    private RosterRun saved(RosterRun run, String action, Audit.Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var saved = rows.save(run);
            audit.add(new Audit.Deed(
                    actor, action, Rosters.KIND, run.tourId(), null, run.number() + " " + run.state(), run.failure()));
            return saved;
        }));
    }

    private RunView view(RosterRun run) {
        return new RunView(
                run.tourId(),
                run.number(),
                run.state(),
                run.rosterVersion(),
                run.requestedBy(),
                run.requestedAt(),
                run.finishedAt(),
                run.failure(),
                run.figures() == null ? null : json.readValue(run.figures(), Figures.class),
                OPEN.contains(run.state()) ? progress.getOrDefault(run.runId(), RunView.RosterProgress.WAITING) : null);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
