package io.zhiqiao.bench;

import io.zhiqiao.matcher.assign.agenda.Agenda;
import io.zhiqiao.matcher.assign.agenda.AgendaCheck;
import io.zhiqiao.matcher.assign.agenda.AgendaLimits;
import io.zhiqiao.matcher.assign.agenda.AgendaProblem;
import io.zhiqiao.matcher.assign.agenda.AgendaSolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Measures agendas against those of a greedy hand and of CP-SAT alone. */
final class AgendaBenchmark {

    private static final long SEED = 20261123;
    private static final int EXPERTS = 40;
    private static final int PROBLEMS = 60;
    private static final int STOPS = 6;
    private static final double MOST_IDLE_PERCENT = 5;
    private static final double MOST_SECONDS = 30;
    private static final AgendaLimits USUAL = AgendaLimits.USUAL;
    private static final double ALONE = 20;

    private final List<Figure> figures = new ArrayList<>();

    BenchmarkSection run() {
        compare("roomy", "每站两桌", new GeneratedAgenda(SEED).make(EXPERTS, PROBLEMS, STOPS, 2));
        compare("tight", "每站一桌", new GeneratedAgenda(SEED + 1).make(EXPERTS, PROBLEMS, STOPS, 1));
        return new BenchmarkSection(Measurement.AGENDA, """
                %d 位专家、%d 道难题（各 1–3 位专家，每人至多 4 场）、%d 个站点、4 个半天共 24 个时段；三分之二的难题地点已定，有请假、茶歇、开幕与讲座。\
                greedy 为人多者先排、尽早落位；cpsat 只用 CP-SAT。空等比例 = 空等时段 ÷ 在场时段（茶歇与必要路程不计）。\
                 Two thirds of the problems have a fixed stop; absences, breaks, an opening and a lecture. Idle = waiting ÷ presence.""".formatted(EXPERTS, PROBLEMS, STOPS), figures);
    }

    private void compare(String name, String zh, AgendaProblem problem) {
        var solver = new AgendaSolver();
        describe(name + "-greedy", zh, () -> new GreedyAgenda(problem).make());
        describe(
                name + "-cpsat",
                zh,
                () -> solver.solve(problem, USUAL.working(0, ALONE)).agenda());
        var timed = describe(
                name + "-agenda", zh, () -> solver.solve(problem, USUAL).agenda());
        var agenda = timed.agenda();
        figures.add(Figure.atMost(
                0,
                name + "-agenda-clashes",
                zh + "，冲突",
                AgendaCheck.clashes(agenda).size(),
                ""));
        figures.add(
                Figure.atMost(MOST_IDLE_PERCENT, name + "-agenda-idle", zh + "，专家空等比例", 100 * agenda.idleShare(), "%"));
        figures.add(Figure.atMost(MOST_SECONDS, name + "-agenda-time", zh + "，用时", timed.seconds(), "s"));
    }

    private Timed describe(String name, String zh, Supplier<Agenda> work) {
        long start = System.nanoTime();
        var agenda = work.get();
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        var cost = agenda.cost();
        figures.add(Figure.of(name + "-unplaced", zh + "，未排会面", cost.unplaced(), ""));
        figures.add(Figure.of(name + "-idle", zh + "，专家空等比例", 100 * agenda.idleShare(), "%"));
        figures.add(Figure.of(name + "-moves", zh + "，专家转场与再来", cost.moves(), ""));
        figures.add(Figure.of(
                name + "-clashes", zh + "，冲突", AgendaCheck.clashes(agenda).size(), ""));
        figures.add(Figure.of(name + "-seconds", zh + "，用时", seconds, "s"));
        return new Timed(agenda, seconds);
    }

    private record Timed(Agenda agenda, double seconds) {}
}
