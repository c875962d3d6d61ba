package io.zhiqiao.run;

import org.jspecify.annotations.Nullable;

/**
 * How a run ends that worked to its end.
 *
 * @param transition of {@link RunLifeCycle}
 * @param why there is no result; null where there is one
 * @param result what the row keeps; null where there is none
 * @param keeping writes what is kept beside the row; in the same transaction
 */
public record RunEnd(
        String transition, @Nullable String why, @Nullable String result, Runnable keeping) {

    /** With a result. */
    public static RunEnd complete(@Nullable String result) {
        return new RunEnd("complete", null, result, () -> {});
    }

    /** The rules leave no answer. */
    public static RunEnd infeasible(String why) {
        return new RunEnd("infeasible", why, null, () -> {});
    }

    /** With more to write. */
    public RunEnd keeping(Runnable more) {
        return new RunEnd(transition, why, result, more);
    }
}
