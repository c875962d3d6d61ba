package io.zhiqiao.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.assign.exact.ExactSearch;
import io.zhiqiao.matcher.assign.exact.SearchLimits;
import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.AssignmentResult;
import io.zhiqiao.matcher.assign.roster.Infeasibility;
import io.zhiqiao.matcher.assign.roster.RuleCheck;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 200 small rosters with all kinds of rules, solved by the flow, by CP-SAT, and by trying everything. */
class AssignmentAgreementTest {

    private static final int ROSTERS = 200;
    private static final long SEED = 20261123;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void solversFindWhatTryingEverythingFinds(boolean fair) {
        var rosters = new RandomRosters(SEED);
        int feasible = 0;
        for (int i = 0; i < ROSTERS; i++) {
            var problem = rosters.next();
            var expected = BruteForce.best(problem, fair);
            var options = fair ? SolveOptions.FAIR : SolveOptions.TOTAL;
            var label = "seed %d, roster %d, fair %s".formatted(SEED, i, fair);
            check(label + ", solver", new AssignmentSolver().solve(problem, options), expected, fair);
            check(label + ", CP-SAT", byCpSat(problem, fair, 100), expected, fair);
            check(label + ", core", byCpSat(problem, fair, 0), expected, fair);
            feasible += expected == null ? 0 : 1;
        }

        assertThat(feasible).isBetween(ROSTERS / 2, ROSTERS - 1);
    }

    private static void check(
            String label, AssignmentResult result, long @org.jspecify.annotations.Nullable [] expected, boolean fair) {
        if (expected == null) {
            assertThat(result).as(label).isInstanceOf(Infeasibility.class);
            return;
        }
        assertThat(result).as(label).isInstanceOf(Assignment.class);
        var roster = (Assignment) result;
        assertThat(RuleCheck.broken(roster)).as(label).isEmpty();
        assertThat(BruteForce.goals(roster, fair)).as(label).isEqualTo(expected);
        assertThat(roster.proof().proven()).as(label).isTrue();
        assertThat(roster.proof().totalBound()).as(label).isEqualTo(roster.totalGain());
    }

    private static AssignmentResult byCpSat(AssignmentProblem problem, boolean fair, int directPairs) {
        var flow = new FlowModel(problem, true);
        var relaxed = flow.solve(problem::gain);
        var limits = new SearchLimits(Deadline.in(Duration.ofMinutes(1), () -> false), 0, directPairs);
        return new ExactSearch(problem, flow, fair, limits).solve(relaxed);
    }
}
