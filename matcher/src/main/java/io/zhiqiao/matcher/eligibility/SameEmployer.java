package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Nobody is suggested to an own employer, present or of the last {@value #LOOK_BACK_YEARS} years, or to its group. */
final class SameEmployer implements EligibilityRule {

    static final int LOOK_BACK_YEARS = 3;

    private static final String RULE = "same-employer";
    private static final String GROUP_RULE = "same-group";

    @Override
    public Verdict check(Expert expert, Circumstances circumstances) {
        var enterprise = circumstances.enterprise();
        if (enterprise == null) {
            return Verdict.unverified(
                    RULE, "难题没有填写企业，无法核对利益冲突", "The problem names no enterprise: conflicts cannot be checked");
        }
        if (workedAt(expert, circumstances::isEnterprise, circumstances.today())) {
            return Verdict.excluded(
                    RULE,
                    "在“%s”任职，或离职不满 %d 年".formatted(enterprise.name(), LOOK_BACK_YEARS),
                    "Works at %s, or left it less than %d years ago".formatted(enterprise.name(), LOOK_BACK_YEARS));
        }
        for (var member : circumstances.groupMembers()) {
            if (workedAt(expert, member::sameAs, circumstances.today())) {
                return Verdict.excluded(
                        GROUP_RULE,
                        "任职单位“%s”与企业同属一个集团".formatted(member.name()),
                        "The employer %s belongs to the same group as the enterprise".formatted(member.name()));
            }
        }
        return Verdict.ALLOWED;
    }

    private static boolean workedAt(Expert expert, Predicate<OrganisationRef> there, LocalDate today) {
        var employment = expert.employment();
        if (there.test(employment.organisation())) {
            return true;
        }
        var since = today.minusYears(LOOK_BACK_YEARS);
        return employment.history().stream()
                .filter(former -> there.test(former.organisation()))
                .anyMatch(former ->
                        former.period().to() == null || !former.period().to().isBefore(since));
    }
}
