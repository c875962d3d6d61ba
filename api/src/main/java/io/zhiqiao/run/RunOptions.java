package io.zhiqiao.run;

import io.zhiqiao.match.MatchRequest.Filters;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a run.
 *
 * @param topK how many experts at most, 1 to 200; 20 where not said
 * @param filters whom to look at; everybody where not said
 * @param belowThreshold whether experts are listed whose fit is too low to suggest them
 */
public record RunOptions(
        @Nullable Integer topK,
        @Nullable Filters filters,
        @Nullable Boolean belowThreshold) {

    /** The usual list. */
    public static final RunOptions USUAL = new RunOptions(null, null, null);
}
