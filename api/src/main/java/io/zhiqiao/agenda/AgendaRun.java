package io.zhiqiao.agenda;

import io.zhiqiao.run.RunState;
import io.zhiqiao.run.TourRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One making of the agenda of a tour.
 *
 * @param runId random, unchanging
 * @param tourId which tour
 * @param number place among the runs of the tour, from 1
 * @param requestedBy login
 * @param requestedAt when
 * @param finishedAt null while it waits or works
 * @param state of its life cycle; the one in use is deployed
 * @param failure why it failed; null otherwise
 * @param answer a {@link MadeAgenda} as JSON; null where there is none
 * @param version grows with each change; 0 before it is written
 */
@Table("agenda_run")
record AgendaRun(
        @Id String runId,
        String tourId,
        int number,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        RunState state,
        @Nullable String failure,
        @Nullable String answer,
        @Version long version)
        implements TourRun<AgendaRun> {

    @Override
    public @Nullable String result() {
        return answer;
    }

    @Override
    public AgendaRun ended(RunState next, @Nullable Instant at, @Nullable String why, @Nullable String what) {
        return new AgendaRun(runId, tourId, number, requestedBy, requestedAt, at, next, why, what, version);
    }
}
