package io.zhiqiao.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.assign.roster.Affinity;
import io.zhiqiao.matcher.assign.roster.AffinityMatrix;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Infeasibility;
import io.zhiqiao.matcher.assign.roster.Load;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.assign.roster.Quota.Scope;
import io.zhiqiao.matcher.assign.roster.RosterRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each rule by itself: with it the answer is another one than without it. */
class RosterRulesTest {

    /** Rows are experts, columns problems; expert 0 is best at everything, expert 3 worst. */
    private static final double[][] FITS = {
        {0.9, 0.9, 0.9},
        {0.8, 0.7, 0.6},
        {0.5, 0.5, 0.4},
        {0.2, 0.1, 0.3},
    };

    @Test
    void aForbiddenPairIsNotAssigned() {
        var rules = RosterRules.NONE.forbid(Set.of(new Pair(0, 0)));

        assertThat(pairs(problem(1, 3), RosterRules.NONE)).contains(new Pair(0, 0));
        assertThat(pairs(problem(1, 3), rules)).contains(new Pair(1, 0)).doesNotContain(new Pair(0, 0));
    }

    @Test
    void aPinnedPairIsAssigned() {
        var rules = RosterRules.NONE.pin(Set.of(new Pair(3, 1)));

        assertThat(pairs(problem(1, 3), RosterRules.NONE)).doesNotContain(new Pair(3, 1));
        assertThat(pairs(problem(1, 3), rules)).contains(new Pair(3, 1));
    }

    @Test
    void nobodyHasMoreThanTheMaximumLoad() {
        assertThat(solve(problem(1, 3), RosterRules.NONE).engagements()).containsExactly(3, 0, 0, 0);
        assertThat(solve(problem(1, 1), RosterRules.NONE).engagements()).containsExactly(1, 1, 1, 0);
    }

    @Test
    void everybodyHasTheMinimumLoad() {
        var problem = problem(1, 3).withLoad(3, new Load(1, 3, 0));

        assertThat(solve(problem(1, 3), RosterRules.NONE).engagements().get(3)).isZero();
        assertThat(solve(problem, RosterRules.NONE).engagements().get(3)).isEqualTo(1);
    }

    @Test
    void aYearlyCapIsWhatIsLeftOfIt() {
        assertThat(new Load(0, 3, 4).withinCap(6)).isEqualTo(new Load(0, 2, 4));
        assertThat(new Load(1, 3, 7).withinCap(6)).isEqualTo(new Load(0, 0, 7));
    }

    @Test
    void eachProblemHasItsMinimumOfAGroup() {
        var rules = RosterRules.NONE.with(Quota.atLeast(1, "industry", Set.of(2, 3), Scope.EACH_PROBLEM));

        var without = solve(problem(2, 3), RosterRules.NONE);
        var with = solve(problem(2, 3), rules);

        assertThat(without.teams())
                .allSatisfy(team -> assertThat(team.experts()).containsExactly(0, 1));
        assertThat(with.teams())
                .allSatisfy(team -> assertThat(team.experts()).hasSize(2).containsAnyOf(2, 3));
    }

    @Test
    void noProblemHasMoreThanTheMaximumOfAGroup() {
        var rules = RosterRules.NONE.with(Quota.atMost(1, "institution", Set.of(0, 1), Scope.EACH_PROBLEM));

        assertThat(solve(problem(2, 3), rules).teams())
                .allSatisfy(team -> assertThat(team.experts()).hasSize(2).isNotEqualTo(List.of(0, 1)));
    }

    @Test
    void quotasThatOverlapAreAllKept() {
        var rules = RosterRules.NONE
                .with(Quota.atMost(1, "institution", Set.of(0, 1), Scope.EACH_PROBLEM))
                .with(Quota.atMost(1, "district", Set.of(1, 2), Scope.EACH_PROBLEM))
                .with(Quota.atMost(1, "society", Set.of(0, 2), Scope.EACH_PROBLEM));

        var roster = solve(problem(2, 3), rules);

        assertThat(roster.proof().proven()).isTrue();
        assertThat(roster.teams())
                .allSatisfy(team -> assertThat(team.experts()).hasSize(2).contains(3));
    }

    @Test
    void theRosterHasItsMinimumOfAGroup() {
        var rules = RosterRules.NONE.with(Quota.atLeast(1, "industry", Set.of(3), Scope.ROSTER));

        assertThat(solve(problem(1, 3), rules).engagements().get(3)).isEqualTo(1);
    }

    @Test
    void theRosterHasNoMoreThanTheMaximumOfAGroup() {
        var rules = RosterRules.NONE.with(Quota.atMost(1, "institution", Set.of(0, 1, 2), Scope.ROSTER));
        var problem = problem(1, 2);

        assertThat(solve(problem, RosterRules.NONE).engagements()).containsExactly(2, 1, 0, 0);
        assertThat(solve(problem, rules).engagements()).containsExactly(2, 0, 0, 1);
    }

