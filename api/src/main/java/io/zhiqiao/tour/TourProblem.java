package io.zhiqiao.tour;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A problem of a tour (活动难题).
 *
 * @param entryId random, unchanging
 * @param tourId which tour
 * @param problemId which problem; of a tour and a problem at most one entry is not left
 * @param demand how many experts it needs, {@value #LEAST_DEMAND} to {@value #MOST_DEMAND}
 * @param wishedBy whose wish it was
 * @param joinedAt when the office chose it, or the enterprise wished
 * @param confirmedAt when the office agreed; null while it is a wish
 * @param leftAt when it was taken out; null while it is in
 * @param leftReason why; null while it is in
 * @param version grows with each change; 0 before it is written
 */
@Table("tour_problem")
public record TourProblem(
        @Id String entryId,
        String tourId,
        String problemId,
        int demand,
        WishedBy wishedBy,
        Instant joinedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant leftAt,
        @Nullable String leftReason,
        @Version long version) {

    /** Least number of experts for a problem. */
    public static final int LEAST_DEMAND = 1;

    /** Most experts for a problem. */
    public static final int MOST_DEMAND = 3;

    /**
     * Checks the demand.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public TourProblem {
        if (demand < LEAST_DEMAND || demand > MOST_DEMAND) {
            throw new IllegalArgumentException("The demand (%d) of the problem (%s) must be %d to %d."
                    .formatted(demand, problemId, LEAST_DEMAND, MOST_DEMAND));
        }
    }

    /** Whether it is in, and the office agreed. */
    public boolean isJoined() {
        return confirmedAt != null && leftAt == null;
    }

    /** Whether the enterprise waits for the office's answer. */
    public boolean isWish() {
        return confirmedAt == null && leftAt == null;
    }

    TourProblem confirmed(int experts, Instant now) {
        return new TourProblem(
                entryId, tourId, problemId, experts, wishedBy, joinedAt, now, leftAt, leftReason, version);
    }

    TourProblem wanting(int experts) {
        return new TourProblem(
                entryId, tourId, problemId, experts, wishedBy, joinedAt, confirmedAt, leftAt, leftReason, version);
    }

    TourProblem left(String reason, Instant now) {
        return new TourProblem(
                entryId, tourId, problemId, demand, wishedBy, joinedAt, confirmedAt, now, reason, version);
    }
}
