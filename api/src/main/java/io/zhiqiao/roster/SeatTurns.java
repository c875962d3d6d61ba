package io.zhiqiao.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves seats when somebody who was chosen does not come: the next alternate takes the seat, and who leaves goes to the
 * end of the alternates.
 */
@Service
public class SeatTurns {

    /** Nobody reckoned how well who is brought along fits. */
    private static final double FIT_UNKNOWN = 0;

    private final RosterSeatRows rows;
    private final Rosters rosters;
    private final ApplicationEventPublisher events;

    SeatTurns(RosterSeatRows rows, Rosters rosters, ApplicationEventPublisher events) {
        this.rows = rows;
        this.rosters = rosters;
        this.events = events;
    }

    /** All seats of a tour: by problem, those who come before the alternates in their order. */
    @Transactional(readOnly = true)
    public List<RosterSeat> of(String tourId) {
        return rows.findByTourIdOrderByProblemIdAscTurnAscSeatIdAsc(tourId);
    }

    /**
     * Hands the seat of somebody who does not come to the next alternate. Where a leader leaves, who comes and fits best
     * leads from then on. Without an alternate the seat is empty.
     *
     * @param may which alternates may be asked
     * @return the seat of who stands in; empty where there is nobody, or where the expert had no seat to come to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RosterSeat> handOver(String tourId, String problemId, String expertId, Predicate<RosterSeat> may) {
        var seats = rows.findByTourIdAndProblemIdOrderByTurnAscSeatIdAsc(tourId, problemId);
        var leaving = seats.stream()
                .filter(seat -> seat.expertId().equals(expertId) && seat.comes())
                .findFirst();
        if (leaving.isEmpty()) {
            return Optional.empty();
        }
        rows.save(leaving.get()
                .as(SeatRole.ALTERNATE, lastTurn(seats) + 1, leaving.get().fit(), false));
        var next = bringIn(seats, leaving.get().turn(), may);
        if (leaving.filter(seat -> seat.role() == SeatRole.LEADER).isPresent()) {
            giveLead(tourId, problemId);
        }
        events.publishEvent(new RosterChanged(tourId, next.map(List::of).orElse(List.of()), List.of(leaving.get())));
        return next.flatMap(seat -> rows.findById(seat.seatId()));
    }

    /**
     * Brings in the next alternate where seats are empty.
     *
     * @param may which alternates may be asked
     * @return the seat of who comes in; empty where there is nobody
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RosterSeat> bringIn(String tourId, String problemId, Predicate<RosterSeat> may) {
        var seats = rows.findByTourIdAndProblemIdOrderByTurnAscSeatIdAsc(tourId, problemId);
        var coming = (int) seats.stream().filter(RosterSeat::comes).count();
        var in = bringIn(seats, coming + 1, may);
        in.ifPresent(seat -> events.publishEvent(new RosterChanged(tourId, List.of(seat), List.of())));
        return in;
    }

    /** Gives somebody a seat back who comes after all; who stood in becomes the next alternate. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(String tourId, String problemId, String expertId, List<String> standIns) {
        var seats = rows.findByTourIdAndProblemIdOrderByTurnAscSeatIdAsc(tourId, problemId);
        for (var seat : seats) {
            if (seat.comes() && standIns.contains(seat.expertId())) {
                rows.save(seat.as(SeatRole.ALTERNATE, seat.turn(), seat.fit(), seat.pinned()));
            } else if (seat.expertId().equals(expertId) && !seat.comes()) {
                rows.save(seat.as(SeatRole.CHOSEN, 1, seat.fit(), seat.pinned()));
            }
        }
    }

    /** Seats somebody whom the office brings along, past any solving. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RosterSeat seat(String tourId, String problemId, String expertId, SeatRole role, int turn) {
        rosters.toChange(tourId);
        return rows.save(new RosterSeat(
                UUID.randomUUID().toString(), tourId, problemId, expertId, role, turn, FIT_UNKNOWN, true, 0));
    }

    private Optional<RosterSeat> bringIn(List<RosterSeat> seats, int turn, Predicate<RosterSeat> may) {
        return seats.stream()
                .filter(seat -> !seat.comes())
                .filter(this::hasRoom)
                .filter(may)
                .findFirst()
                .map(seat -> rows.save(seat.as(SeatRole.CHOSEN, turn, seat.fit(), seat.pinned())));
    }

    /** Whether an alternate may come to one problem more. */
    private boolean hasRoom(RosterSeat alternate) {
        var most = rosters.roster(alternate.tourId()).wishes().mostPerExpert();
        return of(alternate.tourId()).stream()
                        .filter(seat -> seat.comes() && seat.expertId().equals(alternate.expertId()))
                        .count()
                < most;
    }

    private void giveLead(String tourId, String problemId) {
        rows.findByTourIdAndProblemIdOrderByTurnAscSeatIdAsc(tourId, problemId).stream()
                .filter(RosterSeat::comes)
                .max(Comparator.comparingDouble(RosterSeat::fit))
                .ifPresent(seat -> rows.save(seat.as(SeatRole.LEADER, seat.turn(), seat.fit(), seat.pinned())));
    }

    private static int lastTurn(List<RosterSeat> seats) {
        return seats.stream().mapToInt(RosterSeat::turn).max().orElse(0);
    }
}
