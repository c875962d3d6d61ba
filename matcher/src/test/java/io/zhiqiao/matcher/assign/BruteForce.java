package io.zhiqiao.matcher.assign;

import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Coverage;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.Quota;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries every roster. Knows the rules in words of its own, so that a mistake of the solvers is not repeated here. */
public final class BruteForce {

    private final AssignmentProblem problem;
    private final boolean fair;
    private final List<List<List<Integer>>> teams = new ArrayList<>();
    private final int[] engagements;
    private final List<List<Integer>> chosen = new ArrayList<>();
    private long @Nullable [] best;

    private BruteForce(AssignmentProblem problem, boolean fair) {
        this.problem = problem;
        this.fair = fair;
        this.engagements = new int[problem.loads().size()];
    }

    /** The goals of the best roster, each the less the better; null if there is none. */
    public static long @Nullable [] best(AssignmentProblem problem, boolean fair) {
        var search = new BruteForce(problem, fair);
        for (int which = 0; which < problem.demands().size(); which++) {
            search.teams.add(search.teamsOf(which));
        }
        search.choose(0);
        return search.best;
    }

    /** The goals of a roster. */
    public static long[] goals(Assignment roster, boolean fair) {
        return new long[] {roster.coverageCost(), fair ? -roster.worstShare() : 0, -roster.totalGain(), roster.use()};
    }

    private List<List<Integer>> teamsOf(int which) {
        int count = problem.affinities().candidateCount(which);
        var possible = new ArrayList<List<Integer>>();
        for (int set = 0; set < 1 << count; set++) {
            var team = new ArrayList<Integer>();
            for (int place = 0; place < count; place++) {
                if ((set >> place & 1) == 1) {
                    team.add(problem.affinities().candidate(which, place));
                }
            }
            if (isPossible(which, team)) {
                possible.add(team);
            }
        }
        return possible;
    }

    private boolean isPossible(int which, List<Integer> team) {
        int demand = problem.demands().get(which);
        var rules = problem.rules();
        if (team.size() > demand
                || team.stream().anyMatch(expert -> rules.forbidden().contains(new Pair(expert, which)))) {
            return false;
        }
        if (rules.pinned().stream().anyMatch(pin -> pin.problem() == which && !team.contains(pin.expert()))) {
            return false;
        }
        if (!rules.mayLead().isEmpty() && team.size() == demand && team.stream().noneMatch(rules.mayLead()::contains)) {
            return false;
        }
        for (var quota : rules.quotas()) {
            if (quota.scope() == Quota.Scope.EACH_PROBLEM) {
                var members = team.stream().filter(quota.members()::contains).count();
                int kept = Math.min(quota.atLeast(), demand);
                if (members > quota.atMost() || team.size() - members > demand - kept) {
                    return false;
                }
            }
        }
        return true;
    }

    private void choose(int which) {
        if (which == teams.size()) {
            judge();
            return;
        }
        for (var team : teams.get(which)) {
            team.forEach(expert -> engagements[expert]++);
            if (team.stream()
                    .allMatch(expert ->
                            engagements[expert] <= problem.loads().get(expert).max())) {
                chosen.add(team);
                choose(which + 1);
                chosen.removeLast();
            }
            team.forEach(expert -> engagements[expert]--);
        }
    }

    private void judge() {
        int people = 0;
        for (int expert = 0; expert < engagements.length; expert++) {
            if (engagements[expert] < problem.loads().get(expert).min()) {
                return;
            }
            people += engagements[expert] > 0 ? 1 : 0;
        }
        if (people > problem.rules().maxExperts()) {
            return;
        }
        for (var quota : problem.rules().quotas()) {
            if (quota.scope() == Quota.Scope.ROSTER) {
                var members = quota.members().stream()
                        .filter(expert -> engagements[expert] > 0)
                        .count();
                if (members < quota.atLeast() || members > quota.atMost()) {
                    return;
                }
            }
        }
        var goals = goals();
        if (best == null || Arrays.compare(goals, best) < 0) {
            best = goals;
        }
    }

    private long[] goals() {
        var coverage = new Coverage(problem);
        var goals = new long[4];
        long worst = Long.MAX_VALUE;
        for (int which = 0; which < chosen.size(); which++) {
            var team = chosen.get(which);
            int demand = problem.demands().get(which);
            goals[0] += coverage.cost(team.size(), demand);
            long fit = 0;
            for (int expert : team) {
                int place = problem.affinities().placeOf(new Pair(expert, which));
                fit += problem.affinities().fit(which, place);
                goals[2] -= problem.gain(which, place);
            }
            if (!team.isEmpty()) {
                worst = Math.min(worst, fit * (problem.commonDemand() / demand));
            }
        }
        goals[1] = fair && worst < Long.MAX_VALUE ? -worst : 0;
        for (int expert = 0; expert < engagements.length; expert++) {
            for (int earlier = 0; earlier < engagements[expert]; earlier++) {
                goals[3] += problem.loads().get(expert).used() + earlier;
            }
        }
        return goals;
    }
}
