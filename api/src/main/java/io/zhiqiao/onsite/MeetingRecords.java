package io.zhiqiao.onsite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingOutcome;
import io.zhiqiao.agenda.MeetingState;
import io.zhiqiao.agenda.Meetings;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.onsite.RecordCheck.Wrong;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of meetings: what was said, what follows; written by the office, or by either side of the meeting. */
@Service
public class MeetingRecords {

    private static final Set<Role> WRITERS = EnumSet.of(Role.COORDINATOR, Role.SECRETARY, Role.EXPERT, Role.ENTERPRISE);
    private static final Set<MeetingState> RECORDED =
            EnumSet.of(MeetingState.SCHEDULED, MeetingState.HELD, MeetingState.RATED, MeetingState.NO_SHOW);

    private final MeetingRecordRows rows;
    private final Meetings meetings;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    MeetingRecords(MeetingRecordRows rows, Meetings meetings, Audit audit, CurrentPerson people, Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** The records of a tour in the order of writing; whoever asks. */
    @Transactional(readOnly = true)
    public List<MeetingRecord> of(String tourId) {
        return rows.findByTourIdOrderByWrittenAtAscMeetingIdAsc(tourId);
    }

    /** The record of a meeting; whoever asks. */
    @Transactional(readOnly = true)
    public Optional<MeetingRecord> known(String meetingId) {
        return rows.findById(meetingId);
    }

    /** What is wrong with a record as it was typed; empty for one that passes. */
    List<Wrong> wrong(Meeting meeting, RecordRequest typed) {
        return RecordCheck.of(typed, heldOn(meeting));
    }

    private LocalDate heldOn(Meeting meeting) {
        var start = meeting.startsAt();
        return start == null
                ? LocalDate.now(clock)
                : start.atZone(clock.getZone()).toLocalDate();
    }

    /**
     * Writes the record of a meeting, and notes whether it was held.
     *
     * @param version the version of the record that was read; 0 where there was none
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be written
     */
    @Transactional
    public MeetingRecord write(String meetingId, RecordRequest typed, long version) {
        var reached = meetings.reach(meetingId);
        obstacle(reached).ifPresent(rejection -> {
            throw new RejectedException(rejection);
        });
        var before = rows.findById(meetingId);
        if (before.map(MeetingRecord::version).orElse(0L) != version) {
            throw Refusals.stale();
        }
        var wrong = wrong(reached.meeting(), typed);
        if (!wrong.isEmpty() || typed.outcome() == null) {
            var first = wrong.getFirst();
            throw new RejectedException(Rejection.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, first.rule(), first.field(), first.value(), first.sentence()));
        }
        var outcome = typed.outcome();
        var saved = saved(reached.meeting(), typed, outcome, version);
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "meeting.record",
                Meetings.KIND,
                meetingId,
                before.map(record -> record.outcome().name()).orElse(null),
                outcome.name(),
                null));
        follow(reached, outcome);
        return saved;
    }

    /** Whether whoever reaches a meeting so may write its record now. */
    boolean mayWrite(Meetings.Reached reached) {
        return obstacle(reached).isEmpty();
    }

    private static Optional<Rejection> obstacle(Meetings.Reached reached) {
        var tour = reached.tour().state();
        var state = reached.meeting().state();
        if (reached.roles().stream().noneMatch(WRITERS::contains)) {
            return Optional.of(
                    Rejection.of(
                            HttpStatus.FORBIDDEN,
                            "not-at-the-table",
                            "会面记录由活动工作人员、到会专家或企业填写。您可以查看。",
                            "Records are written by the staff of the tour, and by the experts and firms of the meeting. You may read them."));
        }
        if (!tour.isHeld() || tour.isOver()) {
            return Optional.of(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-the-time",
                    "活动现为“%s”，不能写会面记录：活动开始后到结项前可以写。".formatted(tour.title().zh()),
                    "The tour is “%s”: records are written from its beginning until it is closed."
                            .formatted(tour.title().en())));
        }
        return RECORDED.contains(state)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        HttpStatus.CONFLICT,
                        "no-meeting",
                        "会面现为“%s”，没有可写的记录。".formatted(state.title().zh()),
                        "The meeting is “%s”: there is nothing to be recorded."
                                .formatted(state.title().en())));
    }

    private MeetingRecord saved(Meeting meeting, RecordRequest typed, MeetingOutcome outcome, long version) {
        var due = RecordRequest.said(typed.dueOn());
        try {
            return rows.save(new MeetingRecord(
                    meeting.meetingId(),
                    meeting.tourId(),
                    RecordRequest.said(typed.diagnosis()),
                    RecordRequest.said(typed.advice()),
                    RecordRequest.said(typed.nextStep()),
                    RecordRequest.said(typed.who()),
                    due.isEmpty() ? null : LocalDate.parse(due),
                    outcome,
                    people.get().login(),
                    clock.instant(),
                    version));
        } catch (OptimisticLockingFailureException | DuplicateKeyException | DbActionExecutionException e) {
            throw Refusals.stale();
        }
    }

    /** The meeting follows its record: it was held, or it was not, where who writes may say so. */
    private void follow(Meetings.Reached reached, MeetingOutcome outcome) {
        var meeting = reached.meeting();
        var held = meeting.state() == MeetingState.HELD || meeting.state() == MeetingState.RATED;
        if (outcome != MeetingOutcome.NOT_HELD) {
            if (held) {
                meetings.cameOf(meeting, outcome);
            } else {
                meetings.make(meeting.meetingId(), "hold", "", outcome, meeting.version());
            }
        } else if (held) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.CONFLICT,
                            "was-held",
                            "会面已记为举行，结果不能再改为“未举行”。请选其他结果，或请协调员核对。",
                            "The meeting was noted as held: its outcome cannot become “not held”. Choose another, or ask a coordinator."));
        } else if (meeting.state() == MeetingState.SCHEDULED && OnSite.isAtTheDesk(reached.roles())) {
            meetings.make(meeting.meetingId(), "no-show", "", outcome, meeting.version());
        } else {
            meetings.cameOf(meeting, outcome);
        }
    }
}
