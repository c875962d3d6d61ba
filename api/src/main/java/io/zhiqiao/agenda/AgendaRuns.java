package io.zhiqiao.agenda;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.run.RunBook;
import io.zhiqiao.run.RunKind;
import io.zhiqiao.run.RunLine;
import io.zhiqiao.run.RunState;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes agendas in the background, one after the other; you may leave and come back, or take the best so far. */
@Service
public class AgendaRuns implements AutoCloseable {

    private static final RunKind KIND = new RunKind(
            Agendas.KIND,
            new Sentence("日程批次", "agenda run"),
            "make",
            "use",
            refusal(
                    "making",
                    "这次活动的日程正在编排。请等它结束，或先停止。",
                    "The agenda of this tour is being made: wait for it, or stop it first."),
            null,
            "服务中断，请重新编排。 The service was interrupted: make it again.",
            "服务内部出错，请重新编排。 Something failed inside the service: make it again.");

    private final JsonMapper json = JsonMapper.builder().build();
    private final RunBook<AgendaRun> book;
    private final RunLine<AgendaRun, AgendaRunView.Progress> line;
    private final Agendas agendas;
    private final AgendaQuestions questions;
    private final Tours tours;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AgendaRuns(
            AgendaRunRows rows,
            AgendaMaking making,
            Agendas agendas,
            AgendaQuestions questions,
            Tours tours,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        book = new RunBook<>(KIND, rows, audit, transaction, clock);
        line = new RunLine<>(book, making);
        this.agendas = agendas;
        this.questions = questions;
        this.tours = tours;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Puts the making of an agenda into the line; it begins by itself.
     *
     * @throws RejectedException (403, 404, 409) if the tour cannot have an agenda now, or one is being made
     */
    public AgendaRunView make(String tourId) {
        var tour = agendas.toChange(tourId);
        if (questions.ask(tour, agendas.wishes(tourId)).meetings().isEmpty()) {
            throw new RejectedException(refusal(
                    "no-meetings",
                    "活动还没有会面。请先采用专家名单，再按名单生成会面。",
                    "The tour has no meetings yet: take a roster into use, then make the meetings from it."));
        }
        var actor = agendas.actor();
        return view(line.enter(
                tourId,
                actor,
                number -> new AgendaRun(
                        UUID.randomUUID().toString(),
                        tourId,
                        number,
                        actor.login(),
                        clock.instant(),
                        null,
                        RunState.QUEUED,
                        null,
                        null,
                        0)));
    }

    private static Rejection refusal(String rule, String zh, String en) {
        return Rejection.of(HttpStatus.CONFLICT, rule, "tourId", null, new Sentence(zh, en));
    }

    /**
     * Ends a run with the best so far; one that is over stays as it is.
     *
     * @throws RejectedException (403, 404, 409) if there is no such run, or it is none of theirs to stop
     */
    public AgendaRunView stop(String tourId, int number) {
        agendas.toChange(tourId);
        line.stop(book.row(tourId, number));
        return view(book.row(tourId, number));
    }

    /**
     * The runs of a tour, newest first.
     *
     * @throws RejectedException (404) if there is no such tour, or it is none of theirs
     */
    public List<AgendaRunView> of(String tourId) {
        tours.find(tourId);
        return book.of(tourId).stream().map(this::view).toList();
    }

    /**
     * One run.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    public AgendaRunView find(String tourId, int number) {
        tours.find(tourId);
        return view(book.row(tourId, number));
    }

    /** The newest run of a tour; empty before there is one. */
    Optional<AgendaRunView> newest(String tourId) {
        return book.newest(tourId).map(this::view);
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
                throw new RejectedException(refusal(
                        "not-to-be-adopted",
                        "这一批没有可采用的日程，或已在用。请刷新页面。",
                        "This run has no agenda that could be taken, or it is in use already: reload the page."));
            }
            var figures = agendas.use(tourId, answer, number, reason);
            book.use(tourId, number, agendas.actor());
            return figures;
        }));
    }

    /** Ends what the last process left unfinished. */
    @EventListener
    void start(ApplicationReadyEvent started) {
        line.endInterrupted();
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
                line.progress(run));
    }

    @Override
    public void close() {
        line.close();
    }
}
