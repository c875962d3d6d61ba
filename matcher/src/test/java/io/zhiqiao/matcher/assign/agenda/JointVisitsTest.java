package io.zhiqiao.matcher.assign.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhiqiao.indexer.corpus.ProblemId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JointVisitsTest {

    private static final double[][] ALIKE = {{1, .9, .8, .1}, {.9, 1, .3, .1}, {.8, .3, 1, .7}, {.1, .1, .7, 1}};

    @Test
    void allOfAGroupAreAlike() {
        // 0 is like 1 and like 2, but 1 is not like 2.
        assertThat(JointVisits.suggest(meetings(List.of(0)), (a, b) -> ALIKE[a][b], .6, 3))
                .containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void groupsStaySmall() {
        assertThat(JointVisits.suggest(meetings(List.of(0)), (a, b) -> 1, .6, 3))
                .containsExactly(List.of(0, 1, 2));
    }

    @Test
    void whatHasNoStopInCommonStaysApart() {
        var meetings = List.of(meeting(0, List.of(0)), meeting(1, List.of(1)));

        assertThat(JointVisits.suggest(meetings, (a, b) -> 1, .6, 3)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JointVisits.join(meetings, List.of(List.of(0, 1))))
                .withMessageContaining("P0");
    }

    @Test
    void oneMeetingHasTheProblemsFirmsAndExpertsOfAll() {
        var joined = JointVisits.join(meetings(List.of(0, 1)), List.of(List.of(3, 1)));

        assertThat(joined).hasSize(3);
        assertThat(joined.get(1))
                .isEqualTo(new AgendaMeeting(
                        List.of(new ProblemId("P1"), new ProblemId("P3")),
                        List.of(1, 9, 3),
                        List.of(1, 3),
                        List.of(0, 1),
                        1,
                        null));
    }

    private static List<AgendaMeeting> meetings(List<Integer> stops) {
        return List.of(meeting(0, stops), meeting(1, stops), meeting(2, stops), meeting(3, stops));
    }

    private static AgendaMeeting meeting(int which, List<Integer> stops) {
        return AgendaMeeting.of(new ProblemId("P" + which), List.of(which, 9), which, stops);
    }
}
