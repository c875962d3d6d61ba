package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;

/** Nobody serves more often a year than agreed, over all programmes. */
final class AnnualCap implements EligibilityRule {

    private static final String RULE = "annual-cap";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        var cap = expert.service().annualCap();
        var used = expert.service().usedThisYear();
        if (cap == null || used == null) {
            return Verdict.unverified(
                    RULE, "年度服务上限或已用次数没有记录", "The annual cap or the services so far are not recorded");
        }
        return used < cap
                ? Verdict.ALLOWED
                : Verdict.excluded(
                        RULE,
                        "本年服务已达上限（%d/%d）".formatted(used, cap),
                        "The annual cap is used up (%d/%d)".formatted(used, cap));
    }
}
