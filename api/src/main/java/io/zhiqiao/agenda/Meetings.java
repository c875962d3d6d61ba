package io.zhiqiao.agenda;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.lifecycle.LifeCycleStep;
import io.zhiqiao.lifecycle.LifeCycleSteps;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.lifecycle.Transition;
import io.zhiqiao.lifecycle.TransitionRefusedException;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourReach;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds meetings, and brings them from state to state as the life cycle allows to whoever asks. */
@Service
public class Meetings {

    /** Kind of record in the audit and among the steps. */
    public static final String KIND = "meeting";

    private static final int REASON_CHARS = 2000;
    private static final Comparator<Meeting> BY_TIME = Comparator.comparing(
                    Meeting::startsAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(meeting -> meeting.problemIds().getFirst())
            .thenComparing(Meeting::meetingId);

    private final MeetingRows rows;
    private final Tours tours;
    private final Firms firms;
    private final LifeCycleSteps steps;
    private final Audit audit;
    private final CurrentPerson people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingRows rows,
            Tours tours,
            Firms firms,
            LifeCycleSteps steps,
            Audit audit,
            CurrentPerson people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.tours = tours;
        this.firms = firms;
        this.steps = steps;
        this.audit = audit;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** The meetings of a tour in the order of time, those without a time last; whoever asks. */
    @Transactional(readOnly = true)
    public List<Meeting> of(String tourId) {
        return rows.findByTourIdOrderByMeetingId(tourId).stream()
                .map(MeetingRow::meeting)
                .sorted(BY_TIME)
                .toList();
    }

    /** A meeting, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<Meeting> known(String meetingId) {
        return rows.findById(meetingId).map(MeetingRow::meeting);
    }

    /** The meetings of an expert in the order of time; whoever asks. */
    @Transactional(readOnly = true)
    public List<Meeting> ofExpert(String expertId) {
        return StreamSupport.stream(rows.findAllById(rows.idsOfExpert(expertId)).spliterator(), false)
                .map(MeetingRow::meeting)
                .sorted(BY_TIME)
                .toList();
    }

    /** The meetings of a firm's problems in the order of time; whoever asks. */
    @Transactional(readOnly = true)
    public List<Meeting> ofFirm(String organisationId) {
        return StreamSupport.stream(rows.findAll().spliterator(), false)
                .map(MeetingRow::meeting)
                .filter(meeting -> firms.own(organisationId, meeting.problemIds()))
                .sorted(BY_TIME)
                .toList();
    }

    /**
     * A meeting as whoever asks reaches it: the office that of its tours, an expert the own ones, a firm those of its problems.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public Reached reach(String meetingId) {
        return known(meetingId)
                .flatMap(meeting -> tours.known(meeting.tourId())
                        .map(tour -> new Reached(meeting, tour, roles(people.get(), meeting, tour))))
                .filter(reached -> !reached.roles().isEmpty())
                .orElseThrow(() -> RejectedException.notFound("meetingId", meetingId, "会面", "meeting"));
    }

    private Set<Role> roles(Person person, Meeting meeting, Tour tour) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(TourReach.roles(person, tour));
        if (person.is(Role.EXPERT) && meeting.expertIds().contains(person.expertId())) {
            roles.add(Role.EXPERT);
        }
        if (person.is(Role.ENTERPRISE) && firms.own(person.organisationId(), meeting.problemIds())) {
            roles.add(Role.ENTERPRISE);
        }
        return roles;
    }

    /**
     * Makes a step.
     *
     * @param reason as given; may be blank where none is needed
     * @param outcome what came of the meeting; null to leave it as it is
     * @param version the version of the meeting that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be made
     */
    @Transactional
    public Meeting make(
            String meetingId, String transition, String reason, @Nullable MeetingOutcome outcome, long version) {
        var reached = reach(meetingId);
        if (reached.meeting().version() != version) {
            throw Refusals.stale();
        }
        var meeting = outcome == null ? reached.meeting() : reached.meeting().cameOf(outcome);
        return moved(new Reached(meeting, reached.tour(), reached.roles()), transition, reason.strip(), 0);
    }

    /** Notes what came of a meeting, without a step. Who may is checked by who asks for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Meeting cameOf(Meeting meeting, MeetingOutcome outcome) {
        var before = meeting.outcome();
        if (before == outcome) {
            return meeting;
        }
        audit.add(new Audit.Deed(
                actor(),
                "meeting.outcome",
                KIND,
                meeting.meetingId(),
                before == null ? null : before.name(),
                outcome.name(),
                null));
        return saved(meeting.cameOf(outcome));
    }

    /** Makes a step of the office for a whole agenda, of which it was checked how many rules the meeting breaks. */
    @Transactional(propagation = Propagation.MANDATORY)
    Meeting make(Meeting meeting, Tour tour, String transition, String reason, int clashes) {
        return moved(new Reached(meeting, tour, Set.of(Role.COORDINATOR)), transition, reason, clashes);
    }

    /** Makes a step of the service itself. */
    @Transactional
    public Meeting makeItself(Meeting meeting, String transition) {
        var tour = tours.known(meeting.tourId())
                .orElseThrow(() -> RejectedException.notFound("meetingId", meeting.meetingId(), "会面", "meeting"));
        return moved(new Reached(meeting, tour, Set.of(Role.SYSTEM)), transition, "", 0);
    }

    private Meeting moved(Reached reached, String name, String reason, int clashes) {
        var meeting = reached.meeting();
        Transition<MeetingState, MeetingFacts> transition;
        try {
            transition = MeetingLifeCycle.TABLE.check(
                    name, meeting.state(), reached.roles(), reason, facts(meeting, clashes));
        } catch (TransitionRefusedException e) {
            throw Refusals.rejected(e);
        }
        var now = clock.instant();
        var given = reason.isBlank() ? null : cut(reason);
        var saved = saved(meeting.in(transition.to(), now));
        var actor = reached.roles().equals(Set.of(Role.SYSTEM)) ? Audit.Actor.SYSTEM : actor();
        steps.add(new LifeCycleStep(
                null,
                KIND,
                meeting.meetingId(),
                name,
                meeting.state().name(),
                transition.to().name(),
                actor.login(),
                actor.roles(),
                now,
                given));
        audit.add(new Audit.Deed(
                actor,
                "meeting." + name,
                KIND,
                meeting.meetingId(),
                meeting.state().name(),
                transition.to().name(),
                given));
        if (meeting.state().isAhead() && !saved.state().takesPlace()) {
            events.publishEvent(new MeetingMoved(meeting, saved, given));
        }
        return saved;
    }

    private MeetingFacts facts(Meeting meeting, int clashes) {
        var start = meeting.startsAt();
        return new MeetingFacts(
                start != null, clashes, start != null && !start.isAfter(clock.instant()), meeting.outcome() != null);
    }

    /** Writes a meeting. */
    @Transactional(propagation = Propagation.MANDATORY)
    Meeting saved(Meeting meeting) {
        try {
            return rows.save(MeetingRow.of(meeting)).meeting();
        } catch (OptimisticLockingFailureException e) {
            throw Refusals.stale();
        }
    }

    Audit.Actor actor() {
        return people.find().map(person -> person.actor(people.origin())).orElse(Audit.Actor.SYSTEM);
    }

    static String cut(String text) {
        return text.length() <= REASON_CHARS ? text : text.substring(0, REASON_CHARS);
    }

    /** Meetings without a place that have not been answered expire when the tour begins. */
    static Stream<Meeting> leftOver(List<Meeting> meetings) {
        return meetings.stream()
                .filter(meeting ->
                        meeting.state() == MeetingState.REQUESTED || meeting.state() == MeetingState.ACCEPTED);
    }

    /**
     * A meeting that somebody reaches.
     *
     * @param meeting the meeting
     * @param tour its tour
     * @param roles as what they reach it
     */
    public record Reached(Meeting meeting, Tour tour, Set<Role> roles) {

        /** Copies the roles. */
        public Reached {
            roles = Set.copyOf(roles);
        }

        /** What they may try next. */
        public List<String> next() {
            return MeetingLifeCycle.TABLE.next(meeting.state(), roles).stream()
                    .map(Transition::name)
                    .toList();
        }
    }
}
