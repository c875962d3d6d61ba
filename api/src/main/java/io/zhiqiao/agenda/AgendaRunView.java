package io.zhiqiao.agenda;

import io.zhiqiao.matcher.assign.agenda.AgendaProgress;
import io.zhiqiao.run.RunProgress;
import io.zhiqiao.run.RunState;
import io.zhiqiao.run.TourRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run in a line.
 *
 * @param tourId which tour
 * @param number place among the runs of the tour, from 1
 * @param state of its life cycle; {@code DEPLOYED} for the one in use
 * @param requestedBy login
 * @param requestedAt when
 * @param finishedAt null while it waits or works
 * @param failure why it failed; null otherwise
 * @param answer what it made; null where there is nothing
 * @param progress how far it is; null once it is over
 */
public record AgendaRunView(
        String tourId,
        int number,
        RunState state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        @Nullable MadeAgenda answer,
        @Nullable Progress progress) {

    /** Whether it waits or works. */
    public boolean isOpen() {
        return TourRun.OPEN.contains(state);
    }

    /** Whether its agenda can be taken into use. */
    public boolean isAdoptable() {
        return state == RunState.COMPLETE || state == RunState.UNDEPLOYED;
    }

    /**
     * How far a run is.
     *
     * @param phase what it is doing; null while it waits
     * @param percent of all its work, 0 to 100
     * @param best how good the best so far is; null while there is none
     * @param stopping whether somebody does not want to wait longer
     */
    public record Progress(
            AgendaProgress.@Nullable Phase phase,
            int percent,
            @Nullable AgendaFigures best,
            boolean stopping) implements RunProgress<Progress> {

        static final Progress WAITING = new Progress(null, 0, null, false);

        @Override
        public Progress stop() {
            return new Progress(phase, percent, best, true);
        }
    }
}
