package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;

/** The appointment must not have ended. */
final class TermRunning implements EligibilityRule {

    private static final String RULE = "term";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        var until = expert.standing().termUntil();
        return until != null && until.isBefore(circumstances.today())
                ? Verdict.excluded(RULE, "聘期已于 %s 届满".formatted(until), "The appointment ended on %s".formatted(until))
                : Verdict.ALLOWED;
    }
}
