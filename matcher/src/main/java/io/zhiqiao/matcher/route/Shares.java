package io.zhiqiao.matcher.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How much one kind of evidence speaks for each team, with what does: collected, then read as shares that sum to 1. */
final class Shares {

    private static final int NAMED = 5;

    private final double[] sums;
    private final List<Reason> reasons = new ArrayList<>();

    Shares(int teams) {
        sums = new double[teams];
    }

    /** Adds what {@code by} says for the team at that place; may be negative. */
    void add(int place, double value, String by) {
        sums[place] += value;
        if (value > 0) {
            reasons.add(new Reason(place, value, by));
        }
    }

    /** The shares of all teams; what speaks against a team counts as nothing for it. All 0 where nothing speaks for any. */
    double[] shares() {
        var positive = Arrays.stream(sums).map(sum -> Math.max(0, sum)).toArray();
        var total = Arrays.stream(positive).sum();
        return total == 0
                ? positive
                : Arrays.stream(positive).map(sum -> sum / total).toArray();
    }

    /** What speaks most for the team at that place. */
    List<String> strongest(int place) {
        return reasons.stream()
                .filter(reason -> reason.place() == place)
                .sorted(Comparator.comparingDouble(Reason::value).reversed().thenComparing(Reason::by))
                .map(Reason::by)
                .distinct()
                .limit(NAMED)
                .toList();
    }

    private record Reason(int place, double value, String by) {}
}
