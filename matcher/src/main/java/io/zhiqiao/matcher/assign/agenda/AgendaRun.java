package io.zhiqiao.matcher.assign.agenda;

import io.zhiqiao.matcher.assign.agenda.AgendaAnswer.Ended;
import io.zhiqiao.matcher.assign.agenda.AgendaProgress.Phase;
import io.zhiqiao.matcher.assign.cpsat.Deadline;

/** One search: the best so far, what cannot be improved, the time, and who listens. */
final class AgendaRun {

    private static final long REPORT_EVERY_NANOS = 200_000_000;

    private final AgendaProblem problem;
    private final AgendaLimits limits;
    private final Places places;
    private final Deadline deadline;
    private long reportedAtNanos;
    private int[] best;
    private AgendaCost bestCost;
    private AgendaCost bound;

    AgendaRun(AgendaProblem problem, AgendaLimits limits) {
        this.problem = problem;
        this.limits = limits;
        deadline = Deadline.in(limits.timeLimit(), limits.cancelled());
        reportedAtNanos = System.nanoTime() - REPORT_EVERY_NANOS;
        places = new Places(problem);
        var draft = new Draft(problem, places);
        best = draft.allPlaces();
        bestCost = draft.cost();
        bound = new AgendaCost(0, 0, 0, 0);
    }

    AgendaProblem problem() {
        return problem;
    }

    AgendaLimits limits() {
        return limits;
    }

    Places places() {
        return places;
    }

    int[] best() {
        return best.clone();
    }

    AgendaCost bestCost() {
        return bestCost;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Whether there is time, and nobody has cancelled. */
    boolean goesOn() {
        return !deadline.isOver();
    }

    /** Takes an agenda if it is better. */
    void offer(int[] others, AgendaCost cost) {
        if (cost.compareTo(bestCost) < 0) {
            best = others;
            bestCost = cost;
        }
    }

    /** Nothing is better than this. */
    void raiseBound(AgendaCost nothingBelow) {
        bound = nothingBelow;
    }

    /** Tells the listener, not too often. */
    void report(Phase phase, double done) {
        long now = System.nanoTime();
        if (now - reportedAtNanos >= REPORT_EVERY_NANOS) {
            reportedAtNanos = now;
            limits.listener().accept(new AgendaProgress(phase, done, agenda()));
        }
    }

    AgendaAnswer answer() {
        var agenda = agenda();
        return new AgendaAnswer(agenda, bound, ended());
    }

    private Agenda agenda() {
        return Tables.seat(problem, places, best);
    }

    private Ended ended() {
        if (bound.equals(bestCost)) {
            return Ended.PROVEN;
        }
        if (goesOn()) {
            return Ended.WORK_DONE;
        }
        return deadline.isStopped() ? Ended.CANCELLED : Ended.TIME_OVER;
    }
}
