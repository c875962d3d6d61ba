package io.zhiqiao.run;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.match.Matches;
import io.zhiqiao.match.Questions;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.problem.ChangedProblem;
import io.zhiqiao.record.AcceptedRecords;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs matching for posted problems, keeps what came of it, and builds it anew to compare. */
@Service
public class Runs {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JsonMapper json = JsonMapper.builder().build();
    private final RunAnswers answers = new RunAnswers();
    private final RunRows rows;
    private final AcceptedRecords accepted;
    private final RecordStore records;
    private final Engine engine;
    private final Matches matches;
    private final Questions questions;
    private final Audit audit;
    private final CurrentPerson people;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Runs(
            RunRows rows,
            AcceptedRecords accepted,
            RecordStore records,
            Engine engine,
            Matches matches,
            Questions questions,
            Audit audit,
            CurrentPerson people,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accepted = accepted;
        this.records = records;
        this.engine = engine;
        this.matches = matches;
        this.questions = questions;
        this.audit = audit;
        this.people = people;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Runs matching for a posted problem; the list is the one that the problem is worked on with from then on.
     *
     * @throws RejectedException (400, 404, 422) if there is no such problem, or an option cannot be met
     */
    public RunResponse run(String problemId, RunOptions options) {
        var found = accepted.find(RecordKind.PROBLEMS, problemId)
                .orElseThrow(() -> RejectedException.notFound("problemId", problemId, "难题", "problem"));
        var wanted = questions.options(options.topK(), options.filters(), options.belowThreshold());
        // Matching does not ask for the contact, and a run need not keep it.
        var asked = ChangedProblem.withoutContact(found.record());
        var queued = saved(queued(asked, found.version(), options), "run.request");
        var running = saved(queued.in(next("begin", queued)), "run.begin");
        try {
            var answer = matches.match(asked, wanted);
            var complete = running.complete(answer.rankProfile(), json.writeValueAsString(answer), clock.instant());
            next("complete", running);
            return transaction.execute(status -> deployed(saved(complete, "run.complete")));
        } catch (IllegalStateException | UncheckedIOException e) {
            next("fail", running);
            saved(running.failed(RunLifeCycle.words(String.valueOf(e.getMessage())), clock.instant()), "run.fail");
            throw e;
        }
    }

    private RunResponse deployed(MatchRun complete) {
        rows.findFirstByProblemIdAndStateOrderByRequestedAtDesc(complete.problemId(), RunState.DEPLOYED)
                .ifPresent(former -> saved(former.in(next("undeploy", former)), "run.undeploy"));
        var deployed = response(saved(complete.in(next("deploy", complete)), "run.deploy"));
        events.publishEvent(new RunDeployed(deployed));
        return deployed;
    }

    /**
     * A run as it was.
     *
     * @throws RejectedException (404) if there is none
     */
    public RunResponse get(String runId) {
        return response(row(runId));
    }

    /** The run whose list the problem is worked on with; empty where none was made yet. */
    public Optional<RunResponse> deployed(String problemId) {
        return rows.findFirstByProblemIdAndStateOrderByRequestedAtDesc(problemId, RunState.DEPLOYED)
                .map(this::response);
    }

    /** All runs of a problem, newest first. */
    public List<RunResponse> of(String problemId) {
        return rows.findByProblemIdOrderByRequestedAtDesc(problemId).stream()
                .map(this::response)
                .toList();
    }

    /**
     * Builds a run anew from the same problem and options, and compares.
     *
     * @throws RejectedException (404, 409) if there is no such run, or it has no answer
     */
    public RunComparison compare(String runId) {
        var run = row(runId);
        var then = response(run);
        if (then.answer() == null) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "run-without-answer",
                    "这个批次没有结果，无法比较。请重新推荐。",
                    "This run has no answer to compare with. Run the match again."));
        }
        var options = then.options();
        var problem = json.readValue(run.problemBody(), Problem.class);
        var now =
                matches.match(problem, questions.options(options.topK(), options.filters(), options.belowThreshold()));
        var changed = accepted.find(RecordKind.PROBLEMS, run.problemId())
                .map(found -> ChangedProblem.inState(
                        ChangedProblem.withoutContact(found.record()),
                        problem.posting().status()))
                .filter(problem::equals)
                .isEmpty();
        return RunComparison.of(runId, changed, then.answer(), now);
    }

    /** What a process that died left unfinished will not be finished. */
    @EventListener
    void start(ApplicationReadyEvent started) {
        rows.findByStateInAndRequestedAtBefore(TourRun.OPEN, clock.instant().minus(LONGEST))
                .forEach(run -> {
                    next("fail", run);
                    saved(run.failed("服务中断。 The service was interrupted.", clock.instant()), "run.fail");
                });
    }

    private MatchRun row(String runId) {
        return rows.findById(runId).orElseThrow(() -> RejectedException.notFound("runId", runId, "匹配批次", "run"));
    }

    private MatchRun queued(Problem problem, long version, RunOptions options) {
        return new MatchRun(
                UUID.randomUUID().toString(),
                problem.id().value(),
                version,
                json.writeValueAsString(problem),
                json.writeValueAsString(options),
                0,
                "",
                engine.indexes().generation(),
                records.pending().indexed(),
                actor().login(),
                clock.instant(),
                null,
                RunState.QUEUED,
                null,
                null,
                0);
    }

    private static RunState next(String transition, MatchRun run) {
        return RunLifeCycle.next(transition, run.state());
    }

    private MatchRun saved(MatchRun run, String action) {
        return transaction.execute(status -> {
            var saved = rows.save(run);
            audit.add(new Audit.Deed(
                    actor(), action, "run", run.runId(), null, run.state().name(), run.failure()));
            return saved;
        });
    }

    private Audit.Actor actor() {
        return people.find().map(person -> person.actor(people.origin())).orElse(Audit.Actor.SYSTEM);
    }

    private RunResponse response(MatchRun run) {
        return new RunResponse(
                run.runId(),
                run.problemId(),
                run.problemVersion(),
                json.readValue(run.options(), RunOptions.class),
                run.seed(),
                run.rankProfile(),
                run.indexGeneration(),
                run.recordChanges(),
                run.requestedBy(),
                run.requestedAt(),
                run.finishedAt(),
                run.state(),
                run.failure(),
                answers.of(run));
    }
}
