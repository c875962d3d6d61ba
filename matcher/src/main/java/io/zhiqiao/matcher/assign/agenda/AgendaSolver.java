package io.zhiqiao.matcher.assign.agenda;

import io.zhiqiao.matcher.assign.agenda.AgendaProgress.Phase;

/**
 * Makes an agenda: all meetings placed if that can be, experts wait and move as little as can be, meetings early.
 *
 * <p>Annealing finds a good agenda in seconds; where a part of its cost is above what nothing can be below, CP-SAT looks for a better one
 * or proves that there is none, part by part in the order of {@link AgendaCost}. Deterministic, unless the time limit or a person
 * ends it. Safe to share between threads.
 */
public final class AgendaSolver {

    private static final long SEED = 20261123;
    private static final int RESTARTS = 3;

    /** Finds the best agenda; meetings for which there is no room stay without a place. */
    public AgendaAnswer solve(AgendaProblem problem, AgendaLimits limits) {
        var run = new AgendaRun(problem, limits);
        run.report(Phase.SEARCHING, 0);
        for (int restart = 0; restart < RESTARTS && run.goesOn(); restart++) {
            anneal(run, restart);
        }
        if (run.goesOn() && limits.proofEffort() > 0) {
            new AgendaProof(run).search();
        }
        return run.answer();
    }

    /** The first searches begin anew, the last one from the best of them. */
    private static void anneal(AgendaRun run, int restart) {
        var annealing = new Annealing(run.problem(), run.places(), SEED + restart);
        run.offer(annealing.best(), annealing.bestCost());
        annealing.run(run.limits().rounds() / RESTARTS, done -> {
            run.offer(annealing.best(), annealing.bestCost());
            run.report(Phase.SEARCHING, (restart + done) / RESTARTS / 2);
            return run.goesOn();
        });
        run.offer(annealing.best(), annealing.bestCost());
    }
}
