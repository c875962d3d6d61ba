package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;

/** What either side asked to avoid is avoided. Whom the enterprise avoids is sensitive, so the reason does not say. */
final class AvoidedOrganisation implements EligibilityRule {

    private static final String RULE = "avoided";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        var employer = expert.employment().organisation();
        if (circumstances.problem().engagement().avoidOrganisations().stream().anyMatch(employer::sameAs)) {
            return Verdict.excluded(RULE, "企业要求回避该专家所在单位", "The enterprise asked to avoid the expert's organisation");
        }
        if (expert.ties().avoidOrganisations().stream().anyMatch(circumstances::isEnterprise)) {
            return Verdict.excluded(RULE, "专家要求回避该企业", "The expert asked to avoid the enterprise");
        }
        return Verdict.ALLOWED;
    }
}
