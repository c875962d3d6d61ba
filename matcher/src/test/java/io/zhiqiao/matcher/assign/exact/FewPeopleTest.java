package io.zhiqiao.matcher.assign.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.RosterRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prices on being there at all bring rosters of fewer people, at little loss. */
class FewPeopleTest {

    @Test
    void groupsThatAreTooLargeBecomeSmall() {
        var problem = TightRoster.perInstitution(3);
        var start = excess(problem, TightRoster.plain(problem));

        var offers = offers(problem);

        assertThat(start).isGreaterThan(10);
        assertThat(excess(problem, offers.getLast())).isLessThan(start / 4);
    }

    @Test
    void allPeopleTogetherAreALimitToo() {
        var problem = TightRoster.problem(RosterRules.NONE.ofAtMost(26));

        var offers = offers(problem);

        assertThat(excess(problem, TightRoster.plain(problem))).isGreaterThan(12);
        assertThat(excess(problem, offers.getLast())).isLessThan(8);
    }

    @Test
    void aRosterThatKeepsItsLimitsStaysTheBest() {
        var problem = TightRoster.perInstitution(6);

        assertThat(offers(problem))
                .allSatisfy(
                        offer -> assertThat(gain(problem, offer)).isEqualTo(gain(problem, TightRoster.plain(problem))));
    }

    private static List<List<List<Integer>>> offers(AssignmentProblem problem) {
        var offers = new ArrayList<List<List<Integer>>>();
        new FewPeople(problem, new FlowModel(problem, false))
                .search(Deadline.in(Duration.ofMinutes(5), () -> false), offers::add);
        return offers;
    }

    private static int excess(AssignmentProblem problem, List<List<Integer>> places) {
        var limits = new PeopleLimits(problem);
        return Arrays.stream(limits.excesses(limits.engagements(places)))
                .filter(excess -> excess > 0)
                .sum();
    }

    private static long gain(AssignmentProblem problem, List<List<Integer>> places) {
        long gain = 0;
        for (int which = 0; which < places.size(); which++) {
            for (int place : places.get(which)) {
                gain += problem.gain(which, place);
            }
        }
        return gain;
    }
}
