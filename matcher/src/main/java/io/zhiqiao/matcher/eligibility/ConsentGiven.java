package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;

/** Nobody is suggested without having agreed to it; silence is no consent. */
final class ConsentGiven implements EligibilityRule {

    private static final String RULE = "consent";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        var consents = expert.standing().consents();
        if (consents == null) {
            return Verdict.excluded(RULE, "没有匹配推荐的授权记录", "No consent to being suggested is on record");
        }
        return consents.contains(Consent.MATCHING)
                ? Verdict.ALLOWED
                : Verdict.excluded(RULE, "本人未同意匹配推荐", "Has not agreed to being suggested");
    }
}
