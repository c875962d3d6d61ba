package io.zhiqiao.bench;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.assign.roster.Affinity;
import io.zhiqiao.matcher.assign.roster.AffinityMatrix;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Load;
import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.assign.roster.Quota.Scope;
import io.zhiqiao.matcher.assign.roster.RosterRules;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Rosters of a size that a year of tours does not reach: each problem has some candidates whose fits fall with their rank, and
 * experts are candidates the more often the better known they are.
 */
final class GeneratedRoster {

    private static final int INSTITUTIONS = 300;
    private static final int INDUSTRY_INSTITUTIONS = 100;
    private static final int MOST_OF_ONE_INSTITUTION = 20;
    private static final int YEARLY_CAP = 4;

    private final Random random;

    GeneratedRoster(long seed) {
        random = new Random(seed);
    }

    /** Demands from 1 to 3, loads from 1 to 3, no other rules. */
    AssignmentProblem plain(int problems, int experts, int candidates) {
        var affinities = new ArrayList<Affinity>();
        for (int problem = 0; problem < problems; problem++) {
            double fit = 0.75 + 0.25 * random.nextDouble();
            for (int expert : someExperts(experts, candidates)) {
                fit *= 0.97 + 0.03 * random.nextDouble();
                affinities.add(Affinity.of(expert, problem, Math.round(fit * 1e6) / 1e6));
            }
        }
        var matrix = AffinityMatrix.of(
                IntStream.range(0, experts).mapToObj(i -> new ExpertId("E" + i)).toList(),
                IntStream.range(0, problems)
                        .mapToObj(i -> new ProblemId("P" + i))
                        .toList(),
                affinities);
        var demands = random.ints(problems, 1, 4).boxed().toList();
        var loads = IntStream.range(0, experts)
                .mapToObj(expert -> new Load(0, 1 + random.nextInt(3), random.nextInt(4)).withinCap(YEARLY_CAP))
                .toList();
        return new AssignmentProblem(matrix, demands, loads, RosterRules.NONE);
    }

    /**
     * The same with quotas: at least one from industry and no more than one of an institution for each problem, and a number of people of
     * one institution in the roster.
     */
    AssignmentProblem withQuotas(AssignmentProblem plain) {
        int experts = plain.loads().size();
        var industry = new TreeSet<Integer>();
        var institutions = new ArrayList<Set<Integer>>();
        for (int institution = 0; institution < INSTITUTIONS; institution++) {
            institutions.add(new TreeSet<>());
        }
        for (int expert = 0; expert < experts; expert++) {
            int institution = (int) (INSTITUTIONS * Math.pow(random.nextDouble(), 1.5));
            institutions.get(institution).add(expert);
            if (institution % (INSTITUTIONS / INDUSTRY_INSTITUTIONS) == 0) {
                industry.add(expert);
            }
        }
        var quotas = new ArrayList<Quota>();
        quotas.add(Quota.atLeast(1, "industry", industry, Scope.EACH_PROBLEM));
        for (int institution = 0; institution < INSTITUTIONS; institution++) {
            var members = institutions.get(institution);
            quotas.add(Quota.atMost(1, "institution " + institution, members, Scope.EACH_PROBLEM));
            quotas.add(Quota.atMost(MOST_OF_ONE_INSTITUTION, "institution " + institution, members, Scope.ROSTER));
        }
        return plain.with(RosterRules.NONE.withQuotas(quotas));
    }

    private Set<Integer> someExperts(int experts, int count) {
        var some = new java.util.LinkedHashSet<Integer>();
        while (some.size() < count) {
            some.add((int) (experts * Math.pow(random.nextDouble(), 1.3)));
        }
        return some;
    }
}
