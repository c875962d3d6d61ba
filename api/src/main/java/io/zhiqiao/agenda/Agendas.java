package io.zhiqiao.agenda;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the office does with the agenda of a tour: wishes, meetings from the roster, a run in use, releasing all. */
@Service
public class Agendas {

    /** Kind of record in the audit. */
    static final String KIND = "agenda";

    private final JsonMapper json = JsonMapper.builder().build();
    private final AgendaRows rows;
    private final Meetings meetings;
    private final MeetingIntake intake;
    private final AgendaQuestions questions;
    private final WishCheck check;
    private final Tours tours;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agendas(
            AgendaRows rows,
            Meetings meetings,
            MeetingIntake intake,
            AgendaQuestions questions,
            WishCheck check,
            Tours tours,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.intake = intake;
        this.questions = questions;
        this.check = check;
        this.tours = tours;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is wished of the agenda of a tour; whoever asks. */
    @Transactional(readOnly = true)
    public AgendaWishes wishes(String tourId) {
        return rows.findById(tourId)
                .map(row -> json.readValue(row.wishes(), AgendaWishes.class))
                .orElse(AgendaWishes.USUAL);
    }

    /** The version of what is wished; 0 before anything was. */
    @Transactional(readOnly = true)
    public long version(String tourId) {
        return rows.findById(tourId).map(AgendaRow::version).orElse(0L);
    }

    /**
     * The agenda of a tour as it is.
     *
     * @throws RejectedException (404, 409) if there is no such tour, or it has no half-days or stops yet
     */
    @Transactional(readOnly = true)
    public AgendaView view(String tourId) {
        var reached = tours.reach(tourId);
        var wishes = wishes(tourId);
        var all = meetings.of(tourId);
        return new AgendaView(reached, wishes, version(tourId), all, questions.ask(reached.tour(), wishes, all));
    }

    /**
     * Says how the agenda shall be.
     *
     * @param reason needed once the tour is locked
     * @param version the version of the wishes that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be so
     */
    @Transactional
    public AgendaWishes wish(String tourId, AgendaWishes wishes, @Nullable String reason, long version) {
        var tour = toChange(tourId);
        if (version(tourId) != version) {
            throw Refusals.stale();
        }
        check.check(tour, wishes);
        questions.ask(tour, wishes);
        try {
            rows.save(
                    new AgendaRow(tourId, json.writeValueAsString(wishes), actor().login(), clock.instant(), version));
        } catch (OptimisticLockingFailureException | DuplicateKeyException | DbActionExecutionException e) {
            throw Refusals.stale();
        }
        audit.add(new Audit.Deed(actor(), "agenda.wish", KIND, tourId, null, null, null));
        if (tour.state().isSettled()) {
            tours.changed(tour, "日程要求 agenda wishes", reason);
        }
        return wishes;
    }

    /**
     * Brings the meetings in line with the roster and the joint visits.
     *
     * @param reason needed once the tour is locked, if anything changes
     * @throws RejectedException (403, 404, 409, 422) if it cannot be
     */
    @Transactional
    public List<Meeting> takeIn(String tourId, @Nullable String reason) {
        var tour = toChange(tourId);
        var change = intake.takeIn(tour, wishes(tourId), reason == null ? "" : reason.strip());
        if (!change.isNone()) {
            changed(
                    tour,
                    "按名单更新会面：新增 %d，改人 %d，取消 %d。 Meetings from the roster: %1$d made, %2$d changed, %3$d cancelled."
                            .formatted(change.made(), change.changed(), change.cancelled()),
                    reason);
        }
        return meetings.of(tourId);
    }

    /** Says what a tour notes after it was locked; before, the audit of the agenda is enough. */
    void changed(Tour tour, String what, @Nullable String reason) {
        if (tour.state().isSettled()) {
            tours.changed(tour, what, reason);
        } else {
            audit.add(new Audit.Deed(actor(), "agenda.change", KIND, tour.tourId(), null, what, null));
        }
    }

    /** Takes what a run has made into use: every meeting that lies ahead goes where the run puts it. */
    @Transactional
    AgendaFigures use(String tourId, MadeAgenda made, int number, @Nullable String reason) {
        var tour = toChange(tourId);
        int moved = 0;
        for (var placed : made.places()) {
            var meeting = meetings.known(placed.meetingId())
                    .filter(one -> one.state().isAhead() && !one.pinned())
                    .filter(one -> !placed.place().equals(one.place()));
            if (meeting.isPresent()) {
                place(tour, meeting.get(), placed.place(), meeting.get().pinned(), reason);
                moved++;
            }
        }
        changed(
                tour,
                "采用第 %d 批日程：%d 个会面改动。 Agenda %1$d is in use: %2$d meetings moved.".formatted(number, moved),
                reason);
        return AgendaFigures.of(questions.ask(tour, wishes(tourId)).now());
    }

    /** Puts a meeting somewhere; those affected are told after the tour was locked. */
    Meeting place(Tour tour, Meeting meeting, @Nullable MeetingPlace place, boolean pinned, @Nullable String reason) {
        var saved = meetings.saved(meeting.at(place, pinned));
        if (!Objects.equals(meeting.place(), place)) {
            var given = tour.state().isSettled() ? reason : null;
            events.publishEvent(new MeetingMoved(meeting, saved, given));
        }
        return saved;
    }

    /**
     * Settles all meetings that have a place: from now on people rely on them.
     *
     * @param reason needed once the tour is locked
     * @throws RejectedException (403, 404, 409, 422) if a meeting has no place, or anything clashes
     */
    @Transactional
    public List<Meeting> release(String tourId, @Nullable String reason) {
        var tour = toChange(tourId);
        var view = view(tourId);
        if (!view.isReleasable()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "clash",
                    "日程还有 %d 处冲突、%d 个会面未排。请先在日程板上处理。"
                            .formatted(view.clashes().size(), view.figures().unplaced()),
                    "The agenda has %d clashes and %d meetings without a place: see to them on the board first."
                            .formatted(view.clashes().size(), view.figures().unplaced())));
        }
        for (var meeting : view.asked().meetings()) {
            var agreed =
                    meeting.state() == MeetingState.REQUESTED ? meetings.make(meeting, tour, "accept", "", 0) : meeting;
            if (agreed.state() == MeetingState.ACCEPTED) {
                meetings.make(agreed, tour, "schedule", "", 0);
            }
        }
        changed(tour, "日程已排定。 The agenda is settled.", reason);
        return meetings.of(tourId);
    }

    /**
     * The tour, if whoever asks may change its agenda now.
     *
     * @throws RejectedException (403, 404, 409) if not
     */
    Tour toChange(String tourId) {
        return tours.toChange(tourId, null);
    }

    Audit.Actor actor() {
        return meetings.actor();
    }
}
