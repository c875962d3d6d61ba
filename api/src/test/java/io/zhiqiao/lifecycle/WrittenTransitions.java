package io.zhiqiao.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.account.Role;
import io.zhiqiao.lifecycle.TransitionRefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Compares a life cycle with the same written down by hand: every transition, from every state, by every role. */
public final class WrittenTransitions<S extends Enum<S>, C> {

    private final LifeCycle<S, C> table;
    private final List<WrittenLifeCycle.Line> lines;
    private final List<S> states;
    private final C ready;

    /**
     * Reads what is written down.
     *
     * @param file beside the tests
     * @param states all of them
     * @param ready facts with which every condition holds
     */
    public WrittenTransitions(LifeCycle<S, C> table, String file, S[] states, C ready) {
        this.table = table;
        this.lines = WrittenLifeCycle.read(file);
        this.states = List.of(states);
        this.ready = ready;
    }

    /** A test for each transition, state and role. */
    public Stream<DynamicTest> tests() {
        var tests = new ArrayList<DynamicTest>();
        tests.add(DynamicTest.dynamicTest(
                "nothing is missing",
                () -> assertThat(table.transitions())
                        .extracting(transition -> transition.name())
                        .containsExactlyElementsOf(lines.stream()
                                .map(WrittenLifeCycle.Line::transition)
                                .toList())));
        for (var line : lines) {
            for (var state : states) {
                for (var role : Role.values()) {
                    tests.add(DynamicTest.dynamicTest(
                            "%s from %s by %s".formatted(line.transition(), state, role),
                            () -> check(line, state, role)));
                }
            }
        }
        return tests.stream();
    }

    private void check(WrittenLifeCycle.Line line, S state, Role role) {
        if (!line.from().contains(state.name())) {
            assertRefused(line.transition(), state, role, "x", Reason.STATE);
        } else if (!line.who().contains(role)) {
            assertRefused(line.transition(), state, role, "x", Reason.ROLE);
        } else {
            var made = table.check(line.transition(), state, Set.of(role), "x", ready);
            assertThat(made.to().name()).isEqualTo(line.to());
            assertThat(made.needsReason()).isEqualTo(line.needsReason());
            if (line.needsReason()) {
                assertRefused(line.transition(), state, role, " ", Reason.NO_REASON);
            }
        }
    }

    private void assertRefused(String transition, S state, Role role, String reason, Reason why) {
        assertThatThrownBy(() -> table.check(transition, state, Set.of(role), reason, ready))
                .isInstanceOfSatisfying(
                        TransitionRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(why));
    }
}
