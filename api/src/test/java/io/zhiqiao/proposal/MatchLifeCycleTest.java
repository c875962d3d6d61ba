package io.zhiqiao.proposal;

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
class MatchLifeCycleTest {

    private static final MatchFacts READY = new MatchFacts(true, true, false, true, 1);

    @TestFactory
    Stream<DynamicTest> transitionsAreThoseWrittenDown() {
        return new WrittenTransitions<>(MatchLifeCycle.TABLE, "match.csv", MatchState.values(), READY).tests();
    }

    @ParameterizedTest
    @CsvSource({
        "propose, SHORTLISTED, COORDINATOR, false, true, false, true, 1, problem-open",
        "propose, SHORTLISTED, COORDINATOR, true, false, false, true, 1, in-pool",
        "invite, PROPOSED, COORDINATOR, false, true, false, true, 1, problem-open",
        "invite, PROPOSED, COORDINATOR, true, false, false, true, 1, in-pool",
        "invite, PROPOSED, COORDINATOR, true, true, true, true, 1, not-on-leave",
        "invite, PROPOSED, COORDINATOR, true, true, false, false, 1, cap-left",
        "accept, INVITED, EXPERT, true, true, false, false, 1, cap-left",
        "finish, ACTIVE, EXPERT, true, true, false, true, 0, service-recorded"
    })
    void conditionThatDoesNotHoldIsNamed(
            String step,
            MatchState state,
            Role role,
            boolean open,
            boolean inPool,
            boolean onLeave,
            boolean capLeft,
            int services,
            String rule) {
        var facts = new MatchFacts(open, inPool, onLeave, capLeft, services);

        assertThatThrownBy(() -> MatchLifeCycle.TABLE.check(step, state, Set.of(role), "", facts))
                .isInstanceOfSatisfying(
                        TransitionRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    @Test
    void invitationIsRemindedOfAndEnds() {
        assertThat(MatchLifeCycle.TABLE.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.state()).isEqualTo(MatchState.INVITED);
            assertThat(limit.remindAfterDays()).isEqualTo(3);
            assertThat(limit.endAfterDays()).isEqualTo(7);
        });
    }

    @Test
    void reasonsOfDecliningAreTheFiveOfTheAssociation() {
        assertThat(MatchReason.of("decline"))
                .extracting(reason -> reason.title().zh())
                .containsExactly("方向不符", "时间不合适", "利益冲突", "描述不清", "报酬");
    }

    @Test
    void contactIsOpenOnlyAfterBothSaidYes() {
        assertThat(MatchState.values())
                .filteredOn(MatchState::bothAccepted)
                .containsExactly(MatchState.CONFIRMED, MatchState.ACTIVE, MatchState.DONE);
    }
}
