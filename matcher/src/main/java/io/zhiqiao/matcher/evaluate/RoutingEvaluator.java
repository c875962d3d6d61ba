package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.matcher.evaluate.RoutingEvaluation.Range;
import io.zhiqiao.matcher.route.Routing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Measures routing on problems whose teams are known. */
public final class RoutingEvaluator {

    private static final int RANGES = 10;
    private static final int FIRST = 3;

    private final Bootstrap bootstrap;

    /** Measures with these intervals. */
    public RoutingEvaluator(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * Measures.
     *
     * @param judged suggestions with the teams that are right; at least one. A problem that nothing was named for counts
     *     as wrong, with the confidence 0
     * @throws IllegalArgumentException if there is none
     */
    public RoutingEvaluation evaluate(List<Judged> judged) {
        if (judged.isEmpty()) {
            throw new IllegalArgumentException("没有可衡量的难题。\nThere is no problem to measure on.");
        }
        var first = judged.stream().mapToDouble(one -> one.isRight(1) ? 1 : 0).toArray();
        var three =
                judged.stream().mapToDouble(one -> one.isRight(FIRST) ? 1 : 0).toArray();
        var confidence = judged.stream().mapToDouble(Judged::confidence).toArray();
        return new RoutingEvaluation(
                bootstrap.estimate(judged.size(), drawn -> mean(first, drawn)),
                bootstrap.estimate(judged.size(), drawn -> mean(three, drawn)),
                bootstrap.estimate(judged.size(), drawn -> error(confidence, first, drawn)),
                ranges(confidence, first));
    }

    private static double mean(double[] values, int[] drawn) {
        return Arrays.stream(drawn).mapToDouble(unit -> values[unit]).average().orElseThrow();
    }

    private static double error(double[] confidence, double[] right, int[] drawn) {
        var gaps = new double[RANGES];
        for (var unit : drawn) {
            gaps[range(confidence[unit])] += confidence[unit] - right[unit];
        }
        return Arrays.stream(gaps).map(Math::abs).sum() / drawn.length;
    }

    private static List<Range> ranges(double[] confidence, double[] right) {
        return IntStream.range(0, RANGES)
                .mapToObj(range -> {
                    var units = IntStream.range(0, confidence.length)
                            .filter(unit -> range(confidence[unit]) == range)
                            .toArray();
                    return units.length == 0
                            ? null
                            : new Range(
                                    range / (double) RANGES,
                                    (range + 1) / (double) RANGES,
                                    units.length,
                                    mean(confidence, units),
                                    mean(right, units));
                })
                .filter(range -> range != null)
                .toList();
    }

    private static int range(double confidence) {
        return Math.min(RANGES - 1, (int) (confidence * RANGES));
    }

    /**
     * A suggestion, and what is right.
     *
     * @param routing the suggestion
     * @param right numbers of the teams that are right; empty where none is
     */
    public record Judged(Routing routing, List<Integer> right) {

        /** Copies the list. */
        public Judged {
            right = List.copyOf(right);
        }

        /** Whether one of the first teams is right; where no team is, whether none was named. */
        boolean isRight(int teams) {
            if (right.isEmpty() || routing.unmapped()) {
                return right.isEmpty() && routing.unmapped();
            }
            return routing.teams().stream().limit(teams).anyMatch(team -> right.contains(team.number()));
        }

        double confidence() {
            return routing.first().map(Routing.RankedTeam::confidence).orElse(0.0);
        }
    }
}
