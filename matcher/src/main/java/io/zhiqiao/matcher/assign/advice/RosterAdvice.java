package io.zhiqiao.matcher.assign.advice;

import io.zhiqiao.matcher.assign.AssignmentSolver;
import io.zhiqiao.matcher.assign.SolveOptions;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.Infeasibility;
import io.zhiqiao.matcher.assign.roster.Infeasibility.Reason;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.RuleCheck;
import io.zhiqiao.matcher.assign.roster.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Answers what coordinators ask about a roster. Safe to share between threads. */
public final class RosterAdvice {

    private final AssignmentSolver solver = new AssignmentSolver();
    private final Assignment roster;
    private final SolveOptions options;

    /**
     * Prepares answers.
     *
     * @param roster what is asked about
     * @param options how it was solved, and how others are solved for comparison
     */
    public RosterAdvice(Assignment roster, SolveOptions options) {
        this.roster = roster;
        this.options = options;
    }

    /** What the best roster with this pair would cost, or why there is none. */
    public WhyNot whyNot(Pair pair) {
        if (roster.pairs().contains(pair)) {
            return new WhyNot.Assigned();
        }
        var rules = roster.problem().rules();
        if (roster.problem().affinities().placeOf(pair) < 0) {
            return new WhyNot.Impossible(List.of(new Reason(
                    "fit",
                    "该专家不是这道难题的候选：契合度未达门槛",
                    "the expert is no candidate for this problem: the fit is below the threshold")));
        }
        if (rules.forbidden().contains(pair)) {
            return new WhyNot.Impossible(
                    List.of(new Reason("conflict", "该专家与这道难题之间有回避或禁用", "a conflict or a ban stands between the two")));
        }
        return switch (solver.solve(roster.problem().with(rules.pin(Set.of(pair))), options)) {
            case Assignment best -> new WhyNot.Costs(best, RosterChange.between(roster, best));
            case Infeasibility none -> new WhyNot.Impossible(none.reasons());
        };
    }

    /**
     * Who comes next for a problem, the best fit first, then the least used.
     *
     * @param most at most so many
     */
    public List<Alternate> alternates(int which, int most) {
        var affinities = roster.problem().affinities();
        var team = roster.teams().get(which);
        var order = IntStream.range(0, affinities.candidateCount(which))
                .filter(place -> !team.experts().contains(affinities.candidate(which, place)))
                .boxed()
                .sorted(Comparator.comparingLong((Integer place) -> -affinities.fit(which, place))
                        .thenComparingInt(place -> roster.problem()
                                .loads()
                                .get(affinities.candidate(which, place))
                                .used()))
                .toList();
        var alternates = new ArrayList<Alternate>();
        for (int place : order) {
            if (alternates.size() == most) {
                break;
            }
            int expert = affinities.candidate(which, place);
            var insteadOf = team.experts().stream()
                    .filter(member -> keepsRules(team, expert, member))
                    .toList();
            if (!insteadOf.isEmpty() || (team.openSeats() > 0 && keepsRules(team, expert, -1))) {
                alternates.add(new Alternate(expert, affinities.fit(which, place), insteadOf));
            }
        }
        return alternates;
    }

    private boolean keepsRules(Team team, int expert, int member) {
        var experts = new ArrayList<>(team.experts());
        experts.remove(Integer.valueOf(member));
        experts.add(expert);
        int demand = roster.problem().demands().get(team.problem());
        var teams = new ArrayList<>(roster.teams());
        teams.set(team.problem(), new Team(team.problem(), experts, null, 0, demand - experts.size()));
        return RuleCheck.broken(new Assignment(roster.problem(), teams, roster.proof()))
                .isEmpty();
    }
}
