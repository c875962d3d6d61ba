package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;

/** A problem for named experts only is suggested to nobody, one for the pool to nobody of whom the pool is not sure. */
final class ConfidentialityKept implements EligibilityRule {

    private static final String RULE = "confidentiality";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        return switch (circumstances.problem().engagement().confidentiality()) {
            case PUBLIC -> Verdict.ALLOWED;
            case POOL_ONLY ->
                expert.standing().poolStatus() == null
                        ? Verdict.excluded(
                                RULE,
                                "仅限库内专家，而入库状态没有记录",
                                "For the pool only, and the state in the pool is not recorded")
                        : Verdict.ALLOWED;
            case NAMED_ONLY ->
                Verdict.excluded(RULE, "企业要求仅限指定专家", "The enterprise wants experts whom it names itself only");
        };
    }
}
