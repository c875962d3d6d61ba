package io.zhiqiao.bench;

import io.zhiqiao.matcher.assign.agenda.Agenda;
import io.zhiqiao.matcher.assign.agenda.AgendaCheck;
import io.zhiqiao.matcher.assign.agenda.AgendaProblem;
import io.zhiqiao.matcher.assign.agenda.Placement;
import java.util.Comparator;
import java.util.stream.IntStream;

/** An agenda as a patient hand makes it: meetings with the most experts first, each as early as can be without a clash. */
final class GreedyAgenda {

    private final AgendaProblem problem;
    private Agenda agenda;

    GreedyAgenda(AgendaProblem problem) {
        this.problem = problem;
        agenda = Agenda.empty(problem);
    }

    Agenda make() {
        IntStream.range(0, problem.meetings().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        which -> -problem.meetings().get(which).people()))
                .forEach(this::place);
        return agenda;
    }

    private void place(int which) {
        for (int slot = 0; slot < problem.grid().size(); slot++) {
            for (int stop : problem.meetings().get(which).stops()) {
                for (int table = 1; table <= problem.stops().get(stop).tables(); table++) {
                    var next = agenda.with(which, new Placement(stop, table, slot));
                    if (AgendaCheck.clashes(next).isEmpty()) {
                        agenda = next;
                        return;
                    }
                }
            }
        }
    }
}
