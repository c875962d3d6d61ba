package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.invite.TourInvitation.Answer;
import io.zhiqiao.lifecycle.LifeCycleStep;
import io.zhiqiao.lifecycle.LifeCycleSteps;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.lifecycle.Transition;
import io.zhiqiao.lifecycle.TransitionRefusedException;
import io.zhiqiao.proposal.MatchReason;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourReach;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds invitations and brings them from state to state, as the life cycle allows to whoever asks. */
@Service
public class InvitationSteps {

    /** Kind of record in the audit and among the steps. */
    static final String KIND = "tour-invitation";

    private static final int MOST_CHARS = 2000;

    private final InvitationRows rows;
    private final Tours tours;
    private final FactsOfInvitations facts;
    private final Consequences consequences;
    private final LifeCycleSteps steps;
    private final Audit audit;
    private final CurrentPerson people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationSteps(
            InvitationRows rows,
            Tours tours,
            FactsOfInvitations facts,
            Consequences consequences,
            LifeCycleSteps steps,
            Audit audit,
            CurrentPerson people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.tours = tours;
        this.facts = facts;
        this.consequences = consequences;
        this.steps = steps;
        this.audit = audit;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An invitation as whoever asks sees it: the office as it reaches the tour, an expert the own ones that were sent.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public Reached reach(String invitationId) {
        var person = people.get();
        var reached = known(invitationId);
        return new Reached(reached.invitation(), reached.tour(), roles(person, reached)).checked();
    }

    /** The invitations of the expert who asks that were sent, the next tour first. */
    @Transactional(readOnly = true)
    public List<Reached> mine() {
        var expertId = people.get().expertId();
        if (expertId == null) {
            return List.of();
        }
        return rows.findByExpertId(expertId).stream()
                .filter(InvitationSteps::wasSent)
                .map(invitation -> reach(invitation.invitationId()))
                .sorted((one, other) -> day(one).compareTo(day(other)))
                .toList();
    }

    /**
     * Makes a step.
     *
     * @param version the version of the invitation that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be made
     */
    @Transactional
    public TourInvitation make(String invitationId, InvitationStep step, long version) {
        var reached = reach(invitationId);
        if (reached.invitation().version() != version) {
            throw Refusals.stale();
        }
        var person = people.get();
        var byExpert = reached.invitation().expertId().equals(person.expertId());
        var made = moved(reached, step, person.actor(people.origin()));
        if (!byExpert && reached.tour().state().isSettled()) {
            tours.changed(reached.tour(), "invitation " + step.transition() + " " + invitationId, step.reason());
        }
        return made;
    }

    /** Makes a step of an expert who holds the link; who that is has been proven. */
    @Transactional
    TourInvitation makeByLink(String invitationId, InvitationStep step, String origin) {
        var reached = known(invitationId);
        return moved(
                new Reached(reached.invitation(), reached.tour(), Set.of(Role.EXPERT)),
                step,
                new Audit.Actor("link:" + reached.invitation().expertId(), Role.EXPERT.name(), origin));
    }

    /** Makes a step of the service itself, for example at the end of a time limit. */
    @Transactional
    TourInvitation makeItself(TourInvitation invitation, InvitationStep step) {
        var reached = known(invitation.invitationId());
        if (reached.invitation().version() != invitation.version()) {
            throw Refusals.stale();
        }
        return moved(new Reached(reached.invitation(), reached.tour(), Set.of(Role.SYSTEM)), step, Audit.Actor.SYSTEM);
    }

    /** An invitation and its tour, whoever asks. */
    @Transactional(readOnly = true)
    Reached known(String invitationId) {
        var invitation = rows.findById(invitationId).orElseThrow(() -> unknown(invitationId));
        var tour = tours.known(invitation.tourId()).orElseThrow(() -> unknown(invitationId));
        return new Reached(invitation, tour, Set.of());
    }

    /** The same, as its expert sees it. */
    Reached asExpert(Reached reached) {
        return new Reached(reached.invitation(), reached.tour(), Set.of(Role.EXPERT));
    }

    /** Sends a drafted invitation with its wave; part of releasing it. */
    TourInvitation send(Reached reached, Audit.Actor actor, Instant answerBy) {
        return moved(reached, InvitationStep.of("send"), actor, answerBy);
    }

    private TourInvitation moved(Reached reached, InvitationStep step, Audit.Actor actor) {
        // Sent again, an invitation waits as long as the table says, but for the day before the tour.
        var limit = InvitationLifeCycle.TABLE.limits().getFirst();
        var until = LocalDate.now(clock).plusDays(limit.endAfterDays());
        var last = reached.tour().firstDay().map(first -> first.minusDays(1)).filter(until::isAfter);
        return moved(reached, step, actor, endOf(last.orElse(until)));
    }

    private TourInvitation moved(Reached reached, InvitationStep step, Audit.Actor actor, Instant answerBy) {
        var before = reached.invitation();
        var transition = checked(reached, step);
        checkReason(step);
        var now = clock.instant();
        var saved = saved(after(before, transition.to(), step, actor, answerBy, now));
        steps.add(new LifeCycleStep(
                null,
                KIND,
                before.invitationId(),
                step.transition(),
                before.state().name(),
                saved.state().name(),
                actor.login(),
                actor.roles(),
                now,
                step.givenReason().isBlank() ? null : cut(step.givenReason())));
        audit.add(new Audit.Deed(
                actor,
                KIND + "." + step.transition(),
                KIND,
                before.invitationId(),
                before.state().name(),
                saved.state().name(),
                step.givenReason().isBlank() ? null : cut(step.givenReason())));
        consequences
                .of(reached.tour(), before, saved)
                .forEach(drawn -> makeItself(
                        drawn,
                        InvitationStep.because("withdraw", "原专家改为接受。 The expert who had declined accepts after all.")));
        events.publishEvent(new InvitationMoved(saved, before.state()));
        return saved;
    }

    private static TourInvitation after(
            TourInvitation before,
            InvitationState next,
            InvitationStep step,
            Audit.Actor actor,
            Instant answerBy,
            Instant now) {
        return switch (next) {
            case SENT -> before.sent(now, answerBy);
            case REMINDED -> before.reminded(now);
            case ACCEPTED, DECLINED -> before.answered(next, answer(step, actor, now), now);
            case WITHDRAWN ->
                before.answered(next, new Answer(null, cut(step.reason()), "", "", actor.login(), now), now);
            case DRAFTED, EXPIRED -> before.in(next, now);
        };
    }

    private static Answer answer(InvitationStep step, Audit.Actor actor, Instant now) {
        var free = step.halfDays() == null
                ? List.<String>of()
                : step.halfDays().stream().map(String::valueOf).toList();
        return step.declines()
                ? new Answer(step.reasonCode(), cut(step.reason()), "", "", actor.login(), now)
                : new Answer(null, "", cut(String.join("\n", free)), cut(step.wishes()), actor.login(), now);
    }

    private Transition<InvitationState, InvitationFacts> checked(Reached reached, InvitationStep step) {
        try {
            return InvitationLifeCycle.TABLE.check(
                    step.transition(),
                    reached.invitation().state(),
                    reached.roles(),
                    step.givenReason(),
                    facts.of(reached.invitation(), reached.tour()));
        } catch (TransitionRefusedException e) {
            throw Refusals.rejected(e);
        }
    }

    private static void checkReason(InvitationStep step) {
        var known = step.declines() ? MatchReason.of("decline") : List.<MatchReason>of();
        var code = step.reasonCode();
        if (known.isEmpty()
                ? code != null
                : known.stream().noneMatch(one -> one.name().equals(code))) {
            throw Refusals.field(
                    "unknown-reason",
                    "reasonCode",
                    "请选择一个原因："
                            + String.join(
                                    "、",
                                    known.stream().map(one -> one.title().zh()).toList()) + "。",
                    "Choose one of the reasons: "
                            + String.join(", ", known.stream().map(Enum::name).toList()) + ".");
        }
    }

    private static Set<Role> roles(Person person, Reached reached) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(TourReach.roles(person, reached.tour()));
        if (person.is(Role.EXPERT)
                && reached.invitation().expertId().equals(person.expertId())
                && wasSent(reached.invitation())) {
            roles.add(Role.EXPERT);
        }
        return roles;
    }

