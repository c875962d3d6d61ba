package io.zhiqiao.matcher.assign.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.assign.flow.FlowModel;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Load;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void peopleAreLeftOutUntilEveryLimitIsKept() {
        var problem = TightRoster.perInstitution(3);

        var places = close(problem);

        for (int excess : new PeopleLimits(problem).excesses(engagements(problem, places))) {
            assertThat(excess).isNotPositive();
        }
        assertThat(places).allSatisfy(team -> assertThat(team).hasSize(2).doesNotHaveDuplicates());
    }

    @Test
    void whoMustHaveAProblemStays() {
        var loose = TightRoster.perInstitution(3);
        var leftOut = IntStream.range(0, TightRoster.EXPERTS)
                .filter(expert -> engagements(loose, close(loose))[expert] == 0)
                .findFirst()
                .orElseThrow();
        var problem = loose.withLoad(leftOut, new Load(1, 4, 0));

        assertThat(engagements(problem, close(problem))[leftOut]).isPositive();
    }

    @Test
    void aRosterThatKeepsItsLimitsIsLeftAsItIs() {
        var problem = TightRoster.perInstitution(6);

        assertThat(close(problem)).isEqualTo(TightRoster.plain(problem));
    }

    private static List<List<Integer>> close(AssignmentProblem problem) {
        return new Closing(problem, new FlowModel(problem, false))
                .close(TightRoster.plain(problem), Deadline.in(Duration.ofMinutes(5), () -> false));
    }

    private static int[] engagements(AssignmentProblem problem, List<List<Integer>> places) {
        return new PeopleLimits(problem).engagements(places);
    }
}
