package io.zhiqiao.bench;

import io.zhiqiao.matcher.assign.AssignmentSolver;
import io.zhiqiao.matcher.assign.SolveOptions;
import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Coverage;
import io.zhiqiao.matcher.assign.roster.Proof;
import io.zhiqiao.matcher.assign.roster.RuleCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Measures rosters against those of a greedy hand and of a flow that only sees the total. */
final class AssignBenchmark {

    private static final long SEED = 20261123;
    private static final int PROBLEMS = 1_000;
    private static final int EXPERTS = 10_000;
    private static final int FEW_EXPERTS = 600;
    private static final int CANDIDATES = 50;
    private static final int ROUNDS = 5;
    private static final double GAP = 0.001;
    private static final double MOST_MILLIS = 1_000;
    private static final Proof NOTHING = new Proof(false, 0, Long.MAX_VALUE, Long.MAX_VALUE);
    private static final SolveOptions QUICK = SolveOptions.TOTAL.upTo(GAP).within(Duration.ofSeconds(30));

    private final List<Figure> figures = new ArrayList<>();

    BenchmarkSection run() {
        var generated = new GeneratedRoster(SEED);
        var plain = generated.plain(PROBLEMS, EXPERTS, CANDIDATES);
        compare("plain", "仅人数与工作量", plain);
        compare("quotas", "另有名额规则", generated.withQuotas(plain));
        compare("short", "专家不足", generated.plain(PROBLEMS, FEW_EXPERTS, CANDIDATES));
        return new BenchmarkSection(
                Measurement.ASSIGN, """
                %,d 道难题（各需 1–3 人）× %,d 位专家（上限 1–3，含年度上限）× 每题 %d 位候选；short 只有 %d 位专家；名额规则：每题至少 1 位企业专家、\
                同一单位每题至多 1 人且全名单至多 20 人。greedy 为逐对取最高分，flow 只求总分且不看名额规则。\
                 Demands 1–3, loads 1–3 within a yearly cap; quotas: one from industry and one per institution for each problem, 20 per institution in all.""".formatted(PROBLEMS, EXPERTS, CANDIDATES, FEW_EXPERTS), figures);
    }

    private void compare(String name, String zh, AssignmentProblem problem) {
        describe(name + "-greedy", zh, problem, timed(() -> new GreedyRoster(problem).make()));
        describe(name + "-flow", zh, problem, timed(() -> flowOfTotal(problem)));
        var solved = timed(() -> (Assignment) new AssignmentSolver().solve(problem, QUICK));
        describe(name + "-roster", zh, problem, solved);
        figures.add(Figure.atMost(
                GAP * 100,
                name + "-roster-gap",
                zh + "，与上界之差",
                100 * solved.roster().proof().gap(solved.roster().totalGain()),
                "%"));
        figures.add(Figure.atMost(MOST_MILLIS, name + "-roster-time", zh + "，中位用时", solved.millis(), "ms"));
    }

    private void describe(String name, String zh, AssignmentProblem problem, Timed timed) {
        var roster = timed.roster();
        figures.add(Figure.of(name + "-nobody", zh + "，无人难题", roster.problemsWithNobody(), ""));
        figures.add(Figure.of(name + "-open", zh + "，空缺席位", roster.openSeats(), ""));
        figures.add(Figure.of(
                name + "-worst",
                zh + "，最差难题每席得分",
                problem.affinities().decimal(roster.worstOff().fit()).doubleValue()
                        / problem.demands().get(roster.worstOff().problem()),
                ""));
        figures.add(Figure.of(
                name + "-total",
                zh + "，总分",
                problem.affinities().decimal(roster.totalFit()).doubleValue(),
                ""));
        figures.add(Figure.of(
                name + "-broken", zh + "，违反规则处", RuleCheck.broken(roster).size(), ""));
        figures.add(Figure.of(name + "-millis", zh + "，中位用时", timed.millis(), "ms"));
    }

    private static Assignment flowOfTotal(AssignmentProblem problem) {
        var withoutQuotas = problem.with(problem.rules().withQuotas(List.of()));
        var flow = new FlowModel(withoutQuotas, false, Coverage.flat());
        return Assignment.of(problem, flow.solve(problem::gain).places(), NOTHING);
    }

    private static Timed timed(Supplier<Assignment> work) {
        var latencies = new Latencies();
        var roster = new java.util.concurrent.atomic.AtomicReference<Assignment>();
        for (int round = 0; round < ROUNDS; round++) {
            latencies.time(() -> roster.set(work.get()));
        }
        return new Timed(roster.get(), latencies.percentile(0.5));
    }

    private record Timed(Assignment roster, double millis) {}
}
