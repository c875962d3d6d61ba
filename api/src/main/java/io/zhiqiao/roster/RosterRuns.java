package io.zhiqiao.roster;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.roster.RosterAnswer.Figures;
import io.zhiqiao.run.RunBook;
import io.zhiqiao.run.RunKind;
import io.zhiqiao.run.RunLine;
import io.zhiqiao.run.RunState;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Solves rosters in the background, one after the other; you may leave and come back. */
@Service
public class RosterRuns implements AutoCloseable {

    private static final RunKind KIND = new RunKind(
            Rosters.KIND,
            new Sentence("名单批次", "roster run"),
            "solve",
            "adopt",
            Rejection.of(
                    HttpStatus.CONFLICT,
                    "solving",
                    "这次活动的名单正在求解。请等它结束，或先停止。",
                    "The roster of this tour is being solved: wait for it, or stop it first."),
            "已由办公室停止。 Stopped by the office.",
            "服务中断，请重新求解。 The service was interrupted: solve again.",
            "服务内部出错，请重新求解。 Something failed inside the service: solve again.");

    private final JsonMapper json = JsonMapper.builder().build();
    private final RunBook<RosterRun> book;
    private final RunLine<RosterRun, RunView.RosterProgress> line;
    private final JdbcAggregateTemplate contents;
    private final Rosters rosters;
    private final Tours tours;
    private final Clock clock;

    RosterRuns(
            RosterRunRows rows,
            RosterMaking making,
            JdbcAggregateTemplate contents,
            Rosters rosters,
            Tours tours,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        book = new RunBook<>(KIND, rows, audit, transaction, clock);
        line = new RunLine<>(book, making);
        this.contents = contents;
        this.rosters = rosters;
        this.tours = tours;
        this.clock = clock;
    }

    /**
     * Puts a solving into the line; it begins by itself.
     *
     * @throws RejectedException (403, 404, 409) if the tour cannot have a roster now, or one is being solved
     */
    public RunView solve(String tourId) {
        rosters.toChange(tourId);
        if (tours.problemsOf(tourId).isEmpty()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "no-problems",
                    "活动还没有难题。请先选入难题，再排专家。",
                    "The tour has no problems yet: add some, then choose experts."));
        }
        var actor = rosters.actor();
        return view(line.enter(
                tourId,
                actor,
                number -> new RosterRun(
                        UUID.randomUUID().toString(),
                        tourId,
                        number,
                        rosters.roster(tourId).version(),
                        actor.login(),
                        clock.instant(),
                        null,
                        RunState.QUEUED,
                        null,
                        null,
                        0)));
    }

    /**
     * Stops a run that waits or works; one that is over stays as it is.
     *
     * @throws RejectedException (403, 404, 409) if there is no such run, or it is none of theirs to stop
     */
    public RunView stop(String tourId, int number) {
        rosters.toChange(tourId);
        line.stop(book.row(tourId, number));
        return view(book.row(tourId, number));
    }

    /**
     * The runs of a tour, newest first.
     *
     * @throws RejectedException (404) if there is no such tour, or it is none of theirs
     */
    public List<RunView> of(String tourId) {
        tours.find(tourId);
        return book.of(tourId).stream().map(this::view).toList();
    }

    /**
     * One run.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    public RunView find(String tourId, int number) {
        tours.find(tourId);
        return view(book.row(tourId, number));
    }

    /** A run with what it was asked and answered; empty while it is not over, or where it failed. */
    public Optional<SolvedRoster> solved(String tourId, int number) {
        var run = book.row(tourId, number);
        return Optional.ofNullable(contents.findById(run.runId(), RosterRunContent.class))
                .map(content -> new SolvedRoster(
                        view(run),
                        json.readValue(content.question(), RosterQuestion.class),
                        json.readValue(content.answer(), RosterAnswer.class)));
    }

    /** The number of the run whose roster is in use; empty before one is. */
    public Optional<Integer> inUse(String tourId) {
        return book.inUse(tourId).map(RosterRun::number);
    }

    /** From now on the roster of this run is the one in use. */
    void use(String tourId, int number) {
        book.use(tourId, number, rosters.actor());
    }

    /** Ends what the last process left unfinished. */
    @EventListener
    void start(ApplicationReadyEvent started) {
        line.endInterrupted();
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
                line.progress(run));
    }

    @Override
    public void close() {
        line.close();
    }
}
