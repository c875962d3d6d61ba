package io.zhiqiao.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves seats when somebody who was chosen does not come: the next alternate takes the seat, and who leaves goes to the
 * end of the alternates.
 */
@Service
public class SeatTurns {

    private final RosterSeatRows rows;

    SeatTurns(RosterSeatRows rows) {
        this.rows = rows;
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
    public Optional<RosterSeat> handOver(
            String tourId, String problemId, String expertId, Predicate<RosterSeat> may) {
        var seats = rows.findByTourIdAndProblemIdOrderByTurnAscSeatIdAsc(tourId, problemId);
        var leaving = seats.stream()
                .filter(seat -> seat.expertId().equals(expertId) && seat.comes())
                .findFirst();
        leaving.ifPresent(seat -> rows.save(seat.as(SeatRole.ALTERNATE, lastTurn(seats) + 1, seat.fit(), false)));
        var next = leaving.flatMap(seat -> bringIn(seats, seat.turn(), may));
        if (leaving.filter(seat -> seat.role() == SeatRole.LEADER).isPresent()) {
            giveLead(tourId, problemId);
        }
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
        return bringIn(seats, coming + 1, may);
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

    private Optional<RosterSeat> bringIn(List<RosterSeat> seats, int turn, Predicate<RosterSeat> may) {
        return seats.stream()
                .filter(seat -> !seat.comes())
                .filter(may)
                .findFirst()
                .map(seat -> rows.save(seat.as(SeatRole.CHOSEN, turn, seat.fit(), seat.pinned())));
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
