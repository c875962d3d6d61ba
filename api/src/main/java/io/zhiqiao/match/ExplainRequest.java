package io.zhiqiao.match;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code POST /api/v1/match/explain}: one problem, one expert.
 *
 * @param problemText what the enterprise wrote; either this or {@code problemId}
 * @param problemId a posted problem
 * @param expertId which expert
 */
public record ExplainRequest(
        @Nullable String problemText,
        @Nullable String problemId,
        @Nullable String expertId) {}
