package io.zhiqiao.matcher;

import io.zhiqiao.matcher.retrieve.ExpertFilter;

/**
 * What is wanted of a match.
 *
 * @param topK how many experts at most, 1 to {@value #MAX_TOP_K}
 * @param filter whom to look at
 * @param belowThreshold whether experts are listed whose fit is too low to suggest them
 */
public record MatchOptions(int topK, ExpertFilter filter, boolean belowThreshold) {

    /** Longest list. */
    public static final int MAX_TOP_K = 200;

    /** The first twenty of everybody. */
    public static final MatchOptions DEFAULT = new MatchOptions(20, ExpertFilter.NONE, false);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code topK} is out of its range
     */
    public MatchOptions {
        if (topK < 1 || topK > MAX_TOP_K) {
            throw new IllegalArgumentException(
                    "topK（%d）应在 1 到 %d 之间。\nThe topK (%1$d) must be between 1 and %2$d.".formatted(topK, MAX_TOP_K));
        }
    }

    /** The same for the first {@code topK}. */
    public MatchOptions withTopK(int topK) {
        return new MatchOptions(topK, filter, belowThreshold);
    }
}
