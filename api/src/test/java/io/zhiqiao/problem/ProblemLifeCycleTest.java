package io.zhiqiao.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.lifecycle.TransitionRefusedException;
import io.zhiqiao.lifecycle.TransitionRefusedException.Reason;
import io.zhiqiao.lifecycle.WrittenLifeCycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every transition from every state by every role, against the life cycle as it is written down beside the tests. */
class ProblemLifeCycleTest {

    private static final ProblemFacts READY =
            new ProblemFacts(problem("标题", "有气孔", true), true, 1, 1, 1, 3, 1, true, true);

    @TestFactory
    Stream<DynamicTest> transitionsAreThoseWrittenDown() {
        var tests = new ArrayList<DynamicTest>();
        for (var line : WrittenLifeCycle.read("problem.csv")) {
            for (var state : ProblemStatus.values()) {
                for (var role : Role.values()) {
                    tests.add(DynamicTest.dynamicTest(
                            "%s from %s by %s".formatted(line.transition(), state, role),
                            () -> check(line, state, role)));
                }
            }
        }
        return tests.stream();
    }

    private static void check(WrittenLifeCycle.Line line, ProblemStatus state, Role role) {
        if (!line.from().contains(state.name())) {
            assertRefused(line.transition(), state, role, "x", READY, Reason.STATE);
        } else if (!line.who().contains(role)) {
            assertRefused(line.transition(), state, role, "x", READY, Reason.ROLE);
        } else {
            var made = ProblemLifeCycle.TABLE.check(line.transition(), state, Set.of(role), "x", READY);
            assertThat(made.to().name()).isEqualTo(line.to());
            assertThat(made.needsReason()).isEqualTo(line.needsReason());
            if (line.needsReason()) {
                assertRefused(line.transition(), state, role, " ", READY, Reason.NO_REASON);
            }
        }
    }

    @Test
    void nothingIsMissingFromWhatIsWrittenDown() {
        assertThat(ProblemLifeCycle.TABLE.transitions())
                .extracting(transition -> transition.name())
                .containsExactlyElementsOf(WrittenLifeCycle.read("problem.csv").stream()
                        .map(WrittenLifeCycle.Line::transition)
                        .toList());
    }

    @Test
    void everyStateButTheLastLeadsOn() {
        for (var state : ProblemStatus.values()) {
            var next = ProblemLifeCycle.TABLE.next(state, Set.of(Role.values()));
            assertThat(next.isEmpty()).as(state.name()).isEqualTo(state == ProblemStatus.ARCHIVED);
        }
    }

    @Test
    void statesInWhichSomebodyWaitsHaveATimeLimit() {
        assertThat(ProblemLifeCycle.TABLE.limits())
                .extracting(limit -> limit.state())
                .containsExactlyInAnyOrder(
                        ProblemStatus.DRAFT,
                        ProblemStatus.SUBMITTED,
                        ProblemStatus.RETURNED,
                        ProblemStatus.PUBLISHED,
                        ProblemStatus.MATCHING,
                        ProblemStatus.NO_EXPERT,
                        ProblemStatus.IN_TALKS,
                        ProblemStatus.DELIVERED,
                        ProblemStatus.SOLVED);
        assertThat(ProblemLifeCycle.TABLE.limits())
                .allSatisfy(limit -> assertThat(limit.remindAfterDays()).isLessThan(limit.endAfterDays()));
    }

    @Test
    void publishingWaitsForTheEnterpriseToConfirm() {
        var facts = new ProblemFacts(READY.problem(), false, 1, 1, 1, 3, 1, true, true);

        assertGuard("publish", ProblemStatus.REFINING, Role.COORDINATOR, facts, "refinement-confirmed");
    }

    @Test
    void onlyWhoJustDecidedTakesItBack() {
        var facts = new ProblemFacts(READY.problem(), true, 0, 0, 0, 0, 0, false, false);

        assertGuard("undo", ProblemStatus.REJECTED, Role.COORDINATOR, facts, "just-decided");
    }