    private static boolean wasSent(TourInvitation invitation) {
        return invitation.sending().round() > 0;
    }

    private TourInvitation saved(TourInvitation invitation) {
        try {
            return rows.save(invitation);
        } catch (OptimisticLockingFailureException e) {
            throw Refusals.stale();
        }
    }

    /** The moment at which a day is over in the office. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static LocalDate day(Reached reached) {
        return reached.tour().firstDay().orElse(LocalDate.MAX);
    }

    private static String cut(@Nullable String text) {
        var known = text == null ? "" : text.strip();
        return known.substring(0, Math.min(MOST_CHARS, known.length()));
    }

    static RejectedException unknown(String invitationId) {
        return RejectedException.notFound("invitationId", invitationId, "邀请", "invitation");
    }

    /**
     * An invitation that somebody reaches.
     *
     * @param invitation the invitation
     * @param tour its tour
     * @param roles as what they reach it
     */
    public record Reached(TourInvitation invitation, Tour tour, Set<Role> roles) {

        /** Copies the roles. */
        public Reached {
            roles = Set.copyOf(roles);
        }

        /** Names of what may be tried next. */
        public List<String> next() {
            return InvitationLifeCycle.TABLE.next(invitation.state(), roles).stream()
                    .map(Transition::name)
                    .toList();
        }

        private Reached checked() {
            if (roles.isEmpty()) {
                throw unknown(invitation.invitationId());
            }
            return this;
        }
    }
}
