package io.zhiqiao.match;

import io.zhiqiao.match.MatchResponse.ExcludedExpertResponse;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import org.jspecify.annotations.Nullable;

/**
 * Why one expert does or does not fit one problem; exactly one of {@code match} and {@code excluded} is there, or none
 * where nothing at all is in common.
 *
 * @param problem which problem
 * @param expertId which expert
 * @param suggested whether the fit is high enough to suggest the expert
 * @param match contributions, pieces and rules of an expert who may be suggested
 * @param excluded the rules that keep the expert out
 */
public record ExplainResponse(
        MatchResponse.Asked problem,
        String expertId,
        boolean suggested,
        @Nullable ExpertMatch match,
        @Nullable ExcludedExpertResponse excluded) {}
