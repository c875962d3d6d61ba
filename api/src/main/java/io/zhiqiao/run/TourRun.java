package io.zhiqiao.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a tour as its row keeps it; lives as {@link RunLifeCycle} says.
 *
 * @param <R> the row
 */
public interface TourRun<R extends TourRun<R>> {

    /** States of a run that waits or works. */
    List<RunState> OPEN = List.of(RunState.QUEUED, RunState.RUNNING);

    /** Random, unchanging. */
    String runId();

    /** Which tour. */
    String tourId();

    /** Place among the runs of the tour, from 1. */
    int number();

    /** Of its life cycle; the one in use is deployed. */
    RunState state();

    /** Null while it waits or works. */
    @Nullable
    Instant finishedAt();

    /** Why it failed or has no result; null otherwise. */
    @Nullable
    String failure();

    /** What it made; null where there is nothing. */
    @Nullable
    String result();

    /** The same in another state, with how it ended. */
    R ended(RunState next, @Nullable Instant at, @Nullable String why, @Nullable String what);

    /** The same in another state. */
    default R in(RunState next) {
        return ended(next, finishedAt(), failure(), result());
    }
}
