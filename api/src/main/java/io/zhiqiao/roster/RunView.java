package io.zhiqiao.roster;

import io.zhiqiao.roster.RosterAnswer.Figures;
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
 * @param rosterVersion version of the rules, pins and bans that it was solved with
 * @param requestedBy login
 * @param requestedAt when
 * @param finishedAt null while it waits or works
 * @param failure why it failed or was stopped, or why there is no roster; null otherwise
 * @param figures how good its roster is; null where there is none
 * @param progress how far it is; null once it is over
 */
public record RunView(
        String tourId,
        int number,
        RunState state,
        long rosterVersion,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        @Nullable Figures figures,
        @Nullable RosterProgress progress) {

    /** Whether it waits or works. */
    public boolean isOpen() {
        return TourRun.OPEN.contains(state);
    }

    /** Whether its roster can be taken into use. */
    public boolean isAdoptable() {
        return state == RunState.COMPLETE || state == RunState.UNDEPLOYED;
    }

    /** Whether it has a roster. */
    public boolean hasRoster() {
        return figures != null;
    }

    /**
     * How far a run is.
     *
     * @param step what it is doing
     * @param done how many problems are done in this step
     * @param of of how many; 0 where they are not counted
     * @param stopping whether somebody has stopped it
     */
    public record RosterProgress(RosterStep step, int done, int of, boolean stopping)
            implements RunProgress<RosterProgress> {

        static final RosterProgress WAITING = new RosterProgress(RosterStep.WAITING, 0, 0, false);

        @Override
        public RosterProgress stop() {
            return new RosterProgress(step, done, of, true);
        }

        /** Of the whole, in percent; at a guess. */
        public int percent() {
            var share = of == 0 ? 0 : (double) done / of;
            return (int)
                    switch (step) {
                        case WAITING -> 0;
                        case MATCHING -> 70 * share;
                        case SOLVING -> 70;
                        case ADVISING -> 80 + 20 * share;
                    };
        }
    }
}
