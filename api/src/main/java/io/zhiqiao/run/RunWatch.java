package io.zhiqiao.run;

import java.util.Map;

/**
 * What a run that works says of itself, and hears. Safe to share between threads.
 *
 * @param <P> how far it is
 */
public final class RunWatch<P extends RunProgress<P>> {

    private final Map<String, P> progress;
    private final String runId;

    RunWatch(Map<String, P> progress, String runId) {
        this.progress = progress;
        this.runId = runId;
    }

    /** Says how far it is; whether it is being stopped is kept. */
    public void at(P now) {
        progress.computeIfPresent(runId, (id, known) -> known.stopping() ? now.stop() : now);
    }

    /** Whether somebody stopped it. */
    public boolean isStopped() {
        var known = progress.get(runId);
        return known == null || known.stopping();
    }

    /**
     * As {@link #at}, where a run that was stopped has no result.
     *
     * @throws RunStopped if somebody stopped it
     */
    public void goOn(P now) {
        if (isStopped()) {
            throw new RunStopped();
        }
        at(now);
    }
}
