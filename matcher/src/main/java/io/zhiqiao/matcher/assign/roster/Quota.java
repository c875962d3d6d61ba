package io.zhiqiao.matcher.assign.roster;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many of a group there shall be: "at least two from industry", "no more than three of one institution".
 *
 * <p>For each problem a minimum keeps seats free: of a problem with demand {@code d}, at most {@code d - atLeast} seats go
 * to others, so that a team that is complete has its minimum, and a team that cannot be completed is reported short.
 * For the whole roster people are counted, not seats, and a minimum that cannot be reached makes the roster infeasible.
 *
 * @param name of the group, as people call it
 * @param members places in the list of experts
 * @param atLeast 0 or more; more than the demand of a problem means all of its seats
 * @param atMost at least {@code atLeast}; {@link #NO_LIMIT} for any number
 * @param scope what is counted
 */
public record Quota(String name, NavigableSet<Integer> members, int atLeast, int atMost, Scope scope) {

    /** As many as there are. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /**
     * Checks the ranges and copies the members.
     *
     * @throws IllegalArgumentException if a number is out of its range or the name is blank
     */
    public Quota {
        if (name.isBlank()) {
            throw new IllegalArgumentException("名额规则没有名称。A quota has no name.");
        }
        if (atLeast < 0 || atMost < atLeast) {
            throw new IllegalArgumentException("""
                    名额规则“%s”的下限（%d）与上限（%d）应满足 0 ≤ 下限 ≤ 上限。
                    The quota %1$s must have 0 <= least (%2$d) <= most (%3$d).""".formatted(name, atLeast, atMost));
        }
        members = Collections.unmodifiableNavigableSet(new TreeSet<>(members));
    }

    /** At least so many of the group. */
    public static Quota atLeast(int least, String name, Set<Integer> members, Scope scope) {
        return new Quota(name, new TreeSet<>(members), least, NO_LIMIT, scope);
    }

    /** No more than so many of the group. */
    public static Quota atMost(int most, String name, Set<Integer> members, Scope scope) {
        return new Quota(name, new TreeSet<>(members), 0, most, scope);
    }

    /** What a quota counts. */
    public enum Scope {
        /** Seats of each problem by itself. */
        EACH_PROBLEM,
        /** People of the whole roster, each once. */
        ROSTER
    }
}
