package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationRef;

/** What either side asked to avoid is avoided. Who asked is sensitive, so the reason does not say. */
final class AvoidedOrganisation implements EligibilityRule {

    private static final String RULE = "avoided";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        var avoided = circumstances.problem().engagement().avoidOrganisations();
        var byEnterprise = avoided.stream().anyMatch(organisation -> belongsTo(expert, organisation));
        var byExpert = expert.ties().avoidOrganisations().stream().anyMatch(circumstances::isEnterprise);
        if (byEnterprise || byExpert) {
            return Verdict.excluded(RULE, "一方提出了回避", "One side asked to avoid the other");
        }
        return Verdict.ALLOWED;
    }

    private static boolean belongsTo(Expert expert, OrganisationRef organisation) {
        var roles = expert.ties().outsideRoles();
        return expert.employment().organisation().sameAs(organisation)
                || (roles != null
                        && roles.stream().anyMatch(role -> role.organisation().sameAs(organisation)));
    }
}
