package io.zhiqiao.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.account.Role;
import io.zhiqiao.lifecycle.TransitionRefusedException;
import io.zhiqiao.lifecycle.WrittenTransitions;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every transition from every state by every role, against the life cycle as it is written down beside the tests. */
class TourLifeCycleTest {

    private static final TourFacts READY = new TourFacts(true, 1, 1, true, 90);

    @TestFactory
    Stream<DynamicTest> transitionsAreThoseWrittenDown() {
        return new WrittenTransitions<>(TourLifeCycle.TABLE, "tour.csv", TourState.values(), READY).tests();
    }

    @ParameterizedTest
    @CsvSource({
        "collect, PLANNED, false, 1, 1, true, 90, dates-ahead",
        "match, COLLECTING, true, 1, 0, true, 90, has-problems",
        "invite, MATCHING, true, 1, 0, true, 90, has-problems",
        "invite, MATCHING, true, 0, 1, true, 90, has-stops",
        "invite, MATCHING, false, 1, 1, true, 90, dates-ahead",
        "lock, INVITING, true, 1, 0, true, 90, has-problems",
        "lock, INVITING, true, 0, 1, true, 90, has-stops",
        "lock, INVITING, false, 1, 1, true, 90, dates-ahead",
        "announce, LOCKED, false, 1, 1, true, 90, dates-ahead",
        "begin, ANNOUNCED, true, 1, 1, false, 90, begun",
        "record, RUNNING, true, 1, 1, true, -1, last-day",
        "follow-up-again, FOLLOW_30, true, 1, 1, true, 29, thirty-days",
        "close, FOLLOW_90, true, 1, 1, true, 89, ninety-days",
        "resume, POSTPONED, false, 1, 1, true, 90, dates-ahead"
    })
    void conditionThatDoesNotHoldIsNamed(
            String step,
            TourState state,
            boolean datesAhead,
            int stops,
            int problems,
            boolean begun,
            long daysOver,
            String rule) {
        var facts = new TourFacts(datesAhead, stops, problems, begun, daysOver);

        assertThatThrownBy(() -> TourLifeCycle.TABLE.check(step, state, Set.of(Role.COORDINATOR), "", facts))
                .isInstanceOfSatisfying(
                        TransitionRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    @Test
    void conditionHoldsOnItsDay() {
        assertThat(TourLifeCycle.TABLE
                        .check("record", TourState.RUNNING, Set.of(Role.SYSTEM), "", facts(0))
                        .to())
                .isEqualTo(TourState.RECORDING);
        assertThat(TourLifeCycle.TABLE
                        .check("follow-up-again", TourState.FOLLOW_30, Set.of(Role.COORDINATOR), "", facts(30))
                        .to())
                .isEqualTo(TourState.FOLLOW_90);
    }

    @Test
    void everyStateIsReachedAndNamedInBothLanguages() {
        var reached = TourLifeCycle.TABLE.transitions().stream()
                .map(transition -> transition.to())
                .toList();

        assertThat(TourState.values()).allSatisfy(state -> {
            assertThat(reached).contains(state);
            assertThat(state.title().zh()).isNotBlank();
            assertThat(state.title().en()).isNotBlank();
        });
    }

    @Test
    void oneStepAtMostLeadsOnFromAState() {
        var names = TourLifeCycle.TABLE.transitions().stream()
                .map(transition -> transition.name())
                .toList();
        assertThat(names).containsAll(TourLifeCycle.ON_THE_WAY);
        assertThat(TourState.values())
                .allSatisfy(state -> assertThat(TourLifeCycle.TABLE.next(state, Set.of(Role.COORDINATOR)))
                        .filteredOn(step -> TourLifeCycle.ON_THE_WAY.contains(step.name()))
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void stateIsBeingPreparedOrSettledOrNeither() {
        assertThat(Arrays.stream(TourState.values()).filter(TourState::isSettled))
                .containsExactly(
                        TourState.LOCKED,
                        TourState.ANNOUNCED,
                        TourState.RUNNING,
                        TourState.RECORDING,
                        TourState.FOLLOW_30,
                        TourState.FOLLOW_90);
        assertThat(Arrays.stream(TourState.values()).filter(TourState::isPrepared))
                .containsExactly(TourState.PLANNED, TourState.COLLECTING, TourState.MATCHING, TourState.INVITING);
    }

    private static TourFacts facts(long daysOver) {
        return new TourFacts(true, 1, 1, true, daysOver);
    }
}
