package io.zhiqiao.agenda;

import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.assign.agenda.Agenda;
import io.zhiqiao.matcher.assign.agenda.AgendaAnswer;
import io.zhiqiao.matcher.assign.agenda.AgendaLimits;
import io.zhiqiao.matcher.assign.agenda.AgendaProgress;
import io.zhiqiao.matcher.assign.agenda.AgendaSolver;
import io.zhiqiao.run.RunLifeCycle;
import io.zhiqiao.run.RunState;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes agendas in the background, one after the other; you may leave and come back, or take the best so far. */
@Service
public class AgendaRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AgendaRuns.class);
    private static final Set<Role> SERVICE = Set.of(Role.SYSTEM);
    private static final List<RunState> OPEN = List.of(RunState.QUEUED, RunState.RUNNING);
    private static final int FAILURE_CHARS = 4000;
    private static final String INTERRUPTED = "服务中断，请重新编排。 The service was interrupted: make it again.";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, AgendaRunView.Progress> progress = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("agendas").daemon().factory());
    private final AgendaSolver solver = new AgendaSolver();
    private final AgendaRunRows rows;
    private final Agendas agendas;
    private final AgendaQuestions questions;
    private final Tours tours;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AgendaRuns(
            AgendaRunRows rows,
            Agendas agendas,
            AgendaQuestions questions,
            Tours tours,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.agendas = agendas;
        this.questions = questions;
        this.tours = tours;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Puts the making of an agenda into the line; it begins by itself.
     *
     * @throws RejectedException (403, 404, 409) if the tour cannot have an agenda now, or one is being made
     */
    public AgendaRunView make(String tourId) {
        var actor = agendas.actor();
        var run = Objects.requireNonNull(transaction.execute(status -> queued(tourId, actor)));
        progress.put(run.runId(), AgendaRunView.Progress.WAITING);
        afterCommit(() -> worker.execute(() -> work(run, actor)));
        return view(run);
    }

    private AgendaRun queued(String tourId, Audit.Actor actor) {
        var tour = agendas.toChange(tourId);
        if (questions.ask(tour, agendas.wishes(tourId)).meetings().isEmpty()) {
            throw refused(
                    "no-meetings",
                    "活动还没有会面。请先采用专家名单，再按名单生成会面。",
                    "The tour has no meetings yet: take a roster into use, then make the meetings from it.");
        }
        if (!rows.findByTourIdAndStateIn(tourId, OPEN).isEmpty()) {
            throw refused(
                    "making",
                    "这次活动的日程正在编排。请等它结束，或先停止。",
                    "The agenda of this tour is being made: wait for it, or stop it first.");
        }
        var last = rows.findFirstByTourIdOrderByNumberDesc(tourId)
                .map(AgendaRun::number)
                .orElse(0);
        return saved(
                new AgendaRun(
                        UUID.randomUUID().toString(),
                        tourId,
                        last + 1,
                        actor.login(),
                        clock.instant(),
                        null,
                        RunState.QUEUED,
                        null,
                        null,
                        0),
                "agenda.make",
                actor);
    }

    private static RejectedException refused(String rule, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.CONFLICT, rule, "tourId", null, new Sentence(zh, en)));
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

    private void work(AgendaRun queued, Audit.Actor actor) {
        var run = queued;
        try {
            run = step(run, "begin", null, null, actor);
            var tour = tours.known(run.tourId()).orElseThrow();
            var asked = questions.ask(tour, agendas.wishes(run.tourId()));
            var runId = run.runId();
            var answer = solver.solve(
                    asked.problem(), AgendaLimits.USUAL.heardBy(heard -> hear(runId, heard), () -> isStopping(runId)));
            step(run, "complete", null, json.writeValueAsString(made(asked, answer)), actor);
        } catch (IllegalStateException | IllegalArgumentException | RejectedException e) {
            // Nobody waits for this thread: who asked reads the failure on the page.
            LOG.error("Agenda {} of the tour {} failed.", run.number(), run.tourId(), e);
            fail(run, String.valueOf(e.getMessage()), actor);
        } catch (RuntimeException | Error e) {
            LOG.error("Agenda {} of the tour {} failed.", run.number(), run.tourId(), e);
            fail(run, "服务内部出错，请重新编排。 Something failed inside the service: make it again.", actor);
            throw e;
        } finally {
            progress.remove(run.runId());
        }
    }

    private void hear(String runId, AgendaProgress heard) {
        progress.computeIfPresent(
                runId,
                (id, known) -> new AgendaRunView.Progress(
                        heard.phase(),
                        (int) Math.round(100 * heard.done()),
                        AgendaFigures.of(heard.best()),
                        known.stopping()));
    }

    private boolean isStopping(String runId) {
        var known = progress.get(runId);
        return known == null || known.stopping();
    }

    private static MadeAgenda made(AskedAgenda asked, AgendaAnswer answer) {
        Agenda agenda = answer.agenda();
        var places = new ArrayList<MadeAgenda.Placed>();
        for (int which = 0; which < asked.meetings().size(); which++) {
            var placement = agenda.placements().get(which);
            if (placement != null) {
                places.add(
                        new MadeAgenda.Placed(asked.meetings().get(which).meetingId(), asked.place(which, placement)));
            }
        }
        return new MadeAgenda(AgendaFigures.of(agenda), places, answer.ended());
    }

    private void fail(AgendaRun run, String why, Audit.Actor actor) {
        rows.findById(run.runId())
                .filter(now -> OPEN.contains(now.state()))
                .ifPresent(now -> step(now, "fail", why, null, actor));
    }

    /**
     * Ends a run with the best so far; one that is over stays as it is.
     *
     * @throws RejectedException (403, 404, 409) if there is no such run, or it is none of theirs to stop
     */
    public AgendaRunView stop(String tourId, int number) {
        agendas.toChange(tourId);
        var run = row(tourId, number);
        progress.computeIfPresent(run.runId(), (id, known) -> known.stop());
        return view(row(tourId, number));
    }

    /**
     * The runs of a tour, newest first.
     *
     * @throws RejectedException (404) if there is no such tour, or it is none of theirs
     */
    public List<AgendaRunView> of(String tourId) {
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
    public AgendaRunView find(String tourId, int number) {
        tours.find(tourId);
        return view(row(tourId, number));
    }

    /** The newest run of a tour; empty before there is one. */
    Optional<AgendaRunView> newest(String tourId) {
        return rows.findFirstByTourIdOrderByNumberDesc(tourId).map(this::view);
    }

    /**
     * Takes the agenda of a run into use.
     *
     * @param reason needed once the tour is locked
     * @throws RejectedException (403, 404, 409, 422) if it cannot be
     */
    public AgendaFigures adopt(String tourId, int number, @Nullable String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var run = find(tourId, number);
            var answer = run.answer();
            if (!run.isAdoptable() || answer == null) {
                throw refused(
                        "not-to-be-adopted",
                        "这一批没有可采用的日程，或已在用。请刷新页面。",
                        "This run has no agenda that could be taken, or it is in use already: reload the page.");
            }
            var figures = agendas.use(tourId, answer, number, reason);
            rows.findByTourIdAndStateIn(tourId, List.of(RunState.DEPLOYED))
                    .forEach(former -> saved(former.in(next("undeploy", former)), "agenda.leave", agendas.actor()));
            var row = row(tourId, number);
            saved(row.in(next("deploy", row)), "agenda.use", agendas.actor());
            return figures;
        }));
    }

    /** What a process that died left unfinished will not be finished. */
    @EventListener
    void start(ApplicationReadyEvent started) {
        rows.findByStateIn(OPEN).stream()
                .filter(run -> !progress.containsKey(run.runId()))
                .forEach(run -> step(run, "fail", INTERRUPTED, null, Audit.Actor.SYSTEM));
    }

    private AgendaRun row(String tourId, int number) {
        return rows.findByTourIdAndNumber(tourId, number)
                .orElseThrow(() -> RejectedException.notFound("number", String.valueOf(number), "日程批次", "agenda run"));
    }

    private AgendaRun step(
            AgendaRun run, String transition, @Nullable String why, @Nullable String answer, Audit.Actor actor) {
        var to = next(transition, run);
        var words = why == null ? null : why.substring(0, Math.min(FAILURE_CHARS, why.length()));
        var at = OPEN.contains(to) ? null : clock.instant();
        return saved(run.ended(to, at, words, answer), "agenda." + transition, actor);
    }

    private static RunState next(String transition, AgendaRun run) {
        return RunLifeCycle.TABLE
                .check(transition, run.state(), SERVICE, "service", run.state())
                .to();
    }

    private AgendaRun saved(AgendaRun run, String action, Audit.Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var saved = rows.save(run);
            audit.add(new Audit.Deed(
                    actor, action, Agendas.KIND, run.tourId(), null, run.number() + " " + run.state(), run.failure()));
            return saved;
        }));
    }

    private AgendaRunView view(AgendaRun run) {
        return new AgendaRunView(
                run.tourId(),
                run.number(),
                run.state(),
                run.requestedBy(),
                run.requestedAt(),
                run.finishedAt(),
                run.failure(),
                run.answer() == null ? null : json.readValue(run.answer(), MadeAgenda.class),
                OPEN.contains(run.state()) ? progress.getOrDefault(run.runId(), AgendaRunView.Progress.WAITING) : null);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
