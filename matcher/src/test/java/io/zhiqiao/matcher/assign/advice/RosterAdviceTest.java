package io.zhiqiao.matcher.assign.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.assign.AssignmentSolver;
import io.zhiqiao.matcher.assign.RandomRosters;
import io.zhiqiao.matcher.assign.SolveOptions;
import io.zhiqiao.matcher.assign.roster.Affinity;
import io.zhiqiao.matcher.assign.roster.AffinityMatrix;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Load;
import io.zhiqiao.matcher.assign.roster.Pair;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterAdviceTest {

    private static final AffinityMatrix FITS = AffinityMatrix.of(
            RandomRosters.experts(3),
            RandomRosters.problems(2),
            List.of(
                    Affinity.of(0, 0, 0.9),
                    Affinity.of(1, 0, 0.5),
                    Affinity.of(2, 0, 0.4),
                    Affinity.of(0, 1, 0.8),
                    Affinity.of(1, 1, 0.7)));

    private final AssignmentProblem problem = AssignmentProblem.uniform(FITS, 1, Load.upTo(1));

    @Test
    void whyNotNamesThePriceAndTheChanges() {
        var answer = advice(problem).whyNot(new Pair(0, 1));

        assertThat(answer).isInstanceOfSatisfying(WhyNot.Costs.class, costs -> {
            assertThat(costs.change().lostTotal()).isEqualTo(3);
            assertThat(costs.change().added()).containsExactly(new Pair(1, 0), new Pair(0, 1));
            assertThat(costs.change().removed()).containsExactly(new Pair(0, 0), new Pair(1, 1));
        });
    }

    @Test
    void whyNotNamesTheRuleThatForbidsThePair() {
        var forbidden = problem.with(problem.rules().forbid(Set.of(new Pair(2, 0))));

        assertThat(advice(problem).whyNot(new Pair(0, 0))).isInstanceOf(WhyNot.Assigned.class);
        assertThat(rule(advice(forbidden).whyNot(new Pair(2, 0)))).isEqualTo("conflict");
        assertThat(rule(advice(problem).whyNot(new Pair(2, 1)))).isEqualTo("fit");
        assertThat(rule(advice(problem.withLoad(2, Load.upTo(0))).whyNot(new Pair(2, 0))))
                .isEqualTo("pin");
    }

    @Test
    void alternatesAreThoseWhoBreakNoRule() {
        var alternates = advice(problem).alternates(0, 5);

        // Expert 1 fits better than expert 2 but is taken.
        assertThat(alternates).containsExactly(new Alternate(2, 4, List.of(0)));
    }

    @Test
    void aShortProblemHearsWhatWouldHelp() {
        var few = problem.withLoad(1, Load.upTo(0)).withLoad(2, Load.upTo(0));
        var roster = solved(few);

        var shortfalls = new ShortfallForecast(roster, SolveOptions.TOTAL).shortfalls();

        assertThat(roster.problemsWithNobody()).isEqualTo(1);
        assertThat(shortfalls).hasSize(1);
        assertThat(shortfalls.getFirst().nobody()).isTrue();
        assertThat(shortfalls.getFirst().reliefs()).extracting(Relief::rule).contains("load-max", "invite");
        assertThat(shortfalls.getFirst().reliefs().getFirst().openSeats()).isZero();
    }

    @Test
    void aConflictInTheWayIsNamed() {
        var rules = problem.rules().forbid(Set.of(new Pair(0, 1), new Pair(1, 1)));
        var roster = solved(problem.with(rules));

        var shortfall =
                new ShortfallForecast(roster, SolveOptions.TOTAL).shortfalls().getFirst();

        assertThat(shortfall.problem()).isEqualTo(1);
        assertThat(shortfall.reliefs())
                .extracting(Relief::rule)
                .contains("conflict")
                .doesNotContain("load-max");
    }

    private static RosterAdvice advice(AssignmentProblem problem) {
        return new RosterAdvice(solved(problem), SolveOptions.TOTAL);
    }

    private static String rule(WhyNot answer) {
        return ((WhyNot.Impossible) answer).reasons().getFirst().rule();
    }

    private static Assignment solved(AssignmentProblem problem) {
        return (Assignment) new AssignmentSolver().solve(problem, SolveOptions.TOTAL);
    }
}
