package io.zhiqiao.matcher.assign.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A roster to be made: who fits what, how many are wanted, how many each may take, and the rules.
 *
 * @param affinities the pairs that may be assigned
 * @param demands how many experts each problem wants, 1 to {@value #MAX_DEMAND}, in the order of the problems
 * @param loads how many problems each expert may take, in the order of the experts
 * @param rules what else there is to keep to
 */
public record AssignmentProblem(AffinityMatrix affinities, List<Integer> demands, List<Load> loads, RosterRules rules) {

    /** The most experts for one problem. */
    public static final int MAX_DEMAND = 10;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range, or a rule names somebody or something that is not listed
     */
    public AssignmentProblem {
        demands = List.copyOf(demands);
        loads = List.copyOf(loads);
        checkSize("难题人数需求", "demands", demands.size(), affinities.problems().size());
        checkSize("专家工作量", "loads", loads.size(), affinities.experts().size());
        for (var demand : demands) {
            if (demand < 1 || demand > MAX_DEMAND) {
                throw new IllegalArgumentException(
                        "难题的需求人数（%d）应为 1 到 %d。The demand (%1$d) of a problem must be 1 to %2$d."
                                .formatted(demand, MAX_DEMAND));
            }
        }
        for (var pair : rules.forbidden()) {
            checkPair(pair, affinities);
        }
        for (var pair : rules.pinned()) {
            checkPair(pair, affinities);
        }
        for (var travel : rules.travel().entrySet()) {
            checkPair(travel.getKey(), affinities);
            if (affinities.units(travel.getValue()) > AffinityMatrix.MAX_UNITS) {
                throw new IllegalArgumentException(
                        "差旅成本（%s）过大，应与契合度同一单位。The travel cost (%1$s) is too great; it has the unit of the affinities."
                                .formatted(travel.getValue()));
            }
        }
        for (var quota : rules.quotas()) {
            if (!quota.members().isEmpty()
                    && (quota.members().first() < 0 || quota.members().last() >= loads.size())) {
                throw new IllegalArgumentException(
                        "名额规则“%s”中有不在名单里的专家。The quota %1$s names an expert who is not listed.".formatted(quota.name()));
            }
        }
    }

    /** The same demand and load for all. */
    public static AssignmentProblem uniform(AffinityMatrix affinities, int demand, Load load) {
        return new AssignmentProblem(
                affinities,
                Collections.nCopies(affinities.problems().size(), demand),
                Collections.nCopies(affinities.experts().size(), load),
                RosterRules.NONE);
    }

    /** With other rules. */
    public AssignmentProblem with(RosterRules others) {
        return new AssignmentProblem(affinities, demands, loads, others);
    }

    /** With another load of one expert. */
    public AssignmentProblem withLoad(int expert, Load load) {
        var others = new ArrayList<>(loads);
        others.set(expert, load);
        return new AssignmentProblem(affinities, demands, others, rules);
    }

    /** How many seats there are to fill. */
    public int seats() {
        return demands.stream().mapToInt(Integer::intValue).sum();
    }

    /** What a pair adds to the total, in units: its fit less its travel; may be negative. */
    public long gain(int problem, int place) {
        var fit = affinities.fit(problem, place);
        if (rules.travel().isEmpty()) {
            return fit;
        }
        var cost = rules.travel().get(new Pair(affinities.candidate(problem, place), problem));
        return cost == null ? fit : fit - affinities.units(cost);
    }

    /**
     * What makes fits of problems with different demands comparable: the fit of a team times this is proportional to
     * its fit per wanted seat. 1 where all problems want the same number.
     */
    public long weight(int problem) {
        return commonDemand() / demands.get(problem);
    }

    /** The least common multiple of the demands, 1 to 2520. */
    public long commonDemand() {
        if (demands.stream().distinct().count() == 1) {
            return demands.getFirst();
        }
        return demands.stream()
                .distinct()
                .mapToLong(Integer::longValue)
                .reduce(1, AssignmentProblem::leastCommonMultiple);
    }

    private static long leastCommonMultiple(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }

    private static void checkSize(String zh, String en, int size, int wanted) {
        if (size != wanted) {
            throw new IllegalArgumentException(
                    "%s有 %d 项，应为 %d 项。The %s must be %3$d, not %2$d.".formatted(zh, size, wanted, en));
        }
    }

    private static void checkPair(Pair pair, AffinityMatrix affinities) {
        if (pair.expert() < 0
                || pair.problem() < 0
                || pair.expert() >= affinities.experts().size()
                || pair.problem() >= affinities.problems().size()) {
            throw new IllegalArgumentException(
                    "规则提到不存在的第 %d 位专家或第 %d 道难题（从 0 数起）。A rule names expert %1$d and problem %2$d, counted from 0, which are not listed."
                            .formatted(pair.expert(), pair.problem()));
        }
    }
}
