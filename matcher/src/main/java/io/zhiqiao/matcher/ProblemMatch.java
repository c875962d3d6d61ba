package io.zhiqiao.matcher;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.rank.Contribution;
import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.matcher.rank.Quotation;
import java.util.List;

/**
 * A problem that fits an expert.
 *
 * @param rank place in the list, from 1
 * @param problem which problem
 * @param fit in [0, 1], higher is better; the same number that the problem's list has for the expert
 * @param wording the fit in a word
 * @param contributions what each feature adds; they sum to the fit
 * @param quotations passages of the expert's own evidence that fit, best first
 * @param unverified what the records do not say, and a person has to look at
 */
public record ProblemMatch(
        int rank,
        Problem problem,
        double fit,
        FitWording wording,
        List<Contribution> contributions,
        List<Quotation> quotations,
        List<Reason> unverified) {

    /** Copies the lists. */
    public ProblemMatch {
        contributions = List.copyOf(contributions);
        quotations = List.copyOf(quotations);
        unverified = List.copyOf(unverified);
    }
}
