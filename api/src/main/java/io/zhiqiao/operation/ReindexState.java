package io.zhiqiao.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the building of new indexes is.
 *
 * @param state {@code NEVER}, {@code RUNNING}, {@code COMPLETE} or {@code FAILED}
 * @param done experts and problems so far
 * @param total experts and problems in all; 0 where it has only begun
 * @param generation number of the indexes that were built; 0 before that
 * @param begunAt when; null for never
 */
record ReindexState(
        State state,
        long done,
        long total,
        int generation,
        @Nullable Instant begunAt) {

    static final ReindexState NEVER = new ReindexState(State.NEVER, 0, 0, 0, null);

    static ReindexState running(long done, long total, Instant begunAt) {
        return new ReindexState(State.RUNNING, done, total, 0, begunAt);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    ReindexState at(long nowDone, long nowTotal) {
        return new ReindexState(State.RUNNING, nowDone, nowTotal, 0, begunAt);
    }

    ReindexState complete(long indexed, int newGeneration) {
        return new ReindexState(State.COMPLETE, indexed, indexed, newGeneration, begunAt);
    }

    ReindexState failed() {
        return new ReindexState(State.FAILED, done, total, 0, begunAt);
    }

    /** Where it stands. */
    enum State {
        NEVER,
        RUNNING,
        COMPLETE,
        FAILED
    }
}
