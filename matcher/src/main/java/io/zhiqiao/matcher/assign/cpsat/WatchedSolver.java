package io.zhiqiao.matcher.assign.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** One search of CP-SAT. The same question gets the same answer whenever it is answered in time. */
public final class WatchedSolver {

    private static final int SEED = 7;
    private static final int LOOK_EVERY_MILLIS = 50;

    private final CpSolver solver = new CpSolver();
    private final Deadline deadline;

    /** Prepares a search. */
    public WatchedSolver(Deadline deadline) {
        this.deadline = deadline;
        parameters().setNumWorkers(1).setRandomSeed(SEED);
    }

    /** What else the search shall know. */
    public SatParameters.Builder parameters() {
        return solver.getParameters();
    }

    /** Searches until there is a proof, or the deadline is over. */
    public CpSolverStatus solve(CpModel model) {
        parameters().setMaxTimeInSeconds(deadline.secondsLeft());
        try (var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("cp-sat-watch").daemon().factory())) {
            var watching = watch.scheduleAtFixedRate(
                    this::stopIfOver, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            var status = solver.solve(model);
            watching.cancel(true);
            watch.shutdownNow();
            return status;
        }
    }

    /** Asked again and again, since a search that has not begun cannot be stopped. */
    private void stopIfOver() {
        if (deadline.isOver()) {
            solver.stopSearch();
        }
    }

    /** What it has found. */
    public CpSolver solution() {
        return solver;
    }
}