    @Test
    void aSeatIsKeptForALeader() {
        var rules = RosterRules.NONE.ledBy(Set.of(2));

        var roster = solve(problem(2, 3), rules);

        assertThat(roster.teams()).allSatisfy(team -> {
            assertThat(team.leader()).isEqualTo(2);
            assertThat(team.experts()).containsExactly(0, 2);
        });
        assertThat(solve(problem(2, 3), RosterRules.NONE).teams())
                .allSatisfy(team -> assertThat(team.leader()).isNull());
    }

    @Test
    void theRosterHasNoMorePeopleThanAllowed() {
        var problem = problem(2, 3);

        assertThat(people(solve(problem.withLoad(1, Load.upTo(1)), RosterRules.NONE)))
                .isEqualTo(3);
        assertThat(people(solve(problem.withLoad(1, Load.upTo(1)), RosterRules.NONE.ofAtMost(2))))
                .isEqualTo(2);
    }

    @Test
    void travelIsTakenOffTheTotalButNotOffTheFit() {
        var costs = new TreeMap<Pair, BigDecimal>();
        costs.put(new Pair(0, 0), new BigDecimal("0.3"));

        var roster = solve(problem(1, 3), RosterRules.NONE.travelling(costs));

        assertThat(roster.teams().getFirst().experts()).containsExactly(1);
        assertThat(roster.totalGain()).isEqualTo(roster.totalFit());
    }

    @Test
    void theLeastUsedComeFirstAmongEquals() {
        var fits = new double[][] {{0.5}, {0.5}};
        var problem = problem(fits, 1, 1);

        assertThat(solve(problem.withLoad(0, new Load(0, 1, 5)), RosterRules.NONE)
                        .engagements())
                .containsExactly(0, 1);
        assertThat(solve(problem.withLoad(1, new Load(0, 1, 5)), RosterRules.NONE)
                        .engagements())
                .containsExactly(1, 0);
    }

    @Test
    void aProblemWithNobodyIsWorseThanAnyFit() {
        var fits = new double[][] {{0.9, 0}, {0.8, 0}};
        var problem = problem(fits, 2, 1);

        assertThat(solve(problem, RosterRules.NONE).problemsWithNobody()).isZero();
    }

    @Test
    void theWorstOffComesBeforeTheTotalOnlyIfAskedFor() {
        var problem = problem(new double[][] {{0.9, 0.6}, {0.8, 0.1}}, 1, 1);

        var total = (Assignment) new AssignmentSolver()
                .solve(problem(new double[][] {{0.9, 0.3}, {0.5, 0.2}}, 1, 1), SolveOptions.TOTAL);
        var fair = (Assignment) new AssignmentSolver()
                .solve(problem(new double[][] {{0.9, 0.3}, {0.5, 0.2}}, 1, 1), SolveOptions.FAIR);

        assertThat(solve(problem, RosterRules.NONE).worstOff().fit()).isEqualTo(6);
        assertThat(total.totalFit()).isEqualTo(11);
        assertThat(total.worstOff().fit()).isEqualTo(2);
        assertThat(fair.totalFit()).isEqualTo(8);
        assertThat(fair.worstOff().fit()).isEqualTo(3);
    }

    @Test
    void aPinAgainstAConflictIsInfeasibleAndNamed() {
        var rules = RosterRules.NONE.pin(Set.of(new Pair(0, 0))).forbid(Set.of(new Pair(0, 0)));

        var result = new AssignmentSolver().solve(problem(1, 1).with(rules), SolveOptions.TOTAL);

        assertThat(result).isInstanceOfSatisfying(Infeasibility.class, none -> {
            assertThat(none.reasons().getFirst().rule()).isEqualTo("pin");
            assertThat(none.reasons().getFirst().en()).contains("E1", "P1");
        });
    }

    private static int people(Assignment roster) {
        return (int) roster.engagements().stream().filter(count -> count > 0).count();
    }

    private static Set<Pair> pairs(AssignmentProblem problem, RosterRules rules) {
        return solve(problem, rules).pairs();
    }

    private static Assignment solve(AssignmentProblem problem, RosterRules rules) {
        return (Assignment) new AssignmentSolver().solve(problem.with(rules), SolveOptions.TOTAL);
    }

    private static AssignmentProblem problem(int demand, int load) {
        return problem(FITS, demand, load);
    }

    private static AssignmentProblem problem(double[][] fits, int demand, int load) {
        var affinities = new ArrayList<Affinity>();
        for (int expert = 0; expert < fits.length; expert++) {
            for (int which = 0; which < fits[expert].length; which++) {
                affinities.add(Affinity.of(expert, which, fits[expert][which]));
            }
        }
        var matrix = AffinityMatrix.of(
                RandomRosters.experts(fits.length), RandomRosters.problems(fits[0].length), affinities);
        return AssignmentProblem.uniform(matrix, demand, Load.upTo(load));
    }
}
