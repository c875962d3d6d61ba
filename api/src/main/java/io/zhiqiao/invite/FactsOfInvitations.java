package io.zhiqiao.invite;

import io.zhiqiao.roster.SeatTurns;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.TourState;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out what the conditions of an invitation's steps are about. */
@Component
class FactsOfInvitations {

    private static final Set<TourState> INVITES = Set.of(TourState.INVITING, TourState.LOCKED, TourState.ANNOUNCED);

    private final InvitationRows rows;
    private final LetterDesk letters;
    private final SeatTurns seats;
    private final Tours tours;
    private final TourPeople people;
    private final Clock clock;

    FactsOfInvitations(
            InvitationRows rows, LetterDesk letters, SeatTurns seats, Tours tours, TourPeople people, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.seats = seats;
        this.tours = tours;
        this.people = people;
        this.clock = clock;
    }

    /** As it is now. */
    InvitationFacts of(TourInvitation invitation, Tour tour) {
        var expert = people.expert(invitation.expertId());
        return new InvitationFacts(
                INVITES.contains(tour.state()) && hasNotBegun(tour),
                (tour.state().isPrepared() || INVITES.contains(tour.state())) && hasNotBegun(tour),
                tour.state().isPrepared() && hasNotBegun(tour),
                expert.filter(TourPeople::inPool).isPresent(),
                expert.filter(one -> TourPeople.atHome(one, tour)).isPresent(),
                isSeated(invitation),
                isSeatFree(invitation),
                letters.isDelivered(invitation));
    }

    private boolean hasNotBegun(Tour tour) {
        var today = LocalDate.now(clock);
        return tour.firstDay().map(first -> first.isAfter(today)).orElse(true);
    }

    private boolean isSeated(TourInvitation invitation) {
        var coming = seats.of(invitation.tourId()).stream()
                .filter(seat -> seat.comes() && seat.expertId().equals(invitation.expertId()))
                .map(seat -> seat.problemId())
                .toList();
        return invitation.problems().stream().allMatch(problem -> coming.contains(problem.problemId()));
    }

    /** A seat is promised with the letter: a draft can still be taken back. */
    private boolean isSeatFree(TourInvitation invitation) {
        var others = rows.findByTourId(invitation.tourId()).stream()
                .filter(other -> !other.invitationId().equals(invitation.invitationId()))
                .filter(other -> other.state().isWaiting() || other.state() == InvitationState.ACCEPTED)
                .toList();
        return tours.problemsOf(invitation.tourId()).stream()
                .filter(problem -> invitation.isFor(problem.problemId()))
                .allMatch(problem -> promised(others, problem) < problem.demand());
    }

    private static long promised(List<TourInvitation> invitations, TourProblem problem) {
        return invitations.stream()
                .filter(one -> one.isFor(problem.problemId()))
                .count();
    }
}
