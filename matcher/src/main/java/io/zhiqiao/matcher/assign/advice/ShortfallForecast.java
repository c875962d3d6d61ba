package io.zhiqiao.matcher.assign.advice;

import io.zhiqiao.matcher.assign.AssignmentSolver;
import io.zhiqiao.matcher.assign.SolveOptions;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Coverage;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.assign.roster.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says of each problem that is short which rule stands in the way and which single change would help, by solving again with each.
 */
public final class ShortfallForecast {

    private static final int TRIED_EXPERTS = 3;

    private final AssignmentSolver solver = new AssignmentSolver();
    private final Assignment roster;
    private final SolveOptions options;

    /** Prepares a forecast for {@code roster}, solved as {@code options} say. */
    public ShortfallForecast(Assignment roster, SolveOptions options) {
        this.roster = roster;
        this.options = options;
    }

    /** The problems that are short, those with nobody first. */
    public List<Shortfall> shortfalls() {
        return shortfalls(() -> true);
    }

    /**
     * As {@link #shortfalls()}, where there is no time to solve again for each of many.
     *
     * @param goOn asked before each problem; once it says no, the others are told only how many experts to invite
     */
    public List<Shortfall> shortfalls(BooleanSupplier goOn) {
        return roster.teams().stream()
                .filter(team -> team.openSeats() > 0)
                .sorted(Comparator.comparing((Team team) -> !team.experts().isEmpty()))
                .map(team -> new Shortfall(
                        team.problem(),
                        team.openSeats(),
                        team.experts().isEmpty(),
                        goOn.getAsBoolean() ? reliefs(team) : List.of(invitation(team))))
                .toList();
    }

    private List<Relief> reliefs(Team team) {
        var reliefs = new ArrayList<Relief>();
        var places = bestFirst(team.problem());
        tryLoads(team, places, reliefs);
        tryConflicts(team, places, reliefs);
        tryRules(team, reliefs);
        reliefs.sort(Comparator.comparingLong(Relief::coverageCost)
                .thenComparing(Comparator.comparingLong(Relief::totalFit).reversed()));
        return reliefs;
    }

    private List<Integer> bestFirst(int which) {
        var affinities = roster.problem().affinities();
        return IntStream.range(0, affinities.candidateCount(which))
                .boxed()
                .sorted(Comparator.comparingLong(place -> -affinities.fit(which, place)))
                .toList();
    }

    private void tryLoads(Team team, List<Integer> places, List<Relief> reliefs) {
        var problem = roster.problem();
        places.stream()
                .map(place -> problem.affinities().candidate(team.problem(), place))
                .filter(expert -> !team.experts().contains(expert)
                        && !problem.rules().forbidden().contains(new Pair(expert, team.problem())))
                .limit(TRIED_EXPERTS)
                .forEach(expert -> {
                    int max = problem.loads().get(expert).max() + 1;
                    var id = problem.affinities().experts().get(expert);
                    addIfItHelps(
                            problem.withLoad(expert, problem.loads().get(expert).withMax(max)),
                            reliefs,
                            "load-max",
                            expert,
                            "请专家 %s 承担 %d 道难题".formatted(id, max),
                            "let the expert %s have %d problems".formatted(id, max));
                });
    }

    private void tryConflicts(Team team, List<Integer> places, List<Relief> reliefs) {
        var problem = roster.problem();
        places.stream()
                .map(place -> new Pair(problem.affinities().candidate(team.problem(), place), team.problem()))
                .filter(problem.rules().forbidden()::contains)
                .limit(TRIED_EXPERTS)
                .forEach(pair -> {
                    var id = problem.affinities().experts().get(pair.expert());
                    addIfItHelps(
                            problem.with(problem.rules().allow(Set.of(pair))),
                            reliefs,
                            "conflict",
                            pair.expert(),
                            "核实专家 %s 的回避是否仍然成立".formatted(id),
                            "check whether the conflict of the expert %s still holds".formatted(id));
                });
    }

    private void tryRules(Team team, List<Relief> reliefs) {
        var problem = roster.problem();
        var rules = problem.rules();
        for (int quota = 0; quota < rules.quotas().size(); quota++) {
            var others = new ArrayList<>(rules.quotas());
            var name = others.remove(quota).name();
            addIfItHelps(
                    problem.with(rules.withQuotas(others)),
                    reliefs,
                    name,
                    null,
                    "放宽名额规则“%s”，或邀请符合它的专家".formatted(name),
                    "relax the quota %s, or invite experts who meet it".formatted(name));
        }
        if (!rules.mayLead().isEmpty()) {
            addIfItHelps(
                    problem.with(rules.ledBy(new TreeSet<>())),
                    reliefs,
                    "leader",
                    null,
                    "再指定一位可任组长的专家",
                    "name one more expert who may lead");
        }
        if (rules.maxExperts() != Quota.NO_LIMIT) {
            addIfItHelps(
                    problem.with(rules.ofAtMost(rules.maxExperts() + team.openSeats())),
                    reliefs,
                    "experts",
                    null,
                    "专家总数增加 %d 人".formatted(team.openSeats()),
                    "allow %d more experts in all".formatted(team.openSeats()));
        }
        reliefs.add(invitation(team));
    }

    private Relief invitation(Team team) {
        // Somebody new takes nobody's seat: what the others have stays as it is.
        return new Relief(
                "invite",
                null,
                "为这道难题另邀 %d 位专家".formatted(team.openSeats()),
                "invite %d more experts for this problem".formatted(team.openSeats()),
                roster.problemsWithNobody() - (team.experts().isEmpty() ? 1 : 0),
                roster.openSeats() - team.openSeats(),
                roster.totalFit(),
                roster.coverageCost() - costOf(team));
    }

    private long costOf(Team team) {
        return new Coverage(roster.problem())
                .cost(team.experts().size(), roster.problem().demands().get(team.problem()));
    }

    private void addIfItHelps(
            AssignmentProblem changed,
            List<Relief> reliefs,
            String rule,
            @Nullable Integer expert,
            String zh,
            String en) {
        if (solver.solve(changed, options) instanceof Assignment other
                && other.coverageCost() < roster.coverageCost()) {
            reliefs.add(new Relief(
                    rule,
                    expert,
                    zh,
                    en,
                    other.problemsWithNobody(),
                    other.openSeats(),
                    other.totalFit(),
                    other.coverageCost()));
        }
    }
}
