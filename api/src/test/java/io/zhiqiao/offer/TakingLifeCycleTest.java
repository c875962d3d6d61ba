package io.zhiqiao.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.account.Role;
import io.zhiqiao.lifecycle.TransitionRefusedException;
import io.zhiqiao.lifecycle.WrittenTransitions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every transition from every state by every role, against the life cycle as it is written down beside the tests. */
class TakingLifeCycleTest {

    private static final TakingFacts READY = new TakingFacts(3, 0, true);

    @TestFactory
    Stream<DynamicTest> transitionsAreThoseWrittenDown() {
        return new WrittenTransitions<>(TakingLifeCycle.TABLE, "package-taking.csv", TakingState.values(), READY)
                .tests();
    }

    @ParameterizedTest
    @CsvSource({
        "propose, DRAFT, 0, 0, true, has-steps",
        "propose, DRAFT, 3, 3, false, problem-open",
        "finish, ACCEPTED, 3, 1, true, all-done"
    })
    void conditionThatDoesNotHoldIsNamed(
            String step, TakingState state, int steps, int open, boolean problemOpen, String rule) {
        var facts = new TakingFacts(steps, open, problemOpen);

        assertThatThrownBy(() -> TakingLifeCycle.TABLE.check(step, state, Set.of(Role.COORDINATOR), "", facts))
                .isInstanceOfSatisfying(
                        TransitionRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
