package io.zhiqiao.matcher.assign.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a roster must keep to beside demands and loads.
 *
 * @param forbidden pairs that must not be: conflicts of interest, leave, bans of the coordinator
 * @param pinned pairs that must be
 * @param quotas how many of which group
 * @param mayLead who may lead a team; one seat of each team is kept for one of them; empty if teams need no leader
 * @param maxExperts how many people the roster may have, 1 or more; {@link Quota#NO_LIMIT} for any number
 * @param travel what a pair costs, in the unit of the affinities, 0 or more; taken off the total, not off what a problem gets
 */
public record RosterRules(
        NavigableSet<Pair> forbidden,
        NavigableSet<Pair> pinned,
        List<Quota> quotas,
        NavigableSet<Integer> mayLead,
        int maxExperts,
        NavigableMap<Pair, BigDecimal> travel) {

    /** Nothing but demands and loads. */
    public static final RosterRules NONE = new RosterRules(
            Collections.emptyNavigableSet(),
            Collections.emptyNavigableSet(),
            List.of(),
            Collections.emptyNavigableSet(),
            Quota.NO_LIMIT,
            Collections.emptyNavigableMap());

    /**
     * Checks the ranges and copies the collections.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public RosterRules {
        forbidden = Collections.unmodifiableNavigableSet(new TreeSet<>(forbidden));
        pinned = Collections.unmodifiableNavigableSet(new TreeSet<>(pinned));
        quotas = List.copyOf(quotas);
        mayLead = Collections.unmodifiableNavigableSet(new TreeSet<>(mayLead));
        travel = Collections.unmodifiableNavigableMap(new TreeMap<>(travel));
        if (maxExperts < 1) {
            throw new IllegalArgumentException(
                    "专家总数上限（%d）至少为 1。The most experts of a roster (%1$d) must be at least 1.".formatted(maxExperts));
        }
        travel.forEach((pair, cost) -> {
            if (cost.signum() < 0) {
                throw new IllegalArgumentException(
                        "差旅成本（%s）不能为负。The travel cost (%1$s) must not be negative.".formatted(cost));
            }
        });
    }

    /** With more forbidden pairs. */
    public RosterRules forbid(Set<Pair> more) {
        return new RosterRules(joined(forbidden, more), pinned, quotas, mayLead, maxExperts, travel);
    }

    /** Without some forbidden pairs. */
    public RosterRules allow(Set<Pair> pairs) {
        var rest = new TreeSet<>(forbidden);
        rest.removeAll(pairs);
        return new RosterRules(rest, pinned, quotas, mayLead, maxExperts, travel);
    }

    /** With more pins. */
    public RosterRules pin(Set<Pair> more) {
        return new RosterRules(forbidden, joined(pinned, more), quotas, mayLead, maxExperts, travel);
    }

    /** Without any pins. */
    public RosterRules withoutPins() {
        return new RosterRules(forbidden, Collections.emptyNavigableSet(), quotas, mayLead, maxExperts, travel);
    }

    /** With one more quota. */
    public RosterRules with(Quota quota) {
        var more = new ArrayList<>(quotas);
        more.add(quota);
        return withQuotas(more);
    }

    /** With other quotas. */
    public RosterRules withQuotas(List<Quota> others) {
        return new RosterRules(forbidden, pinned, others, mayLead, maxExperts, travel);
    }

    /** With other leaders. */
    public RosterRules ledBy(Set<Integer> leaders) {
        return new RosterRules(forbidden, pinned, quotas, new TreeSet<>(leaders), maxExperts, travel);
    }

    /** With another number of people. */
    public RosterRules ofAtMost(int experts) {
        return new RosterRules(forbidden, pinned, quotas, mayLead, experts, travel);
    }

    /** With other travel costs. */
    public RosterRules travelling(NavigableMap<Pair, BigDecimal> costs) {
        return new RosterRules(forbidden, pinned, quotas, mayLead, maxExperts, costs);
    }

    /** Whether some rule counts people of the whole roster. */
    public boolean countPeople() {
        return maxExperts != Quota.NO_LIMIT || quotas.stream().anyMatch(quota -> quota.scope() == Quota.Scope.ROSTER);
    }

    private static NavigableSet<Pair> joined(Set<Pair> some, Set<Pair> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
