package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.lifecycle.StepJournal;
import io.zhiqiao.lifecycle.StepJournal.MadeStep;
import io.zhiqiao.lifecycle.Transition;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds invitations and brings them from state to state, as the life cycle allows to whoever asks. */
@Service
public class InvitationSteps {

    /** Kind of record in the audit and among the steps. */
    static final String KIND = "tour-invitation";

    private final InvitationRows rows;
    private final Tours tours;
    private final FactsOfInvitations facts;
    private final Consequences consequences;
    private final StepJournal journal;
    private final CurrentPerson people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationSteps(
            InvitationRows rows,
            Tours tours,
            FactsOfInvitations facts,
            Consequences consequences,
            StepJournal journal,
            CurrentPerson people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.tours = tours;
        this.facts = facts;
        this.consequences = consequences;
        this.journal = journal;
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
        var transition = Refusals.checked(
                InvitationLifeCycle.TABLE,
                step.transition(),
                before.state(),
                reached.roles(),
                step.givenReason(),
                facts.of(before, reached.tour()));
        MatchReason.check(step.declines() ? "decline" : "", step.reasonCode());
        var now = clock.instant();
        var saved = saved(step.madeOf(before, transition.to(), actor.login(), answerBy, now));
        journal.add(new MadeStep(
                KIND,
                before.invitationId(),
                step.transition(),
                before.state(),
                saved.state(),
                actor,
                now,
                Reasons.given(step.givenReason())));
        consequences
                .of(reached.tour(), before, saved)
                .forEach(drawn -> makeItself(
                        drawn,
                        InvitationStep.because("withdraw", "原专家改为接受。 The expert who had declined accepts after all.")));
        events.publishEvent(new InvitationMoved(saved, before.state()));
        return saved;
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
        return Refusals.unlessStale(() -> rows.save(invitation));
    }

    /** The moment at which a day is over in the office. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static LocalDate day(Reached reached) {
        return reached.tour().firstDay().orElse(LocalDate.MAX);
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
