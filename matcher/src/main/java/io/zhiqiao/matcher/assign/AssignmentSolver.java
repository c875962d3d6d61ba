package io.zhiqiao.matcher.assign;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.assign.exact.ExactSearch;
import io.zhiqiao.matcher.assign.exact.SearchLimits;
import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.flow.FlowSolution;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.AssignmentResult;
import io.zhiqiao.matcher.assign.roster.Infeasibility;
import io.zhiqiao.matcher.assign.roster.Infeasibility.Reason;
import io.zhiqiao.matcher.assign.roster.Proof;
import io.zhiqiao.matcher.assign.roster.RuleCheck;
import io.zhiqiao.matcher.assign.roster.ShareBound;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best roster, and proves that it is.
 *
 * <p>Goals in their order: as few problems with nobody as can be, then as few open seats ({@code Coverage}); if asked for, the
 * worst-off problem as well served as can be; the greatest total; among equals the least used experts. Pins, bans, loads
 * and quotas are kept in any case.
 *
 * <p>Without rules that count people of the whole roster, without overlapping quotas and without fairness this is one flow of
 * least cost: milliseconds, exact. Otherwise that flow is the bound from which {@link ExactSearch} begins. Deterministic,
 * unless the time limit or a person cuts a search short. Safe to share between threads.
 */
public final class AssignmentSolver {

    /** Finds the best roster; an {@link Infeasibility} if rules that allow no exception contradict each other. */
    public AssignmentResult solve(AssignmentProblem problem, SolveOptions options) {
        var limits = new SearchLimits(
                Deadline.in(options.timeLimit(), options.stopped()),
                options.tolerance(),
                SearchLimits.USUAL_DIRECT_PAIRS);
        var flow = new FlowModel(problem, true);
        long weight = flow.gainWeight();
        var relaxed = flow.solve((which, place) -> weight * problem.gain(which, place));
        var broken = broken(problem, relaxed);
        if (!broken.isEmpty()) {
            return new Infeasibility(broken);
        }
        var roster = proven(problem, relaxed.places());
        if (RuleCheck.broken(roster).isEmpty() && (!options.fair() || servesTheWorstOffBest(roster))) {
            return roster;
        }
        return new ExactSearch(problem, flow, options.fair(), limits).solve(relaxed);
    }

    /** A flow that breaks none of the rules that it does not know is an optimum under all of them. */
    private static Assignment proven(AssignmentProblem problem, List<List<Integer>> places) {
        var roster = Assignment.of(problem, places, new Proof(true, 0, Long.MAX_VALUE, 0));
        return new Assignment(
                problem, roster.teams(), new Proof(true, roster.coverageCost(), Long.MAX_VALUE, roster.totalGain()));
    }

    private static boolean servesTheWorstOffBest(Assignment roster) {
        return roster.coverageCost() == 0 && roster.worstShare() >= ShareBound.ofWorst(roster.problem());
    }

    private static List<Reason> broken(AssignmentProblem problem, FlowSolution relaxed) {
        var reasons = new ArrayList<Reason>();
        for (var pin : relaxed.missingPins()) {
            var expert = problem.affinities().experts().get(pin.expert());
            var which = problem.affinities().problems().get(pin.problem());
            reasons.add(new Reason(
                    "pin",
                    "指定的专家 %s 不能用于难题 %s：与回避、工作量上限、名额规则或其他指定相抵，请取消其中之一".formatted(expert, which),
                    "the pinned expert %s cannot serve the problem %s: a conflict, a load, a quota or another pin forbids it; give one of them up"
                            .formatted(expert, which)));
        }
        if (reasons.isEmpty()) {
            for (int expert : relaxed.belowMinimum()) {
                var id = problem.affinities().experts().get(expert);
                int min = problem.loads().get(expert).min();
                reasons.add(new Reason(
                        "load-min",
                        "专家 %s 达不到工作量下限 %d：共有 %d 个席位，请降低下限或增加需求".formatted(id, min, problem.seats()),
                        "the expert %s cannot get the minimum load of %d: there are %d seats in all; lower it or ask for more experts"
                                .formatted(id, min, problem.seats())));
            }
        }
        return reasons;
    }
}
