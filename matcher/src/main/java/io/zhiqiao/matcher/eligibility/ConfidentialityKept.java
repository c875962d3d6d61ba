package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Expert;

/** A problem for named experts only is suggested to nobody. */
final class ConfidentialityKept implements EligibilityRule {

    private static final String RULE = "confidentiality";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        return circumstances.problem().engagement().confidentiality() == Confidentiality.NAMED_ONLY
                ? Verdict.excluded(RULE, "企业要求仅限指定专家", "The enterprise wants experts whom it names itself only")
                : Verdict.ALLOWED;
    }
}
