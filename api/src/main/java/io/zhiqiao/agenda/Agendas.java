package io.zhiqiao.agenda;

import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.matcher.assign.agenda.Agenda;
import io.zhiqiao.matcher.assign.agenda.AgendaCheck;
import io.zhiqiao.matcher.assign.agenda.Clash;
import io.zhiqiao.matcher.assign.agenda.Placement;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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

/** What the office does with the agenda of a tour: wishes, meetings from the roster, moving them, releasing all. */
@Service
public class Agendas {

    /** Kind of record in the audit. */
    static final String KIND = "agenda";

    private final JsonMapper json = JsonMapper.builder().build();
    private final AgendaRows rows;
    private final Meetings meetings;
    private final MeetingIntake intake;
    private final AgendaQuestions questions;
    private final Firms firms;
    private final Tours tours;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agendas(
            AgendaRows rows,
            Meetings meetings,
            MeetingIntake intake,
            AgendaQuestions questions,
            Firms firms,
            Tours tours,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.intake = intake;
        this.questions = questions;
        this.firms = firms;
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
        check(tour, wishes);
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

    private void check(Tour tour, AgendaWishes given) {
        var wishes = given.checked();
        var problemIds = tours.problemsOf(tour.tourId()).stream()
                .map(TourProblem::problemId)
                .toList();
        for (var place : wishes.places()) {
            checkStop(tour, place.stopId(), "places");
            checkProblem(problemIds, place.problemId(), "places");
        }
        wishes.jointVisits().forEach(group -> group.forEach(id -> checkProblem(problemIds, id, "jointVisits")));
        for (var lecture : wishes.lectures()) {
            checkStop(tour, lecture.stopId(), "lectures");
            var grid = AskedAgenda.grid(tour, wishes);
            if (grid.slots().stream().noneMatch(slot -> AskedAgenda.overlaps(slot, lecture))) {
                throw Refusals.field(
                        "off-the-grid",
                        "lectures",
                        "讲座“%s”不在活动的任何时段内（%s）。请改时间。".formatted(lecture.name(), lecture.startsAt()),
                        "The lecture %s is in none of the slots (%s): change its time."
                                .formatted(lecture.name(), lecture.startsAt()));
            }
        }
        wishes.ways().forEach(way -> {
            checkStop(tour, way.oneStopId(), "ways");
            checkStop(tour, way.otherStopId(), "ways");
        });
    }

    private static void checkStop(Tour tour, String stopId, String field) {
        if (tour.stop(stopId).isEmpty()) {
            throw Refusals.field(
                    "unknown",
                    field,
                    "活动没有这个站点（%s）。".formatted(stopId),
                    "The tour has no such stop (%s).".formatted(stopId));
        }
    }

    private static void checkProblem(List<String> problemIds, String problemId, String field) {
        if (!problemIds.contains(problemId)) {
            throw Refusals.field(
                    "unknown",
                    field,
                    "活动没有这道难题（%s）。".formatted(problemId),
                    "The tour has no such problem (%s).".formatted(problemId));
        }
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
    private void changed(Tour tour, String what, @Nullable String reason) {
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

    private Meeting place(
            Tour tour, Meeting meeting, @Nullable MeetingPlace place, boolean pinned, @Nullable String reason) {
        var saved = meetings.saved(meeting.at(place, pinned));
        if (!Objects.equals(meeting.place(), place)) {
            var given = tour.state().isSettled() ? reason : null;
            events.publishEvent(new MeetingMoved(meeting, saved, given));
        }
        return saved;
    }

    /**
     * Moves one meeting by hand.
     *
     * @param move where to
     * @param version the version of the meeting that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be moved there
     */
    @Transactional
    public Meeting move(String meetingId, Move move, long version) {
        var meeting = meetings.reach(meetingId).meeting();
        var tour = toChange(meeting.tourId());
        if (meeting.version() != version) {
            throw Refusals.stale();
        }
        if (!meeting.state().isAhead()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "over",
                    "这次会面已举行或已取消，不能再移动。",
                    "This meeting was held or cancelled: it cannot be moved any more."));
        }
        var asked = questions.ask(tour, wishes(meeting.tourId()));
        int which = indexOf(asked, meeting);
        var placement = placement(asked, which, move);
        var place = placement == null ? null : asked.place(which, placement);
        if (placement != null && tour.state().isSettled()) {
            refuseClashes(asked, which, placement);
        }
        var saved = place(tour, meeting, place, place != null && move.pinned(), move.reason());
        changed(tour, "移动会面 %s。 Meeting moved.".formatted(String.join("、", meeting.problemIds())), move.reason());
        audit.add(new Audit.Deed(
                actor(),
                "meeting.move",
                Meetings.KIND,
                meetingId,
                words(meeting.place()),
                words(place),
                move.reason() == null || move.reason().isBlank()
                        ? null
                        : Meetings.cut(move.reason().strip())));
        return saved;
    }

    private static String words(@Nullable MeetingPlace place) {
        return place == null ? "" : "%s %d %s".formatted(place.stopId(), place.table(), place.startsAt());
    }

    private void refuseClashes(AskedAgenda asked, int which, Placement placement) {
        var clashes = clashesOf(asked.now().with(which, placement), which);
        if (!clashes.isEmpty()) {
            var first = clashes.getFirst();
            throw new RejectedException(
                    Rejection.of(HttpStatus.CONFLICT, "clash", "startsAt", null, ClashWords.of(first, firms)));
        }
    }

    private static @Nullable Placement placement(AskedAgenda asked, int which, Move move) {
        var stopId = move.stopId();
        var startsAt = move.startsAt();
        if (stopId == null || stopId.isBlank() || startsAt == null) {
            return null;
        }
        int stop = asked.stop(stopId);
        int slot = asked.slot(startsAt);
        if (stop < 0 || slot < 0) {
            throw Refusals.field(
                    "unknown",
                    stop < 0 ? "stopId" : "startsAt",
                    "活动没有这个站点或时段。请刷新页面再选。",
                    "The tour has no such stop or slot: reload the page and choose again.");
        }
        return new Placement(stop, move.table() > 0 ? move.table() : freeTable(asked, which, stop, slot), slot);
    }

    /** The first table that is free; the first of all where none is. */
    static int freeTable(AskedAgenda asked, int which, int stop, int slot) {
        var now = asked.now();
        int tables = asked.problem().stops().get(stop).tables();
        for (int table = 1; table <= tables; table++) {
            var clashes = clashesOf(now.with(which, new Placement(stop, table, slot)), which);
            if (clashes.stream().noneMatch(clash -> clash.kind() == Clash.Kind.TABLE)) {
                return table;
            }
        }
        return 1;
    }

    static List<Clash> clashesOf(Agenda agenda, int which) {
        return AgendaCheck.clashes(agenda).stream()
                .filter(clash -> clash.meetings().contains(which))
                .toList();
    }

    static int indexOf(AskedAgenda asked, Meeting meeting) {
        for (int which = 0; which < asked.meetings().size(); which++) {
            if (asked.meetings().get(which).meetingId().equals(meeting.meetingId())) {
                return which;
            }
        }
        throw RejectedException.notFound("meetingId", meeting.meetingId(), "会面", "meeting");
    }

    /**
     * Lets somebody stand in at a meeting that lies ahead, or has begun and waits: the place stays.
     *
     * @param goneId the expert who does not come
     * @param insteadId who comes instead
     * @param reason read by those affected
     * @throws RejectedException (403, 404, 409, 422) if it cannot be: who stands in may be elsewhere at that time
     */
    @Transactional
    public Meeting standIn(String meetingId, String goneId, String insteadId, @Nullable String reason) {
        var meeting = meetings.reach(meetingId).meeting();
        var tour = toChange(meeting.tourId());
        if (!meeting.state().isAhead() || !meeting.expertIds().contains(goneId)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-expected",
                    "这位专家不在该会面中，或会面已举行、已取消。请刷新页面再看。",
                    "The expert is not expected at this meeting, or it was held or cancelled. Reload and look again."));
        }
        var experts = meeting.expertIds().stream()
                .map(id -> id.equals(goneId) ? insteadId : id)
                .distinct()
                .toList();
        var saved = meetings.saved(meeting.with(meeting.problemIds(), experts));
        var asked = questions.ask(tour, wishes(meeting.tourId()));
        refuseDouble(asked, indexOf(asked, saved));
        events.publishEvent(new MeetingMoved(meeting, saved, reason));
        tours.changed(
                tour,
                "%s 代替 %s 参加会面。 Stands in at a meeting: %1$s for %2$s."
                        .formatted(firms.expert(insteadId), firms.expert(goneId)),
                reason);
        return saved;
    }

    /** Nobody can be at two places; what else was wrong with the meeting before does not stand in the way. */
    private void refuseDouble(AskedAgenda asked, int which) {
        clashesOf(asked.now(), which).stream()
                .filter(clash -> clash.kind() == Clash.Kind.EXPERT_TWICE || clash.kind() == Clash.Kind.TRAVEL)
                .findFirst()
                .ifPresent(clash -> {
                    throw new RejectedException(
                            Rejection.of(HttpStatus.CONFLICT, "clash", "expertId", null, ClashWords.of(clash, firms)));
                });
    }

    /**
     * What each place would break, before a meeting is moved there.
     *
     * @throws RejectedException (404, 409) if there is no such meeting
     */
    @Transactional(readOnly = true)
    public List<PossiblePlace> places(String meetingId) {
        var reached = meetings.reach(meetingId);
        if (!reached.roles().contains(Role.COORDINATOR) && !reached.roles().contains(Role.SECRETARY)) {
            throw RejectedException.notFound("meetingId", meetingId, "会面", "meeting");
        }
        var asked = questions.ask(reached.tour(), wishes(reached.meeting().tourId()));
        int which = indexOf(asked, reached.meeting());
        var now = asked.now();
        var places = new ArrayList<PossiblePlace>();
        for (int stop = 0; stop < asked.problem().stops().size(); stop++) {
            for (int slot = 0; slot < asked.problem().grid().size(); slot++) {
                int table = freeTable(asked, which, stop, slot);
                var clashes = clashesOf(now.with(which, new Placement(stop, table, slot)), which);
                places.add(new PossiblePlace(
                        reached.tour().stops().get(stop).stopId(),
                        asked.instant(asked.problem().grid().slots().get(slot)),
                        table,
                        clashes.stream()
                                .map(clash -> ClashWords.of(clash, firms))
                                .toList()));
            }
        }
        return places;
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

    /**
     * Where a meeting is moved by hand.
     *
     * @param stopId which stop; blank or null to take its place away
     * @param startsAt the start of a slot; null to take its place away
     * @param table from 1; 0 for the first that is free
     * @param pinned whether runs shall leave it there
     * @param reason needed once the tour is locked
     */
    public record Move(
            @Nullable String stopId,
            @Nullable Instant startsAt,
            int table,
            boolean pinned,
            @Nullable String reason) {}

    /**
     * A place for a meeting, and what would be wrong with it.
     *
     * @param stopId which stop
     * @param startsAt the start of its slot
     * @param table the first that is free
     * @param clashes what it would break; empty for a good place
     */
    public record PossiblePlace(String stopId, Instant startsAt, int table, List<Sentence> clashes) {

        /** Copies the clashes. */
        public PossiblePlace {
            clashes = List.copyOf(clashes);
        }
    }
}
