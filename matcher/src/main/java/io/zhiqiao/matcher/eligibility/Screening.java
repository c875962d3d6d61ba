package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.ArrayList;
import java.util.List;

/** Applies the rules to candidates; nobody is dropped here, so that every list can say who is missing and why. */
public final class Screening {

    private final ExpertRecords experts;
    private final Eligibility eligibility;

    /** Screens with all rules of {@code eligibility}. */
    public Screening(ExpertRecords experts, Eligibility eligibility) {
        this.experts = experts;
        this.eligibility = eligibility;
    }

    /** What the rules say about each candidate whose record is still there, in the order of the candidates. */
    public List<Screened> screen(List<Candidate> candidates, Circumstances circumstances) {
        var screened = new ArrayList<Screened>(candidates.size());
        for (var candidate : candidates) {
            experts.find(candidate.expertId())
                    .ifPresent(expert ->
                            screened.add(new Screened(candidate, expert, eligibility.check(expert, circumstances))));
        }
        return screened;
    }
}
