package io.zhiqiao.bench;

import io.zhiqiao.matcher.assign.agenda.Agenda;
import io.zhiqiao.matcher.assign.agenda.AgendaCheck;
import io.zhiqiao.matcher.assign.agenda.AgendaProblem;
import io.zhiqiao.matcher.assign.agenda.Placement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An agenda as a patient hand makes it: meetings with the most experts first, each as early as can be without a clash. */
final class GreedyAgenda {

    private final AgendaProblem problem;
    private final List<@Nullable Placement> placements;

    GreedyAgenda(AgendaProblem problem) {
        this.problem = problem;
        placements = new ArrayList<>(Collections.nCopies(problem.meetings().size(), null));
    }

    Agenda make() {
        IntStream.range(0, placements.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        which -> -problem.meetings().get(which).people()))
                .forEach(this::place);
        return new Agenda(problem, placements);
    }

    private void place(int which) {
        for (int slot = 0; slot < problem.grid().size(); slot++) {
            for (int stop : problem.meetings().get(which).stops()) {
                for (int table = 1; table <= problem.stops().get(stop).tables(); table++) {
                    placements.set(which, new Placement(stop, table, slot));
                    if (AgendaCheck.clashes(new Agenda(problem, placements)).isEmpty()) {
                        return;
                    }
                }
            }
        }
        placements.set(which, null);
    }
}
