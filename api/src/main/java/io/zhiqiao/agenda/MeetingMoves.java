package io.zhiqiao.agenda;

import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.matcher.assign.agenda.Agenda;
import io.zhiqiao.matcher.assign.agenda.AgendaCheck;
import io.zhiqiao.matcher.assign.agenda.Clash;
import io.zhiqiao.matcher.assign.agenda.Placement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves single meetings by hand, and says beforehand what each place would break. */
@Service
public class MeetingMoves {

    private final Meetings meetings;
    private final Agendas agendas;
    private final AgendaQuestions questions;
    private final Firms firms;
    private final Audit audit;

    MeetingMoves(Meetings meetings, Agendas agendas, AgendaQuestions questions, Firms firms, Audit audit) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.questions = questions;
        this.firms = firms;
        this.audit = audit;
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
        var tour = agendas.toChange(meeting.tourId());
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
        var asked = questions.ask(tour, agendas.wishes(meeting.tourId()));
        int which = indexOf(asked, meeting);
        var placement = placement(asked, which, move);
        var place = placement == null ? null : asked.place(which, placement);
        if (placement != null && tour.state().isSettled()) {
            refuseClashes(asked, which, placement);
        }
        var saved = agendas.place(tour, meeting, place, place != null && move.pinned(), move.reason());
        agendas.changed(
                tour, "移动会面 %s。 Meeting moved.".formatted(String.join("、", meeting.problemIds())), move.reason());
        audit.add(new Audit.Deed(
                agendas.actor(),
                "meeting.move",
                Meetings.KIND,
                meetingId,
                words(meeting.place()),
                words(place),
                Reasons.given(move.reason())));
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
    private static int freeTable(AskedAgenda asked, int which, int stop, int slot) {
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
        var asked =
                questions.ask(reached.tour(), agendas.wishes(reached.meeting().tourId()));
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
