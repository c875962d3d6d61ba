package io.zhiqiao.matcher.compose;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.assign.cpsat.WatchedSolver;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The best group as CP-SAT finds it, for questions with too many groups to try each. */
final class CpSatGroup {

    private static final long LACKING = 10_000_000_000_000L;
    private static final long SIZE = 100_000_000_000L;
    private static final long FIT = 10_000;
    private static final int DAYS = 6;

    private CpSatGroup() {}

    /** What it lacks, its size, fit and use; null where there is no group. */
    static @Nullable List<Integer> best(CompositionQuestion question) {
        var coming = new Coming(question);
        Loader.loadNativeLibraries();
        var model = new CpModel();
        var people = question.prospects();
        var chosen = bools(model, people.size());
        var lacked = bools(model, question.needs());
        var days = bools(model, DAYS);
        for (int need = 0; need < question.needs(); need++) {
            var bit = 1L << need;
            var any = IntStream.range(0, people.size())
                    .filter(one -> (coming.counted(one) & bit) != 0)
                    .mapToObj(one -> (Literal) chosen[one])
                    .toList();
            var literals = new Literal[any.size() + 1];
            any.toArray(literals);
            literals[any.size()] = lacked[need];
            model.addBoolOr(literals);
        }
        for (int one = 0; one < people.size(); one++) {
            if (coming.counted(one) == 0) {
                model.addEquality(chosen[one], 0);
            }
            for (int day = 0; day < DAYS; day++) {
                if ((people.get(one).freeDays() >> day & 1) == 0) {
                    model.addBoolOr(new Literal[] {chosen[one].not(), days[day].not()});
                }
            }
        }
        model.addGreaterOrEqual(LinearExpr.sum(days), question.daysTogether());
        model.addLinearConstraint(LinearExpr.sum(chosen), 1, question.most());
        model.minimize(goal(question, chosen, lacked));
        var solver = new WatchedSolver(Deadline.in(Duration.ofMinutes(1), () -> false));
        return solver.solve(model) == CpSolverStatus.OPTIMAL
                ? goals(solver.solution().objectiveValue())
                : null;
    }

    private static LinearExpr goal(CompositionQuestion question, BoolVar[] chosen, BoolVar[] lacked) {
        LinearExprBuilder goal = LinearExpr.newBuilder();
        for (var lack : lacked) {
            goal.addTerm(lack, LACKING);
        }
        for (int one = 0; one < chosen.length; one++) {
            var prospect = question.prospects().get(one);
            goal.addTerm(chosen[one], SIZE - prospect.fitPoints() * FIT + prospect.used());
        }
        return goal.build();
    }

    /** All parts are whole numbers below 2^53, so that they can be read from the sum. */
    private static List<Integer> goals(double objective) {
        var left = Math.round(objective);
        var lacking = left / LACKING;
        left -= lacking * LACKING;
        var size = (left + SIZE - 1) / SIZE;
        left = size * SIZE - left;
        var fit = (left + FIT - 1) / FIT;
        return List.of((int) lacking, (int) size, (int) fit, (int) (fit * FIT - left));
    }

    private static BoolVar[] bools(CpModel model, int count) {
        var bools = new BoolVar[count];
        for (int at = 0; at < count; at++) {
            bools[at] = model.newBoolVar("b" + at);
        }
        return bools;
    }
}
