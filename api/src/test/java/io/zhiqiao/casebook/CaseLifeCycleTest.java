package io.zhiqiao.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.CaseState;
import io.zhiqiao.lifecycle.TransitionRefusedException;
import io.zhiqiao.lifecycle.WrittenTransitions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every transition from every state by every role, against the life cycle as it is written down beside the tests. */
class CaseLifeCycleTest {

    @TestFactory
    Stream<DynamicTest> transitionsAreThoseWrittenDown() {
        var ready = new CaseFacts(true, true, true, true, true);
        return new WrittenTransitions<>(CaseLifeCycle.TABLE, "case.csv", CaseState.values(), ready).tests();
    }

    @ParameterizedTest
    @CsvSource({
        "submit, DRAFT, false, true, true, true, true, complete",
        "submit, DRAFT, true, false, true, true, true, in-numbers",
        "submit, DRAFT, true, true, false, true, true, without-contact",
        "publish, IN_REVIEW, true, true, true, false, true, still-solved",
        "publish, IN_REVIEW, true, true, true, true, false, confidential"
    })
    void conditionThatDoesNotHoldIsNamed(
            String step,
            CaseState state,
            boolean complete,
            boolean inNumbers,
            boolean withoutContact,
            boolean solved,
            boolean mayBeTold,
            String rule) {
        var facts = new CaseFacts(complete, inNumbers, withoutContact, solved, mayBeTold);

        assertThatThrownBy(() -> CaseLifeCycle.TABLE.check(step, state, Set.of(Role.COORDINATOR), "", facts))
                .isInstanceOfSatisfying(
                        TransitionRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
