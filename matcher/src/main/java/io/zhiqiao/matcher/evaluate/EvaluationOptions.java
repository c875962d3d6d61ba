package io.zhiqiao.matcher.evaluate;

/**
 * How to measure.
 *
 * @param pool whom the lists rank
 * @param relevant least grade that counts as relevant, finite
 */
public record EvaluationOptions(Pool pool, double relevant) {

    /** Each metric on its usual pool; grades from 3 on are relevant, as in most graded judgments. */
    public static final EvaluationOptions DEFAULT = new EvaluationOptions(Pool.USUAL, 3);

    /**
     * Checks the grade.
     *
     * @throws IllegalArgumentException if {@code relevant} is not finite
     */
    public EvaluationOptions {
        if (!Double.isFinite(relevant)) {
            throw new IllegalArgumentException(
                    "相关等级（%1$s）须为有限的数。\nThe relevant grade (%s) must be a finite number.".formatted(relevant));
        }
    }
}
