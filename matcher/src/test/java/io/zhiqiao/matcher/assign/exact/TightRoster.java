package io.zhiqiao.matcher.assign.exact;

import io.zhiqiao.matcher.assign.RandomRosters;
import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.Affinity;
import io.zhiqiao.matcher.assign.roster.AffinityMatrix;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Load;
import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.assign.roster.RosterRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Forty problems of two seats, sixty experts with up to four problems each in ten institutions: at least twenty people are needed. */
final class TightRoster {

    static final int EXPERTS = 60;
    static final int INSTITUTIONS = 10;
    private static final int PROBLEMS = 40;

    private TightRoster() {}

    /** With at most so many people of one institution. */
    static AssignmentProblem perInstitution(int atMost) {
        var rules = RosterRules.NONE;
        for (int institution = 0; institution < INSTITUTIONS; institution++) {
            var members = new TreeSet<Integer>();
            for (int expert = institution; expert < EXPERTS; expert += INSTITUTIONS) {
                members.add(expert);
            }
            rules = rules.with(Quota.atMost(atMost, "institution" + institution, members, Quota.Scope.ROSTER));
        }
        return problem(rules);
    }

    static AssignmentProblem problem(RosterRules rules) {
        var random = new Random(20261124);
        var affinities = new ArrayList<Affinity>();
        for (int problem = 0; problem < PROBLEMS; problem++) {
            for (int expert = 0; expert < EXPERTS; expert++) {
                affinities.add(new Affinity(expert, problem, BigDecimal.valueOf(random.nextInt(1, 1000), 3)));
            }
        }
        var matrix = AffinityMatrix.of(RandomRosters.experts(EXPERTS), RandomRosters.problems(PROBLEMS), affinities);
        return new AssignmentProblem(
                matrix, Collections.nCopies(PROBLEMS, 2), Collections.nCopies(EXPERTS, new Load(0, 4, 0)), rules);
    }

    /** The roster of greatest fit as if people cost nothing. */
    static List<List<Integer>> plain(AssignmentProblem problem) {
        return new FlowModel(problem, false).solve(problem::gain).places();
    }
}
