package io.zhiqiao.matcher.assign.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What CP-SAT decides: a variable for each pair of a core, by problem and by expert. */
final class CorePairs {

    private final CpModel model;
    private final List<@Nullable BoolVar[]> byProblem = new ArrayList<>();
    private final List<List<BoolVar>> byExpert = new ArrayList<>();

    CorePairs(AssignmentProblem problem, Core core, CpModel model) {
        this.model = model;
        problem.loads().forEach(load -> byExpert.add(new ArrayList<>()));
        for (int which = 0; which < problem.demands().size(); which++) {
            add(problem, core, which);
        }
    }

    private void add(AssignmentProblem problem, Core core, int which) {
        int count = problem.affinities().candidateCount(which);
        var own = new @Nullable BoolVar[count];
        for (int place = 0; place < count; place++) {
            if (core.has(which, place)) {
                var pair = model.newBoolVar("");
                own[place] = pair;
                byExpert.get(problem.affinities().candidate(which, place)).add(pair);
            }
        }
        byProblem.add(own);
    }

    int problems() {
        return byProblem.size();
    }

    int experts() {
        return byExpert.size();
    }

    /** The pair of a problem with a candidate; null where the core does not have it. */
    @Nullable
    BoolVar pair(int which, int place) {
        return byProblem.get(which)[place];
    }

    /** The pairs of an expert. */
    List<BoolVar> ofExpert(int expert) {
        return byExpert.get(expert);
    }

    /** How many experts a problem has. */
    LinearExpr team(int which) {
        var team = new ArrayList<BoolVar>();
        for (var pair : byProblem.get(which)) {
            if (pair != null) {
                team.add(pair);
            }
        }
        return LinearExpr.sum(team.toArray(BoolVar[]::new));
    }

    /** Adds what the candidates of a problem weigh, where the core has them. */
    void addTo(LinearExprBuilder sum, int which, IntToLongFunction weight) {
        addTo(sum, which, IntStream.range(0, byProblem.get(which).length), weight);
    }

    /** The same for some candidates. */
    void addTo(LinearExprBuilder sum, int which, IntStream places, IntToLongFunction weight) {
        places.forEach(place -> {
            var pair = pair(which, place);
            if (pair != null) {
                sum.addTerm(pair, weight.applyAsLong(place));
            }
        });
    }

    /** Says where to begin. */
    void hint(List<List<Integer>> places) {
        for (int which = 0; which < byProblem.size(); which++) {
            for (int place = 0; place < byProblem.get(which).length; place++) {
                var pair = pair(which, place);
                if (pair != null) {
                    model.addHint(pair, places.get(which).contains(place) ? 1 : 0);
                }
            }
        }
    }

    /** For each problem the places of the candidates who were chosen. */
    List<List<Integer>> chosen(CpSolver solver) {
        var chosen = new ArrayList<List<Integer>>();
        for (var own : byProblem) {
            var places = new ArrayList<Integer>();
            for (int place = 0; place < own.length; place++) {
                var pair = own[place];
                if (pair != null && solver.booleanValue(pair)) {
                    places.add(place);
                }
            }
            chosen.add(places);
        }
        return chosen;
    }
}
