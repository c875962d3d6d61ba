package io.zhiqiao.matcher.compose;

import java.util.List;

/** Who of a question can come at all, and what each of them counts for. */
final class Coming {

    private final CompositionQuestion question;
    private final long[] counted;
    private final long ofMembers;

    Coming(CompositionQuestion question) {
        this.question = question;
        var prospects = question.prospects();
        long members = 0;
        for (var prospect : prospects) {
            members |= prospect.member() && canCome(prospect) ? prospect.covers() : 0;
        }
        ofMembers = members & question.allNeeds();
        counted = prospects.stream().mapToLong(this::countedOf).toArray();
    }

    private long countedOf(Prospect prospect) {
        if (!canCome(prospect)) {
            return 0;
        }
        var covers = prospect.covers() & question.allNeeds();
        return prospect.member() || !question.holds(CompositionRule.TEAM_FIRST) ? covers : covers & ~ofMembers;
    }

    boolean hasLoad(Prospect prospect) {
        return !question.holds(CompositionRule.LOAD) || prospect.loadLeft() > 0;
    }

    boolean isFree(Prospect prospect) {
        return isEnough(prospect.freeDays());
    }

    /** Whether these are enough days in common. */
    boolean isEnough(long days) {
        return !question.holds(CompositionRule.DATES) || Long.bitCount(days) >= question.daysTogether();
    }

    private boolean canCome(Prospect prospect) {
        return hasLoad(prospect) && isFree(prospect);
    }

    /** The needs that a prospect counts for; none for one who cannot come. */
    long counted(int person) {
        return counted[person];
    }

    /** The needs that at least one prospect counts for. */
    long coverable() {
        long all = 0;
        for (var covers : counted) {
            all |= covers;
        }
        return all;
    }

    /** The group of some people, whatever the rules say of it. */
    Group group(List<Integer> people) {
        long covered = 0;
        long days = -1;
        int fit = 0;
        int used = 0;
        for (int person : people) {
            var prospect = question.prospects().get(person);
            covered |= counted[person];
            days &= prospect.freeDays();
            fit += prospect.fitPoints();
            used += prospect.used();
        }
        return new Group(people, question.allNeeds() & ~covered, fit, used, days);
    }
}
