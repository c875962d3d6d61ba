package io.zhiqiao.matcher.assign.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.assign.roster.RosterRules;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleLimitsTest {

    @Test
    void onlyUpperLimitsOfTheWholeRosterAreCounted() {
        var rules = RosterRules.NONE
                .with(Quota.atMost(1, "each", Set.of(0, 1), Quota.Scope.EACH_PROBLEM))
                .with(Quota.atLeast(1, "least", Set.of(0, 1), Quota.Scope.ROSTER))
                .with(Quota.atMost(1, "most", Set.of(1, 2), Quota.Scope.ROSTER))
                .ofAtMost(25);

        var limits = new PeopleLimits(TightRoster.problem(rules));

        assertThat(limits.all()).extracting(Quota::name).containsExactly("most", "experts");
        assertThat(limits.of(0)).containsExactly(1);
        assertThat(limits.of(2)).containsExactly(0, 1);
    }

    @Test
    void aPersonWithManyProblemsIsOnePerson() {
        var problem = TightRoster.perInstitution(1);
        var limits = new PeopleLimits(problem);
        var engagements = new int[TightRoster.EXPERTS];
        engagements[0] = 4;
        engagements[10] = 1;
        engagements[1] = 3;

        assertThat(limits.excesses(engagements)).startsWith(1, 0, -1).hasSize(TightRoster.INSTITUTIONS);
    }

    @Test
    void engagementsAreCountedByExpertNotByPlace() {
        var problem = TightRoster.problem(RosterRules.NONE);
        var places = TightRoster.plain(problem);

        var engagements = new PeopleLimits(problem).engagements(places);

        var expert = problem.affinities().candidate(0, places.getFirst().getFirst());
        var of = IntStream.range(0, places.size())
                .filter(which -> places.get(which).stream()
                        .anyMatch(place -> problem.affinities().candidate(which, place) == expert))
                .count();
        assertThat(engagements[expert]).isPositive().isEqualTo((int) of);
    }
}
