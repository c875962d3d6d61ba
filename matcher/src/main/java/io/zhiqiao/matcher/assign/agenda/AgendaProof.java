package io.zhiqiao.matcher.assign.agenda;

import io.zhiqiao.matcher.assign.agenda.AgendaModel.Goal;
import io.zhiqiao.matcher.assign.agenda.AgendaProgress.Phase;
import io.zhiqiao.matcher.assign.cpsat.WatchedSolver;
import java.util.EnumMap;
import java.util.Map;

/**
 * Lets CP-SAT improve the parts of the cost one after the other, each with the earlier ones held, until all are proven or the work that
 * was allowed is done.
 */
final class AgendaProof {

    private final AgendaRun run;
    private final Map<Goal, Integer> proven = new EnumMap<>(Goal.class);
    private double effortLeft;

    AgendaProof(AgendaRun run) {
        this.run = run;
        effortLeft = run.limits().proofEffort();
    }

    void search() {
        var model = new AgendaModel(run.problem(), run.places());
        keepFixed(model);
        for (var goal : Goal.values()) {
            int now = part(run.bestCost(), goal);
            int bound = 0;
            if (now > 0) {
                if (!run.goesOn() || effortLeft <= 0) {
                    return;
                }
                bound = improve(model, goal);
            }
            proven.put(goal, bound);
            run.raiseBound(bound());
            if (bound < part(run.bestCost(), goal)) {
                return;
            }
            model.limit(goal, bound);
        }
    }

    private void keepFixed(AgendaModel model) {
        var best = run.best();
        for (int which = 0; which < best.length; which++) {
            if (best[which] >= 0 && run.problem().meetings().get(which).fixed() != null) {
                model.keepPlaced(which);
            }
        }
    }

    private int improve(AgendaModel model, Goal goal) {
        model.hint(run.best());
        var search = new WatchedSolver(run.deadline());
        search.parameters().setMaxDeterministicTime(effortLeft);
        var found = model.minimize(goal, search);
        effortLeft -= search.solution().response().getDeterministicTime();
        if (found.places() != null) {
            var draft = new Draft(run.problem(), run.places());
            var places = found.places().stream().mapToInt(Integer::intValue).toArray();
            draft.copy(places);
            run.offer(places, draft.cost());
        }
        run.report(Phase.PROVING, 0.5 + (proven.size() + 1.0) / Goal.values().length / 2);
        return Math.max(0, found.bound());
    }

    private AgendaCost bound() {
        return new AgendaCost(
                proven.getOrDefault(Goal.UNPLACED, 0),
                proven.getOrDefault(Goal.WAITING, 0),
                proven.getOrDefault(Goal.MOVES, 0),
                proven.getOrDefault(Goal.LATENESS, 0));
    }

    private static int part(AgendaCost cost, Goal goal) {
        return switch (goal) {
            case UNPLACED -> cost.unplaced();
            case WAITING -> cost.waiting();
            case MOVES -> cost.moves();
            case LATENESS -> cost.lateness();
        };
    }
}
