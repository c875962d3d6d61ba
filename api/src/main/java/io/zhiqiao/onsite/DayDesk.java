package io.zhiqiao.onsite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Agendas;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingState;
import io.zhiqiao.agenda.Meetings;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.roster.SeatTurns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes which experts stay away, and who stands in for them. */
@Service
public class DayDesk {

    static final String KIND = "absence";

    private static final int REASON_CHARS = 500;

    private final OnSite onSite;
    private final AbsenceRows absences;
    private final Attendance attendance;
    private final Meetings meetings;
    private final Agendas agendas;
    private final SeatTurns seats;
    private final Firms firms;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    DayDesk(
            OnSite onSite,
            AbsenceRows absences,
            Attendance attendance,
            Meetings meetings,
            Agendas agendas,
            SeatTurns seats,
            Firms firms,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.onSite = onSite;
        this.absences = absences;
        this.attendance = attendance;
        this.meetings = meetings;
        this.agendas = agendas;
        this.seats = seats;
        this.firms = firms;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Notes that an expert does not come. Meetings that have begun and have nobody else become no-shows; those that lie
     * ahead stay, so that somebody can stand in.
     *
     * @param reason as given; may be blank
     * @return the meetings that became no-shows
     * @throws RejectedException (403, 404, 409, 422) if it cannot be noted
     */
    @Transactional
    public List<Meeting> noShow(String tourId, String expertId, String reason) {
        var tour = onSite.toNote(tourId);
        if (expertId.isEmpty()) {
            throw Refusals.field("required", "expertId", "请选择是哪位专家。", "Say which expert it is.");
        }
        var own = onSite.settled(tourId).stream()
                .filter(meeting -> meeting.expertIds().contains(expertId))
                .toList();
        if (own.isEmpty()) {
            throw RejectedException.notFound("expertId", expertId, "本场日程中的专家", "expert in the agenda of this tour");
        }
        if (reason.strip().length() > REASON_CHARS) {
            throw Refusals.field("too-long", "reason", "最多 500 字，请缩短。", "At most 500 characters: shorten it.");
        }
        onSite.alone(tourId);
        if (attendance.experts(tourId).contains(expertId)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "is-here",
                    "%s 已签到。签到有误时，请先撤销签到。".formatted(firms.expert(expertId)),
                    "%s was checked in. If that was a mistake, take the check-in back first."
                            .formatted(firms.expert(expertId))));
        }
        if (away(tourId).stream().noneMatch(expertId::equals)) {
            absences.save(new Absence(
                    UUID.randomUUID().toString(),
                    tour.tourId(),
                    expertId,
                    people.get().login(),
                    clock.instant(),
                    reason.strip(),
                    null,
                    0));
            audit.add(new Audit.Deed(
                    people.get().actor(people.origin()),
                    "absence.note",
                    KIND,
                    tourId,
                    null,
                    expertId,
                    reason.isBlank() ? null : reason.strip()));
        }
        var away = away(tourId);
        return own.stream()
                .filter(meeting -> meeting.state() == MeetingState.SCHEDULED)
                .filter(meeting -> away.containsAll(meeting.expertIds()))
                .filter(this::hasBegun)
                .map(meeting -> meetings.make(meeting.meetingId(), "no-show", reason, null, meeting.version()))
                .toList();
    }

    private boolean hasBegun(Meeting meeting) {
        var start = meeting.startsAt();
        return start != null && !start.isAfter(clock.instant());
    }

    /** Ids of the experts who stay away. */
    List<String> away(String tourId) {
        return absences.findByTourIdAndEndedAtIsNullOrderByNotedAtAsc(tourId).stream()
                .map(Absence::expertId)
                .toList();
    }

    /**
     * Lets an alternate stand in at a meeting, and take the seat at its problems.
     *
     * @param reason read by those affected; needed
     * @throws RejectedException (403, 404, 409, 422) if it cannot be
     */
    @Transactional
    public Meeting standIn(String meetingId, String goneId, String insteadId, String reason) {
        var reached = meetings.reach(meetingId);
        if (!reached.roles().contains(Role.COORDINATOR)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "替换专家由活动的协调员决定。",
                    "Who stands in is decided by the coordinators of the tour."));
        }
        var tourId = reached.tour().tourId();
        var stands = seats.of(tourId).stream()
                .filter(seat -> reached.meeting().problemIds().contains(seat.problemId()))
                .anyMatch(seat -> !seat.comes() && seat.expertId().equals(insteadId));
        if (!stands) {
            throw Refusals.field(
                    "no-alternate",
                    "insteadId",
                    "这位专家不是本会面难题的候补。请从候补中选择。",
                    "This expert is no alternate of the meeting's problems: choose one of the alternates.");
        }
        var saved = agendas.standIn(meetingId, goneId, insteadId, reason);
        reached.meeting()
                .problemIds()
                .forEach(problemId -> seats.handOver(
                        tourId, problemId, goneId, seat -> seat.expertId().equals(insteadId)));
        return saved;
    }
}
