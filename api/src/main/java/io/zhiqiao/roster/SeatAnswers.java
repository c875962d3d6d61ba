package io.zhiqiao.roster;

import java.util.List;

/** Knows what experts said when they were asked to come to a tour. */
public interface SeatAnswers {

    /** Who has answered so far. */
    List<SeatAnswer> of(String tourId);

    /**
     * An answer.
     *
     * @param problemId for which problem
     * @param expertId who
     * @param coming whether the expert comes: a new roster keeps such a pair, and does not take one that was declined
     */
    record SeatAnswer(String problemId, String expertId, boolean coming) {}
}
