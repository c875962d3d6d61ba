package io.zhiqiao.invite;

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
class InvitationLifeCycleTest {

    private static final InvitationFacts READY = new InvitationFacts(true, true, true, true, true, true, true, true);

    @TestFactory
    Stream<DynamicTest> transitionsAreThoseWrittenDown() {
        return new WrittenTransitions<>(
                        InvitationLifeCycle.TABLE, "tour-invitation.csv", InvitationState.values(), READY)
                .tests();
    }

    @ParameterizedTest
    @CsvSource({
        "send, DRAFTED, COORDINATOR, tour-invites",
        "send, DRAFTED, COORDINATOR, in-pool",
        "send, DRAFTED, COORDINATOR, at-home",
        "send, DRAFTED, COORDINATOR, seated",
        "send-again, EXPIRED, COORDINATOR, tour-invites",
        "send-again, EXPIRED, COORDINATOR, seated",
        "remind, SENT, SYSTEM, delivered",
        "expire, REMINDED, SYSTEM, delivered",
        "accept, SENT, EXPERT, tour-ahead",
        "change, ACCEPTED, EXPERT, tour-open",
        "accept-after-all, DECLINED, EXPERT, tour-open",
        "accept-after-all, DECLINED, EXPERT, seat-free",
        "decline-after-all, ACCEPTED, EXPERT, tour-open"
    })
    void conditionThatDoesNotHoldIsNamed(String step, InvitationState state, Role role, String rule) {
        assertThatThrownBy(() -> InvitationLifeCycle.TABLE.check(step, state, Set.of(role), "TIME", without(rule)))
                .isInstanceOfSatisfying(
                        TransitionRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    private static InvitationFacts without(String rule) {
        return new InvitationFacts(
                !rule.equals("tour-invites"),
                !rule.equals("tour-ahead"),
                !rule.equals("tour-open"),
                !rule.equals("in-pool"),
                !rule.equals("at-home"),
                !rule.equals("seated"),
                !rule.equals("seat-free"),
                !rule.equals("delivered"));
    }

    @Test
    void answerIsWaitedForSevenDaysAndRemindedOfAfterThree() {
        assertThat(InvitationLifeCycle.TABLE.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.state()).isEqualTo(InvitationState.SENT);
            assertThat(limit.remindAfterDays()).isEqualTo(3);
            assertThat(limit.endAfterDays()).isEqualTo(7);
        });
    }
}
