package io.zhiqiao.matcher.assign;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.assign.roster.Affinity;
import io.zhiqiao.matcher.assign.roster.AffinityMatrix;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Load;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.assign.roster.RosterRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Small rosters with all kinds of rules, few enough to be tried one by one. */
public final class RandomRosters {

    private static final int EXPERTS = 5;

    private final Random random;

    public RandomRosters(long seed) {
        random = new Random(seed);
    }

    /** The next one. */
    public AssignmentProblem next() {
        int problems = 2 + random.nextInt(3);
        var affinities = new ArrayList<Affinity>();
        for (int problem = 0; problem < problems; problem++) {
            for (int expert = 0; expert < EXPERTS; expert++) {
                if (random.nextInt(10) < 8) {
                    affinities.add(new Affinity(expert, problem, BigDecimal.valueOf(random.nextInt(21) * 5L, 2)));
                }
            }
        }
        var matrix = AffinityMatrix.of(experts(EXPERTS), problems(problems), affinities);
        var demands = random.ints(problems, 1, 4).boxed().toList();
        var loads = IntStream.range(0, EXPERTS).mapToObj(expert -> load()).toList();
        return new AssignmentProblem(matrix, demands, loads, rules(problems));
    }

    private Load load() {
        int max = random.nextInt(4);
        int min = random.nextInt(8) == 0 ? Math.min(1, max) : 0;
        return new Load(min, max, random.nextInt(4));
    }

    private RosterRules rules(int problems) {
        var rules = RosterRules.NONE;
        var some = new TreeSet<Pair>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(new Pair(random.nextInt(EXPERTS), random.nextInt(problems)));
        }
        rules = rules.forbid(some);
        if (random.nextInt(4) == 0) {
            rules = rules.pin(new TreeSet<>(List.of(new Pair(random.nextInt(EXPERTS), random.nextInt(problems)))));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            var scope = random.nextBoolean() ? Quota.Scope.ROSTER : Quota.Scope.EACH_PROBLEM;
            int least = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
            int most = random.nextBoolean() ? least + random.nextInt(2) : Quota.NO_LIMIT;
            rules = rules.with(new Quota("group" + i, new TreeSet<>(group()), least, most, scope));
        }
        if (random.nextInt(3) == 0) {
            rules = rules.ledBy(group());
        }
        if (random.nextInt(3) == 0) {
            rules = rules.ofAtMost(1 + random.nextInt(EXPERTS));
        }
        if (random.nextInt(3) == 0) {
            var travel = new TreeMap<Pair, BigDecimal>();
            travel.put(new Pair(random.nextInt(EXPERTS), random.nextInt(problems)), new BigDecimal("0.35"));
            rules = rules.travelling(travel);
        }
        return rules;
    }

    private Set<Integer> group() {
        var group = new TreeSet<Integer>();
        for (int expert = 0; expert < EXPERTS; expert++) {
            if (random.nextBoolean()) {
                group.add(expert);
            }
        }
        return group;
    }

    public static List<ExpertId> experts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new ExpertId("E" + number))
                .toList();
    }

    public static List<ProblemId> problems(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new ProblemId("P" + number))
                .toList();
    }
}
