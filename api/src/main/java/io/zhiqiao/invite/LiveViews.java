package io.zhiqiao.invite;

import io.zhiqiao.account.Role;
import io.zhiqiao.invite.LiveView.Counts;
import io.zhiqiao.invite.LiveView.ProblemState;
import io.zhiqiao.invite.LiveView.SeatState;
import io.zhiqiao.mail.LetterState;
import io.zhiqiao.roster.RosterSeat;
import io.zhiqiao.roster.SeatTurns;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows how the invitations of a whole tour stand, and whom to call. */
@Component
public class LiveViews {

    private final InvitationViews views;
    private final InvitationRows rows;
    private final WaveRows waves;
    private final Waves reaching;
    private final LetterDesk desk;
    private final CallRows callRows;
    private final Calls calls;
    private final SeatTurns seats;
    private final Tours tours;
    private final TourPeople people;

    LiveViews(
            InvitationViews views,
            InvitationRows rows,
            WaveRows waves,
            Waves reaching,
            LetterDesk desk,
            CallRows callRows,
            Calls calls,
            SeatTurns seats,
            Tours tours,
            TourPeople people) {
        this.views = views;
        this.rows = rows;
        this.waves = waves;
        this.reaching = reaching;
        this.desk = desk;
        this.callRows = callRows;
        this.calls = calls;
        this.seats = seats;
        this.tours = tours;
        this.people = people;
    }

    /** How the invitations of a tour stand. */
    @Transactional(readOnly = true)
    public LiveView live(String tourId) {
        var reached = tours.reach(tourId);
        var all = waves.findByTourIdOrderByNumberDesc(tourId).stream()
                .map(wave -> views.wave(wave.waveId()))
                .toList();
        var invitations =
                all.stream().flatMap(wave -> wave.invitations().stream()).toList();
        var places = seats.of(tourId);
        var problems = tours.problemsOf(tourId).stream()
                .map(problem -> problem(problem, places, invitations))
                .sorted(Comparator.comparingInt((ProblemState one) -> one.accepted() - one.demand()))
                .toList();
        return new LiveView(
                tourId,
                counts(problems, invitations, reaching.toInvite(tourId).size()),
                problems,
                all,
                desk.isMailSetUp(),
                reached.roles().contains(Role.COORDINATOR)
                        && !reached.tour().state().isOver());
    }

    private ProblemState problem(TourProblem problem, List<RosterSeat> seats, List<InvitationView> invitations) {
        var here = invitations.stream()
                .filter(one -> one.problems().stream()
                        .anyMatch(line -> line.problemId().equals(problem.problemId())))
                .filter(one -> one.state() != InvitationState.WITHDRAWN)
                .toList();
        var states = new ArrayList<SeatState>();
        var seen = new HashSet<String>();
        seats.stream()
                .filter(seat -> seat.problemId().equals(problem.problemId()))
                .forEach(seat -> {
                    seen.add(seat.expertId());
                    states.add(new SeatState(
                            seat.expertId(), people.name(seat.expertId()), seat.role(), last(here, seat.expertId())));
                });
        here.stream()
                .filter(one -> seen.add(one.expertId()))
                .forEach(one -> states.add(new SeatState(one.expertId(), one.name(), null, one)));
        return new ProblemState(
                problem.problemId(),
                people.problem(problem.problemId()).title(),
                problem.demand(),
                count(here, Set.of(InvitationState.ACCEPTED)),
                count(here, Set.of(InvitationState.SENT, InvitationState.REMINDED)),
                states);
    }

    private static @Nullable InvitationView last(List<InvitationView> invitations, String expertId) {
        return invitations.stream()
                .filter(one -> one.expertId().equals(expertId))
                .max(Comparator.comparing(InvitationView::stateSince))
                .orElse(null);
    }

    private static int count(List<InvitationView> invitations, Set<InvitationState> states) {
        return (int)
                invitations.stream().filter(one -> states.contains(one.state())).count();
    }

    private static Counts counts(List<ProblemState> problems, List<InvitationView> invitations, int uninvited) {
        var asked = problems.stream()
                .flatMap(problem -> problem.people().stream())
                .map(SeatState::invitation)
                .filter(one -> one != null && one.state() == InvitationState.DRAFTED)
                .count();
        return new Counts(
                problems.stream().mapToInt(ProblemState::demand).sum(),
                problems.stream().mapToInt(ProblemState::accepted).sum(),
                problems.stream().mapToInt(ProblemState::waiting).sum(),
                (int) asked,
                uninvited,
                count(invitations, Set.of(InvitationState.DECLINED, InvitationState.EXPIRED)),
                (int) invitations.stream().filter(LiveViews::isToBeCalled).count());
    }

    /** Experts who do not answer, whom a letter did not reach, or whose time is over; longest silent first. */
    @Transactional(readOnly = true)
    public List<CallView> calls(String tourId) {
        tours.reach(tourId);
        var known = rows.findByTourId(tourId).stream()
                .map(one -> views.view(one.invitationId()))
                .filter(LiveViews::isToBeCalled)
                .sorted(Comparator.comparing(InvitationView::state)
                        .reversed()
                        .thenComparing(InvitationView::stateSince))
                .toList();
        var byInvitation = callRows
                .findByInvitationIdInOrderByCallIdDesc(
                        known.stream().map(InvitationView::invitationId).toList())
                .stream()
                .collect(Collectors.groupingBy(Call::invitationId));
        return known.stream()
                .map(one -> new CallView(
                        one, calls.masked(one.expertId()), byInvitation.getOrDefault(one.invitationId(), List.of())))
                .toList();
    }

    private static boolean isToBeCalled(InvitationView invitation) {
        return switch (invitation.state()) {
            case REMINDED, EXPIRED -> true;
            case SENT -> invitation.letter() != null && invitation.letter().state() == LetterState.FAILED;
            case DRAFTED, ACCEPTED, DECLINED, WITHDRAWN -> false;
        };
    }
}
