package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.matcher.eligibility.Reason;
import java.util.List;

/**
 * An expert in the final order, with the reasons for the place.
 *
 * @param rank place in the list, from 1
 * @param expert who, without contact data
 * @param fit in [0, 1], higher is better; the sum of the contributions
 * @param wording the fit in a word
 * @param contributions what each feature adds
 * @param quotations passages of the best pieces of evidence, best first
 * @param coveredTargets names of the problem's targets that a piece of evidence speaks of
 * @param sharedInterests IPC subclasses that the enterprise looks into in the patent database and the expert works in
 * @param unverified what the records do not say, and a person has to look at
 */
public record RankedExpert(
        int rank,
        Expert expert,
        double fit,
        FitWording wording,
        List<Contribution> contributions,
        List<Quotation> quotations,
        List<String> coveredTargets,
        List<String> sharedInterests,
        List<Reason> unverified) {

    /** Copies the lists. */
    public RankedExpert {
        contributions = List.copyOf(contributions);
        quotations = List.copyOf(quotations);
        coveredTargets = List.copyOf(coveredTargets);
        sharedInterests = List.copyOf(sharedInterests);
        unverified = List.copyOf(unverified);
    }
}
