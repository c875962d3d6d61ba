package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;
import java.util.ArrayList;
import java.util.List;

/**
 * All hard rules together.
 *
 * <p>Not among them, because the records have no field for it: family ties, and patents held together with a declared
 * rival. A person has to ask.
 */
public final class Eligibility {

    private final List<EligibilityRule> rules;

    private Eligibility(List<EligibilityRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Every rule that the records allow; an expert is told all that stand in the way, not only the first. */
    public static Eligibility ofAllRules() {
        return new Eligibility(List.of(
                new InPool(),
                new ConsentGiven(),
                new TermRunning(),
                new OnLeave(),
                new AnnualCap(),
                new SameEmployer(),
                new OutsideRoles(),
                new AvoidedOrganisation(),
                new ConfidentialityKept()));
    }

    /** What the rules say about one pair. */
    public Findings check(Expert expert, Circumstances circumstances) {
        var exclusions = new ArrayList<Reason>();
        var unverified = new ArrayList<Reason>();
        for (var rule : rules) {
            switch (rule.check(expert, circumstances)) {
                case Verdict.Allowed allowed -> {}
                case Verdict.Excluded excluded -> exclusions.add(excluded.reason());
                case Verdict.Unverified gap -> unverified.add(gap.reason());
            }
        }
        return new Findings(exclusions, unverified);
    }

    /**
     * The outcome for one pair.
     *
     * @param exclusions why the expert must not be suggested; empty for an eligible one
     * @param unverified what the records do not say
     */
    public record Findings(List<Reason> exclusions, List<Reason> unverified) {

        /** Copies both. */
        public Findings {
            exclusions = List.copyOf(exclusions);
            unverified = List.copyOf(unverified);
        }

        /** Whether the expert may be suggested. */
        public boolean isEligible() {
            return exclusions.isEmpty();
        }
    }
}
