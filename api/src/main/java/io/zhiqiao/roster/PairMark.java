package io.zhiqiao.roster;

import java.time.Instant;

/**
 * A pair that a coordinator pinned or banned.
 *
 * @param problemId which problem
 * @param expertId which expert
 * @param kind what is settled
 * @param reason in the coordinator's words; may be empty
 * @param setBy login
 * @param setAt when
 */
public record PairMark(String problemId, String expertId, MarkKind kind, String reason, String setBy, Instant setAt) {

    /** Whether it is about this pair. */
    public boolean isOf(String problem, String expert) {
        return problemId.equals(problem) && expertId.equals(expert);
    }
}
