package io.zhiqiao.roster;

import io.zhiqiao.run.RunState;
import io.zhiqiao.run.TourRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One solving of the roster of a tour.
 *
 * @param runId random, unchanging
 * @param tourId which tour
 * @param number place among the runs of the tour, from 1
 * @param rosterVersion version of the rules, pins and bans that it was solved with
 * @param requestedBy login
 * @param requestedAt when
 * @param finishedAt null while it waits or works
 * @param state of its life cycle; the one in use is deployed
 * @param failure why it failed, or why there is no roster; null otherwise
 * @param figures how good its roster is, as JSON; null where there is none
 * @param version grows with each change; 0 before it is written
 */
@Table("roster_run")
record RosterRun(
        @Id String runId,
        String tourId,
        int number,
        long rosterVersion,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        RunState state,
        @Nullable String failure,
        @Nullable String figures,
        @Version long version)
        implements TourRun<RosterRun> {

    @Override
    public @Nullable String result() {
        return figures;
    }

    @Override
    public RosterRun ended(RunState next, @Nullable Instant at, @Nullable String why, @Nullable String itsFigures) {
        return new RosterRun(
                runId, tourId, number, rosterVersion, requestedBy, requestedAt, at, next, why, itsFigures, version);
    }
}
