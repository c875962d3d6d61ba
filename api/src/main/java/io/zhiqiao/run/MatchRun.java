package io.zhiqiao.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One run of matching (匹配批次).
 *
 * @param runId random, unchanging
 * @param problemId which problem
 * @param problemVersion version of the problem's record that was asked about
 * @param problemBody the problem as it was then, as JSON, without contact data
 * @param options what was wanted, as JSON of {@link RunOptions}
 * @param seed of what is drawn by chance; 0, since ranking one problem draws nothing
 * @param rankProfile name of the numbers that ranked; blank until it is known
 * @param indexGeneration which building of the indexes answered
 * @param recordChanges the latest change of a record that the indexes had seen; with the generation it names their state
 * @param requestedBy login
 * @param requestedAt when
 * @param finishedAt null while it waits or works
 * @param state of its life cycle
 * @param failure why it failed; null unless it did
 * @param result the answer as JSON; null unless it is complete
 * @param version grows with each change; 0 before it is written
 */
@Table("match_run")
record MatchRun(
        @Id String runId,
        String problemId,
        long problemVersion,
        String problemBody,
        String options,
        long seed,
        String rankProfile,
        int indexGeneration,
        long recordChanges,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        RunState state,
        @Nullable String failure,
        @Nullable String result,
        @Version long version) {

    MatchRun in(RunState next) {
        return ended(next, rankProfile, finishedAt, failure, result);
    }

    MatchRun complete(String profile, String answer, Instant at) {
        return ended(RunState.COMPLETE, profile, at, null, answer);
    }

    MatchRun failed(String why, Instant at) {
        return ended(RunState.FAILED, rankProfile, at, why, null);
    }

    private MatchRun ended(
            RunState next, String profile, @Nullable Instant at, @Nullable String why, @Nullable String answer) {
        return new MatchRun(
                runId,
                problemId,
                problemVersion,
                problemBody,
                options,
                seed,
                profile,
                indexGeneration,
                recordChanges,
                requestedBy,
                requestedAt,
                at,
                next,
                why,
                answer,
                version);
    }

    /** Keeps the problem and the answer out of logs. */
    @Override
    public String toString() {
        return "MatchRun[%s, %s, %s]".formatted(runId, problemId, state);
    }
}