    @Test
    void talksNeedAnExpertWhoAccepted() {
        var facts = new ProblemFacts(READY.problem(), true, 0, 0, 0, 0, 0, false, false);

        assertGuard("talk", ProblemStatus.MATCHING, Role.COORDINATOR, facts, "expert-accepted");
    }

    @Test
    void serviceNeedsAnExpertWhomTheEnterpriseChose() {
        var facts = new ProblemFacts(READY.problem(), true, 1, 0, 0, 0, 0, false, false);

        assertGuard("serve", ProblemStatus.IN_TALKS, Role.ENTERPRISE, facts, "expert-confirmed");
    }

    @Test
    void deliveryNeedsARecordOfService() {
        var facts = new ProblemFacts(READY.problem(), true, 1, 1, 0, 0, 0, false, false);

        assertGuard("deliver", ProblemStatus.IN_SERVICE, Role.EXPERT, facts, "service-recorded");
    }

    @Test
    void solvedNeedsLevelThreeAndADocument() {
        var low = new ProblemFacts(READY.problem(), true, 1, 1, 1, 2, 1, false, false);
        var unproved = new ProblemFacts(READY.problem(), true, 1, 1, 1, 3, 0, false, false);

        assertGuard("solve", ProblemStatus.DELIVERED, Role.ENTERPRISE, low, "level-reached");
        assertGuard("solve", ProblemStatus.DELIVERED, Role.ENTERPRISE, unproved, "level-proved");
    }

    @Test
    void reviewNeedsARating() {
        var facts = new ProblemFacts(READY.problem(), true, 1, 1, 1, 3, 1, false, false);

        assertGuard("review", ProblemStatus.SOLVED, Role.ENTERPRISE, facts, "rated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "resume"})
    void postingNeedsWhatTheOfficeHasToKnow(String transition) {
        var state = transition.equals("submit") ? ProblemStatus.DRAFT : ProblemStatus.EXPIRED;

        assertGuard(
                transition, state, Role.ENTERPRISE, ProblemFacts.of(problem("长".repeat(41), "x", true)), "title-short");
        assertGuard(transition, state, Role.ENTERPRISE, ProblemFacts.of(problem("标题", " ", true)), "present-described");
        assertGuard(transition, state, Role.ENTERPRISE, ProblemFacts.of(problem("标题", "x", false)), "target-set");
    }

    private static void assertGuard(
            String transition, ProblemStatus state, Role role, ProblemFacts facts, String rule) {
        assertThatThrownBy(() -> ProblemLifeCycle.TABLE.check(transition, state, Set.of(role), "x", facts))
                .isInstanceOfSatisfying(TransitionRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.GUARD);
                    assertThat(refused.rule()).isEqualTo(rule);
                });
    }

    private static void assertRefused(
            String transition, ProblemStatus state, Role role, String reason, ProblemFacts facts, Reason why) {
        assertThatThrownBy(() -> ProblemLifeCycle.TABLE.check(transition, state, Set.of(role), reason, facts))
                .isInstanceOfSatisfying(
                        TransitionRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(why));
    }

    private static Problem problem(String title, String present, boolean withTarget) {
        return new Problem(
                new ProblemId("P1"),
                title,
                "压铸件有气孔",
                Problem.Classification.UNKNOWN,
                new Problem.Statement(
                        "",
                        present,
                        "",
                        "",
                        withTarget ? List.of(new Problem.Target("气孔率", "<=", "2", "%", "", true)) : List.of(),
                        "",
                        "",
                        null),
                new Problem.Engagement(
                        List.of("技术开发"), null, null, "", null, null, 1, List.of(), Confidentiality.PUBLIC),
                new Problem.Posting(new OrganisationRef(null, "渝试压铸有限公司"), "", "张工", "", ProblemStatus.DRAFT, null));
    }
}
