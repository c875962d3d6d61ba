package io.zhiqiao.matcher.assign.agenda;

import org.jspecify.annotations.Nullable;

/** Tries every agenda, one after the other, and judges each by what {@link AgendaCheck} and {@link Agenda} say. */
final class EveryAgenda {

    private final AgendaProblem problem;
    private @Nullable AgendaCost best;

    private EveryAgenda(AgendaProblem problem) {
        this.problem = problem;
    }

    static AgendaCost best(AgendaProblem problem) {
        var every = new EveryAgenda(problem);
        every.place(0, Agenda.empty(problem));
        var best = every.best;
        if (best == null) {
            throw new IllegalStateException("no agenda at all");
        }
        return best;
    }

    private void place(int which, Agenda agenda) {
        if (!AgendaCheck.clashes(agenda).isEmpty()) {
            return;
        }
        if (which == problem.meetings().size()) {
            judge(agenda);
            return;
        }
        if (!hasToBe(which)) {
            place(which + 1, agenda);
        }
        for (int stop = 0; stop < problem.stops().size(); stop++) {
            for (int table = 1; table <= problem.stops().get(stop).tables(); table++) {
                for (int slot = 0; slot < problem.grid().size(); slot++) {
                    place(which + 1, agenda.with(which, new Placement(stop, table, slot)));
                }
            }
        }
    }

    /** Whether it is fixed, and could be there were it alone. */
    private boolean hasToBe(int which) {
        var fixed = problem.meetings().get(which).fixed();
        return fixed != null
                && AgendaCheck.clashes(Agenda.empty(problem).with(which, fixed)).isEmpty();
    }

    private void judge(Agenda agenda) {
        var cost = agenda.cost();
        if (best == null || cost.compareTo(best) < 0) {
            best = cost;
        }
    }
}
