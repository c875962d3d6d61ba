package io.zhiqiao.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.account.Role;
import io.zhiqiao.lifecycle.TransitionRefusedException;
import io.zhiqiao.lifecycle.WrittenTransitions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every transition from every state by every role, against the life cycle as it is written down beside the tests. */
class MeetingLifeCycleTest {

    private static final MeetingFacts READY = new MeetingFacts(true, 0, true, true);

    @TestFactory
    Stream<DynamicTest> transitionsAreThoseWrittenDown() {
        return new WrittenTransitions<>(MeetingLifeCycle.TABLE, "meeting.csv", MeetingState.values(), READY).tests();
    }

    @ParameterizedTest
    @CsvSource({
        "schedule, ACCEPTED, false, 0, true, true, placed",
        "schedule, ACCEPTED, true, 1, true, true, no-clash",
        "hold, SCHEDULED, false, 0, true, true, placed",
        "hold, SCHEDULED, true, 0, false, true, begun",
        "no-show, SCHEDULED, true, 0, false, true, begun",
        "rate, HELD, true, 0, true, false, outcome-known"
    })
    void conditionThatDoesNotHoldIsNamed(
            String step, MeetingState state, boolean placed, int clashes, boolean begun, boolean outcome, String rule) {
        var facts = new MeetingFacts(placed, clashes, begun, outcome);

        assertThatThrownBy(() -> MeetingLifeCycle.TABLE.check(step, state, Set.of(Role.COORDINATOR), "", facts))
                .isInstanceOfSatisfying(
                        TransitionRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    @Test
    void outcomesAreTheFourOfTheAssociation() {
        assertThat(MeetingOutcome.values())
                .extracting(outcome -> outcome.title().zh())
                .containsExactly("未举行", "兴趣不足", "有收获暂无合作", "可合作");
    }

    @Test
    void whatEndedTakesNoPlace() {
        assertThat(MeetingState.values())
                .filteredOn(state -> !state.takesPlace())
                .containsExactly(MeetingState.DECLINED, MeetingState.EXPIRED, MeetingState.CANCELLED);
    }
}
