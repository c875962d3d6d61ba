package io.zhiqiao.matcher.assign.roster;

import java.util.Comparator;

/**
 * One expert and one problem.
 *
 * @param expert place in the list of experts, from 0
 * @param problem place in the list of problems, from 0
 */
public record Pair(int expert, int problem) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
            Comparator.comparingInt(Pair::problem).thenComparingInt(Pair::expert);

    /** By problem, then by expert. */
    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
