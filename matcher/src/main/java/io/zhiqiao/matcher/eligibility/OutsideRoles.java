package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import java.util.List;

/** Nobody with equity, a seat or a paid role at the enterprise, its group or a declared rival of it is suggested. */
final class OutsideRoles implements EligibilityRule {

    private static final String RULE = "outside-role";
    private static final String RIVAL_RULE = "rival";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        if (circumstances.enterprise() == null) {
            return Verdict.ALLOWED; // said once, by SameEmployer
        }
        var rivals = rivals(circumstances);
        var employer = expert.employment().organisation();
        if (isOneOf(employer, rivals)) {
            return Verdict.excluded(
                    RIVAL_RULE,
                    "任职于企业申报的竞争对手“%s”".formatted(employer.name()),
                    "Works at %s, a declared rival of the enterprise".formatted(employer.name()));
        }
        var roles = expert.ties().outsideRoles();
        if (roles == null) {
            return Verdict.unverified(
                    RULE,
                    "未申报外部任职与股权，利益冲突无法核对",
                    "Outside roles and equity are not declared: conflicts cannot be checked");
        }
        for (var role : roles) {
            var where = role.organisation();
            if (circumstances.isEnterprise(where) || isOneOf(where, circumstances.groupMembers())) {
                return Verdict.excluded(
                        RULE,
                        "在“%s”有%s关系".formatted(where.name(), role.role()),
                        "Has a role (%s) at %s".formatted(role.role(), where.name()));
            }
            if (isOneOf(where, rivals)) {
                return Verdict.excluded(
                        RIVAL_RULE,
                        "在企业申报的竞争对手“%s”有%s关系".formatted(where.name(), role.role()),
                        "Has a role (%s) at %s, a declared rival of the enterprise"
                                .formatted(role.role(), where.name()));
            }
        }
        return Verdict.ALLOWED;
    }

    private static List<OrganisationRef> rivals(Circumstances circumstances) {
        var enterprise = circumstances.enterpriseRecord();
        return enterprise == null ? List.of() : enterprise.rivals();
    }

    private static boolean isOneOf(OrganisationRef organisation, List<OrganisationRef> others) {
        return others.stream().anyMatch(organisation::sameAs);
    }
}
