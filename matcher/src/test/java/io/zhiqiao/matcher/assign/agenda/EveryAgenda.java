package io.zhiqiao.matcher.assign.agenda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries every agenda, one after the other, and judges each by what {@link AgendaCheck} and {@link Agenda} say. */
final class EveryAgenda {

    private final AgendaProblem problem;
    private final List<@Nullable Placement> placements;
    private @Nullable AgendaCost best;

    private EveryAgenda(AgendaProblem problem) {
        this.problem = problem;
        placements = new ArrayList<>(Collections.nCopies(problem.meetings().size(), (@Nullable Placement) null));
    }

    static AgendaCost best(AgendaProblem problem) {
        var every = new EveryAgenda(problem);
        every.place(0);
        var best = every.best;
        if (best == null) {
            throw new IllegalStateException("no agenda at all");
        }
        return best;
    }

    private void place(int which) {
        if (which == placements.size()) {
            judge();
            return;
        }
        placements.set(which, null);
        if (!hasToBe(which)) {
            place(which + 1);
        }
        for (int stop = 0; stop < problem.stops().size(); stop++) {
            for (int table = 1; table <= problem.stops().get(stop).tables(); table++) {
                for (int slot = 0; slot < problem.grid().size(); slot++) {
                    placements.set(which, new Placement(stop, table, slot));
                    if (!AgendaCheck.clashes(new Agenda(problem, placements)).isEmpty()) {
                        continue;
                    }
                    place(which + 1);
                }
            }
        }
        placements.set(which, null);
    }

    /** Whether it is fixed, and could be there were it alone. */
    private boolean hasToBe(int which) {
        var fixed = problem.meetings().get(which).fixed();
        List<@Nullable Placement> alone = new ArrayList<>(Collections.nCopies(placements.size(), null));
        alone.set(which, fixed);
        return fixed != null && AgendaCheck.clashes(new Agenda(problem, alone)).isEmpty();
    }

    private void judge() {
        var agenda = new Agenda(problem, placements);
        var cost = agenda.cost();
        if ((best == null || cost.compareTo(best) < 0)
                && AgendaCheck.clashes(agenda).isEmpty()) {
            best = cost;
        }
    }
}
