package io.zhiqiao.matcher.evaluate;

import java.util.List;

/**
 * How often routing names the right team, and how far its confidence is to be trusted.
 *
 * @param first how often the first team is right
 * @param firstThree how often one of the first three is
 * @param calibrationError mean distance between confidence and share of right answers over ten ranges of confidence, each by
 *     the problems in it
 * @param reliability the ranges that hold problems, by rising confidence
 */
public record RoutingEvaluation(
        Estimate first, Estimate firstThree, Estimate calibrationError, List<Range> reliability) {

    /** Copies the list. */
    public RoutingEvaluation {
        reliability = List.copyOf(reliability);
    }

    /**
     * Suggestions of about the same confidence.
     *
     * @param from least confidence
     * @param to most confidence
     * @param problems how many
     * @param confidence their mean confidence
     * @param right the share of them that is right
     */
    public record Range(double from, double to, int problems, double confidence, double right) {}
}
