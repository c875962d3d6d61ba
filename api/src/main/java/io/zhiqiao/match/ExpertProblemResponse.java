package io.zhiqiao.match;

import io.zhiqiao.match.MatchResponse.ContributionResponse;
import io.zhiqiao.match.MatchResponse.QuotationResponse;
import io.zhiqiao.match.MatchResponse.WordingResponse;
import io.zhiqiao.problem.ProblemSummary;
import java.util.List;

/**
 * A problem that fits an expert.
 *
 * @param rank place, from 1
 * @param problem which problem
 * @param fit in [0, 1]; the same number that the problem's list has for the expert
 * @param wording the fit in a word
 * @param contributions what each aspect adds to the fit
 * @param quotations passages of the expert's evidence that fit, best first
 */
public record ExpertProblemResponse(
        int rank,
        ProblemSummary problem,
        double fit,
        WordingResponse wording,
        List<ContributionResponse> contributions,
        List<QuotationResponse> quotations) {}
