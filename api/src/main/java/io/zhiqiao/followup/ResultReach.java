package io.zhiqiao.followup;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingState;
import io.zhiqiao.agenda.Meetings;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.TourReach;
import io.zhiqiao.tour.Tours;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Who reaches what came of a tour, and as what: the office that of its tours, a firm that of its own problems, an expert that of the
 * problems that were talked about at a meeting of theirs. Coordinators and both sides write; secretaries and administrators read.
 */
@Component
class ResultReach {

    private static final Set<Role> WRITING = Set.of(Role.COORDINATOR, Role.ENTERPRISE, Role.EXPERT);

    private final Tours tours;
    private final Meetings meetings;
    private final Firms firms;
    private final CurrentPerson people;

    ResultReach(Tours tours, Meetings meetings, Firms firms, CurrentPerson people) {
        this.tours = tours;
        this.meetings = meetings;
        this.firms = firms;
        this.people = people;
    }

    /**
     * A problem of a tour as whoever asks reaches it.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    Reached reach(String tourId, String problemId) {
        return tours.known(tourId)
                .filter(tour -> joined(tourId, problemId))
                .map(tour -> new Reached(tour, problemId, roles(people.get(), tour, problemId)))
                .filter(reached -> !reached.roles().isEmpty())
                .orElseThrow(
                        () -> RejectedException.notFound("problemId", problemId, "本次活动的难题", "problem of this tour"));
    }

    /**
     * The same for somebody who wants to write.
     *
     * @throws RejectedException (403, 404, 409) if they may not, or the tour is over
     */
    Reached toWrite(String tourId, String problemId) {
        var reached = reach(tourId, problemId);
        if (!reached.mayWrite()) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.FORBIDDEN,
                            "not-yours",
                            "活动成果由协调员、企业和参加对接的专家填写。您可以查看。",
                            "What came of a tour is written by coordinators, the firm and the experts who met it: you may read it."));
        }
        opened(reached.tour());
        return reached;
    }

    /**
     * That a tour is not over.
     *
     * @throws RejectedException (409) if it is
     */
    static void opened(Tour tour) {
        if (tour.state().isOver()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "over",
                    "活动已结项或已取消，成果不能再改。",
                    "The tour is closed or cancelled: its results cannot be changed any more."));
        }
    }

    /** Whether whoever asks is the firm of a problem, or an expert who met it at a tour. */
    boolean isSide(Tour tour, String problemId) {
        var roles = roles(people.get(), tour, problemId);
        return roles.contains(Role.ENTERPRISE) || roles.contains(Role.EXPERT);
    }

    /** The experts who met the firm of a problem at a tour; each once. */
    List<String> expertsOf(String tourId, String problemId) {
        return meetings.of(tourId).stream()
                .filter(ResultReach::tookPlace)
                .filter(meeting -> meeting.problemIds().contains(problemId))
                .flatMap(meeting -> meeting.expertIds().stream())
                .distinct()
                .toList();
    }

    /** Whether people met, as far as is known; what nobody has written up yet may have. */
    static boolean tookPlace(Meeting meeting) {
        return meeting.state().takesPlace() && meeting.place() != null && meeting.state() != MeetingState.NO_SHOW;
    }

    private boolean joined(String tourId, String problemId) {
        return tours.problemsOf(tourId).stream().map(TourProblem::problemId).anyMatch(problemId::equals);
    }

    private Set<Role> roles(Person person, Tour tour, String problemId) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(TourReach.roles(person, tour));
        if (!tour.state().isHeld()) {
            return roles;
        }
        if (person.is(Role.ENTERPRISE) && firms.own(person.organisationId(), List.of(problemId))) {
            roles.add(Role.ENTERPRISE);
        }
        var expertId = person.expertId();
        if (person.is(Role.EXPERT)
                && expertId != null
                && expertsOf(tour.tourId(), problemId).contains(expertId)) {
            roles.add(Role.EXPERT);
        }
        return roles;
    }

    /**
     * A problem of a tour that somebody reaches.
     *
     * @param tour the tour
     * @param problemId which of its problems
     * @param roles as what they reach it; never empty
     */
    record Reached(Tour tour, String problemId, Set<Role> roles) {

        /** Copies the roles. */
        Reached {
            roles = Set.copyOf(roles);
        }

        boolean mayWrite() {
            return roles.stream().anyMatch(WRITING::contains);
        }

        /** As which side they write: the firm and the expert for their own, everybody else for the office. */
        Role side() {
            if (roles.contains(Role.ENTERPRISE)) {
                return Role.ENTERPRISE;
            }
            return roles.contains(Role.EXPERT) && !roles.contains(Role.COORDINATOR) ? Role.EXPERT : Role.COORDINATOR;
        }
    }
}
