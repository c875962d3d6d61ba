package io.zhiqiao.run;

import io.zhiqiao.match.MatchResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it was.
 *
 * @param runId which run
 * @param problemId which problem
 * @param problemVersion version of the problem's record that was asked about
 * @param options what was wanted
 * @param seed of what is drawn by chance; 0, since ranking one problem draws nothing
 * @param rankProfile name of the numbers that ranked; blank until it is known
 * @param indexGeneration which building of the indexes answered
 * @param recordChanges the latest change of a record that the indexes had seen; with the generation it names their state, over restarts
 * @param requestedBy login
 * @param requestedAt when
 * @param finishedAt null while it waits or works
 * @param state of its life cycle
 * @param failure why it failed; null unless it did
 * @param answer the list; null unless it is complete
 */
public record RunResponse(
        String runId,
        String problemId,
        long problemVersion,
        RunOptions options,
        long seed,
        String rankProfile,
        int indexGeneration,
        long recordChanges,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        RunState state,
        @Nullable String failure,
        @Nullable MatchResponse answer) {}
