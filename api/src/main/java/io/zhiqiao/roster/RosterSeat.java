package io.zhiqiao.roster;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The seat of an expert at a problem of a tour (席位).
 *
 * @param seatId random; stays while the expert stays with the problem
 * @param tourId which tour
 * @param problemId which problem
 * @param expertId who; a tour has an expert at most once for a problem
 * @param role what the expert is to the problem
 * @param turn order within the problem, from 1; alternates after those who come, the next to be asked first
 * @param fit in [0, 1], higher is better
 * @param pinned whether a coordinator wanted exactly this pair
 * @param version grows with each change; 0 before it is written
 */
@Table("roster_seat")
public record RosterSeat(
        @Id String seatId,
        String tourId,
        String problemId,
        String expertId,
        SeatRole role,
        int turn,
        double fit,
        boolean pinned,
        @Version long version) {

    /** Whether the expert is to come. */
    public boolean comes() {
        return role.comes();
    }

    RosterSeat as(SeatRole nextRole, int nextTurn, double nextFit, boolean nowPinned) {
        return new RosterSeat(seatId, tourId, problemId, expertId, nextRole, nextTurn, nextFit, nowPinned, version);
    }
}
