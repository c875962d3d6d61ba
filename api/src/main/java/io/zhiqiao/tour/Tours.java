package io.zhiqiao.tour;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.lifecycle.StepJournal;
import io.zhiqiao.lifecycle.StepJournal.MadeStep;
import io.zhiqiao.lifecycle.Transition;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds tours, and brings them from state to state as the life cycle allows to whoever asks. */
@Service
public class Tours {

    /** Kind of record in the audit and among the steps. */
    public static final String KIND = "tour";

    private final TourRows rows;
    private final TourProblemRows problems;
    private final StepJournal journal;
    private final Audit audit;
    private final CurrentPerson people;
    private final StepCheck check;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tours(
            TourRows rows,
            TourProblemRows problems,
            StepJournal journal,
            Audit audit,
            CurrentPerson people,
            StepCheck check,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.problems = problems;
        this.journal = journal;
        this.audit = audit;
        this.people = people;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A tour that whoever asks reaches.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public Tour find(String tourId) {
        return reach(tourId).tour();
    }

    /**
     * A tour as whoever asks reaches it.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public Reached reach(String tourId) {
        return known(tourId)
                .map(tour -> new Reached(tour, TourReach.roles(people.get(), tour)))
                .filter(reached -> !reached.roles().isEmpty())
                .orElseThrow(() -> RejectedException.notFound("tourId", tourId, "区县行活动", "county tour"));
    }

    /** A tour, whoever asks; for parts that decide themselves who sees what of it. */
    @Transactional(readOnly = true)
    public Optional<Tour> known(String tourId) {
        return rows.findById(tourId).map(TourRow::tour);
    }

    /** The tours that were held and are followed up, whoever asks; for what is due by time. */
    @Transactional(readOnly = true)
    public List<Tour> followed() {
        return rows.findByStateIn(TourState.FOLLOWED).stream()
                .map(TourRow::tour)
                .toList();
    }

    /** The problems that joined a tour, in the order in which they did; whoever asks. */
    @Transactional(readOnly = true)
    public List<TourProblem> problemsOf(String tourId) {
        return problems.findByTourIdAndLeftAtIsNullOrderByJoinedAtAscEntryIdAsc(tourId).stream()
                .filter(TourProblem::isJoined)
                .toList();
    }

    /**
     * The tour, if whoever asks may change what belongs to it.
     *
     * @param version the version of the tour that was read; null where something else carries the version
     * @throws RejectedException (403, 404, 409, 412) if not
     */
    @Transactional(readOnly = true)
    public Tour toChange(String tourId, @Nullable Long version) {
        var reached = reach(tourId);
        if (!reached.roles().contains(Role.COORDINATOR)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "区县行由协调员筹备。您可以查看，但不能修改。",
                    "County tours are prepared by coordinators: you may read this one, not change it."));
        }
        if (version != null && reached.tour().version() != version) {
            throw Refusals.stale();
        }
        if (reached.tour().state().isOver()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "over",
                    "活动已结项或已取消，不能再修改。",
                    "The tour is closed or cancelled: nothing of it can be changed any more."));
        }
        return reached.tour();
    }

    /**
     * Makes a step.
     *
     * @param reason as given; may be blank where none is needed
     * @param version the version of the tour that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be made
     */
    @Transactional
    public Tour step(String tourId, String transition, String reason, long version) {
        var reached = reach(tourId);
        if (reached.tour().version() != version) {
            throw Refusals.stale();
        }
        return moved(reached.tour(), transition, reached.roles(), reason.strip(), actor());
    }

    /** What the next step on the way still waits for, and what to do; empty where it may be made. */
    @Transactional(readOnly = true)
    public List<Sentence> waitsFor(Reached reached) {
        var tour = reached.tour();
        var forward = reached.forward();
        return forward == null ? List.of() : check.waitsFor(tour, joined(tour), forward);
    }

    private int joined(Tour tour) {
        return problemsOf(tour.tourId()).size();
    }

    /** Makes a step of the service itself, when its day has come. */
    @Transactional
    public Tour stepItself(Tour tour, String transition) {
        return moved(tour, transition, Set.of(Role.SYSTEM), "", Audit.Actor.SYSTEM);
    }

    /**
     * Notes that something that belongs to a tour was changed. Belongs to the transaction of the change: after the tour
     * was locked a reason is needed, and those affected are told.
     *
     * @param tour as it was when the change was made
     * @param what was changed, in words; no contact data
     * @param reason as given; may be null or blank before the tour is locked
     * @throws RejectedException (422) if a reason is needed and missing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Tour tour, String what, @Nullable String reason) {
        var given = Reasons.given(reason);
        if (tour.state().isSettled() && given == null) {
            throw Refusals.field(
                    "no-reason",
                    "reason",
                    "活动已锁定，改动需要写明原因，受影响的人会看到。",
                    "The tour is locked: a change needs a reason; those affected will read it.");
        }
        audit.add(new Audit.Deed(actor(), "tour.change", KIND, tour.tourId(), null, Reasons.cut(what), given));
        if (tour.state().isSettled() && given != null) {
            events.publishEvent(new TourChanged(tour.tourId(), what, given));
        }
    }

    private Tour moved(Tour tour, String name, Set<Role> roles, String reason, Audit.Actor actor) {
        var transition = check.check(tour, joined(tour), name, roles, reason);
        var now = clock.instant();
        var given = Reasons.given(reason);
        var saved = saved(tour.in(transition.to(), now));
        journal.add(new MadeStep(KIND, tour.tourId(), name, tour.state(), transition.to(), actor, now, given));
        events.publishEvent(new TourMoved(saved, tour.state(), given));
        return saved;
    }

    /** Who adds to a tour waits for others who do: what is there once only is looked for after that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone(String tourId) {
        rows.findByTourId(tourId);
    }

    Tour saved(Tour tour) {
        return Refusals.unlessStale(() -> rows.save(TourRow.of(tour)).tour());
    }

    private Audit.Actor actor() {
        return people.get().actor(people.origin());
    }

    /**
     * A tour that somebody reaches.
     *
     * @param tour the tour
     * @param roles as what they reach it; never empty for whoever is told of it
     */
    public record Reached(Tour tour, Set<Role> roles) {

        /** Copies the roles. */
        public Reached {
            roles = Set.copyOf(roles);
        }

        /** What they may try next; what is missing is said when it is tried. */
        public List<Transition<TourState, TourFacts>> next() {
            return TourLifeCycle.TABLE.next(tour.state(), roles);
        }

        /** The step on the way; null where there is none for them. */
        public @Nullable Transition<TourState, TourFacts> forward() {
            return next().stream()
                    .filter(step -> TourLifeCycle.ON_THE_WAY.contains(step.name()))
                    .findFirst()
                    .orElse(null);
        }

        /** The other steps that they may try. */
        public List<Transition<TourState, TourFacts>> aside() {
            var forward = forward();
            return next().stream().filter(step -> !step.equals(forward)).toList();
        }

        /** Whether they may change it. */
        public boolean mayChange() {
            return roles.contains(Role.COORDINATOR) && !tour.state().isOver();
        }

        /** What a page says of its state. */
        public Sentence stateTitle() {
            return tour.state().title();
        }
    }
}
