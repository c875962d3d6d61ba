package io.zhiqiao.matcher.assign.roster;

import java.math.BigDecimal;

/**
 * How well one expert fits one problem.
 *
 * @param expert place in the list of experts, from 0
 * @param problem place in the list of problems, from 0
 * @param value 0 to {@value #MAX}, higher is better; comparable within one matrix
 */
public record Affinity(int expert, int problem, BigDecimal value) {

    /** The greatest value. */
    public static final int MAX = 1_000_000;

    private static final BigDecimal GREATEST = BigDecimal.valueOf(MAX);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Affinity {
        if (expert < 0 || problem < 0) {
            throw new IllegalArgumentException(
                    "专家与难题的序号（%d，%d）不能为负。The expert (%1$d) and the problem (%2$d) must not be negative."
                            .formatted(expert, problem));
        }
        if (value.signum() < 0 || value.compareTo(GREATEST) > 0) {
            throw new IllegalArgumentException(
                    "契合度（%s）应在 0 到 %d 之间。The affinity (%1$s) must be 0 to %2$d.".formatted(value, MAX));
        }
    }

    /** As a fit of the matcher: the shortest decimal that stands for {@code value}. */
    public static Affinity of(int expert, int problem, double value) {
        return new Affinity(expert, problem, BigDecimal.valueOf(value));
    }

    /** The pair. */
    public Pair pair() {
        return new Pair(expert, problem);
    }
}
