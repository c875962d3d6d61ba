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
        describe(name + "-greedy", zh, timed(() -> new GreedyAgenda(problem).make()));
        describe(
                name + "-cpsat",
                zh,
                timed(() -> solver.solve(problem, USUAL.working(0, ALONE).within(Duration.ofSeconds(30)))
                        .agenda()));
        var made = timed(() -> solver.solve(problem, USUAL).agenda());
        var cost = made.agenda().cost();
        int clashes = AgendaCheck.clashes(made.agenda()).size();
        figures.add(Figure.atMost(0, name + "-agenda-unplaced", zh + "，未排会面", cost.unplaced(), ""));
        figures.add(Figure.atMost(
                MOST_IDLE_PERCENT,
                name + "-agenda-idle",
                zh + "，专家空等比例",
                100 * made.agenda().idleShare(),
                "%"));
        figures.add(Figure.of(name + "-agenda-moves", zh + "，专家转场与再来", cost.moves(), ""));
        figures.add(Figure.atMost(0, name + "-agenda-clashes", zh + "，冲突", clashes, ""));
        figures.add(Figure.atMost(MOST_SECONDS, name + "-agenda-time", zh + "，用时", made.seconds(), "s"));
    }

    private void describe(String name, String zh, Timed timed) {
        var agenda = timed.agenda();
        int clashes = AgendaCheck.clashes(agenda).size();
        figures.add(Figure.of(name + "-unplaced", zh + "，未排会面", agenda.unplaced(), ""));
        figures.add(Figure.of(name + "-idle", zh + "，专家空等比例", 100 * agenda.idleShare(), "%"));
        figures.add(Figure.of(name + "-moves", zh + "，专家转场与再来", agenda.moves(), ""));
        figures.add(Figure.of(name + "-clashes", zh + "，冲突", clashes, ""));
        figures.add(Figure.of(name + "-time", zh + "，用时", timed.seconds(), "s"));
    }

    private static Timed timed(Supplier<Agenda> work) {
        long start = System.nanoTime();
        var agenda = work.get();
        return new Timed(agenda, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }

    private record Timed(Agenda agenda, double seconds) {}
}
