package io.zhiqiao.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.roster.RosterAnswer.Remedy;
import io.zhiqiao.roster.RosterAnswer.SolvedTeam;
import io.zhiqiao.roster.RosterQuestion.AskedExpert;
import io.zhiqiao.roster.RosterQuestion.AskedPair;
import io.zhiqiao.roster.RosterQuestion.AskedProblem;
import io.zhiqiao.roster.RosterQuestion.Barrier;
import io.zhiqiao.run.RunStopped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is solved, what is said where it cannot be, and what would help: in names, never in ids. */
class RosterSolvingTest {

    private static final Barrier EMPLOYER = new Barrier("same-employer", "在“甲厂”任职", "Works at A");
    private static final RosterWishes FAIR = new RosterWishes(1, null, true, List.of(), List.of());
    private static final Barrier LEAVE = new Barrier("leave", "休假中（至 2027-03-12）", "On leave (until 2027-03-12)");

    private final List<AskedExpert> experts = new ArrayList<>();
    private final List<AskedProblem> problems = new ArrayList<>();
    private final List<AskedPair> pairs = new ArrayList<>();
    private final List<PairMark> marks = new ArrayList<>();

    @Test
    void ofEquallyGoodExpertsTheLeastUsedIsChosen() {
        expert("赵一", 4, null);
        expert("钱二", 1, null);
        problem("漏气", 1);
        fits(0, 0, .7);
        fits(0, 1, .7);

        assertThat(solve(RosterWishes.USUAL).teams())
                .extracting(SolvedTeam::experts)
                .containsExactly(List.of(1));
    }

    @Test
    void worstOffProblemComesBeforeTheTotal() {
        twoWhoWantTheSame();
        var fair = solve(FAIR);
        var total = solve(new RosterWishes(1, null, false, List.of(), List.of()));

        assertThat(fair.teams()).extracting(SolvedTeam::experts).containsExactly(List.of(1), List.of(0));
        assertThat(figures(fair).worst()).isEqualTo(.5);
        assertThat(total.teams()).extracting(SolvedTeam::experts).containsExactly(List.of(0), List.of(1));
        assertThat(figures(total).worst()).isEqualTo(.15);
        assertThat(figures(total).total()).isGreaterThan(figures(fair).total());
    }

    @Test
    void solvingThatIsStoppedAsksForItselfAndHasNoAnswer() {
        twoWhoWantTheSame();
        var watch = new Stopping();

        assertThatThrownBy(() -> solve(FAIR, watch)).isInstanceOf(RunStopped.class);

        assertThat(watch.askedWhileSolving).isPositive();
        assertThat(watch.last).isEqualTo(RosterStep.SOLVING);
    }

    /** Stops a run as soon as it asks while it chooses. */
    private static final class Stopping implements RosterWatch {

        private int askedWhileSolving;
        private @Nullable RosterStep last;

        @Override
        public void at(RosterStep step, int done, int of) {
            last = step;
            if (askedWhileSolving > 0) {
                throw new RunStopped();
            }
        }

        @Override
        public boolean isStopped() {
            if (last == RosterStep.SOLVING) {
                askedWhileSolving++;
            }
            return askedWhileSolving > 0;
        }
    }

    @Test
    void problemWithNobodyIsToldWithTheRuleInTheWayAndTheCheapestChange() {
        expert("赵一", 0, null);
        expert("钱二", 5, 5);
        expert("孙三", 0, null);
        problem("漏气", 1);
        pairs.add(new AskedPair(0, 0, .9, FitWording.STRONG, List.of(EMPLOYER)));
        fits(0, 1, .8);
        pairs.add(new AskedPair(0, 2, .7, FitWording.FAIR, List.of(LEAVE)));

        var shortfall = solve(RosterWishes.USUAL).shortfalls().getFirst();

        assertThat(shortfall.nobody()).isTrue();
        assertThat(List.of(shortfall.candidates(), shortfall.barred(), shortfall.full()))
                .containsExactly(3, 2, 1);
        assertThat(shortfall.reliefs())
                .extracting(Remedy::rule)
                .containsExactlyInAnyOrder("annual-cap", "conflict", "leave", "invite");
        assertThat(shortfall.reliefs())
                .extracting(Remedy::zh)
                .contains(
                        "请钱二同意本年多服务一次（已安排 5 次，上限 5 次）",
                        "核实赵一的回避是否仍然成立（在“甲厂”任职）",
                        "请孙三调整休假（休假中（至 2027-03-12））",
                        "为这道难题另邀 1 位专家");
        assertThat(shortfall.reliefs())
                .allSatisfy(one -> assertThat(one.problemsWithNobody()).isZero());
    }

    @Test
    void banIsNamedAsWhatStandsInTheWay() {
        expert("赵一", 0, null);
        problem("漏气", 1);
        fits(0, 0, .9);
        mark("漏气", "赵一", MarkKind.BAN);

        assertThat(solve(RosterWishes.USUAL).shortfalls().getFirst().reliefs())
                .extracting(Remedy::zh)
                .contains("取消对赵一的禁用");
    }

    @Test
    void roomAtThisTourIsToldApartFromTheCapOfTheYear() {
        expert("赵一", 0, 9);
        problem("漏气", 1);
        problem("空洞", 1);
        fits(0, 0, .9);
        fits(1, 0, .8);

        assertThat(solve(new RosterWishes(1, null, true, List.of(), List.of()))
                        .shortfalls()
                        .getFirst()
                        .reliefs())
                .extracting(Remedy::rule, Remedy::zh)
                .contains(org.assertj.core.groups.Tuple.tuple("load-max", "请赵一在本次承担 2 道难题"));
    }

    @Test
    void pinAgainstAConflictIsToldByNameAndGivenUpItHelps() {
        expert("赵一", 0, null);
        expert("钱二", 0, null);
        problem("漏气", 1);
        pairs.add(new AskedPair(0, 0, .9, FitWording.STRONG, List.of(EMPLOYER)));
        fits(0, 1, .6);
        mark("漏气", "赵一", MarkKind.PIN);

        var answer = solve(RosterWishes.USUAL);

        assertThat(answer.isFeasible()).isFalse();
        assertThat(answer.contradictions()).extracting(Barrier::zh).containsExactly("指定的专家赵一不能用于“漏气”：在“甲厂”任职。请取消这一指定。");
        assertThat(answer.remedies()).extracting(Remedy::zh).containsExactly("取消对赵一的指定（漏气）");
        assertThat(answer.remedies().getFirst().openSeats()).isZero();
    }

    @Test
    void moreExpertsPinnedThanAProblemWantsIsTold() {
        expert("赵一", 0, null);
        expert("钱二", 0, null);
        problem("漏气", 1);
        fits(0, 0, .9);
        fits(0, 1, .6);
        mark("漏气", "赵一", MarkKind.PIN);
        mark("漏气", "钱二", MarkKind.PIN);

        assertThat(solve(RosterWishes.USUAL).contradictions())
                .extracting(Barrier::zh)
                .containsExactly("“漏气”需要 1 位专家，却指定了 2 位。请取消部分指定，或提高需要的人数。");
    }

    @Test
    void expertPinnedTooOftenIsToldWithTheCapOfTheYear() {
        expert("赵一", 5, 6);
        problem("漏气", 1);
        problem("空洞", 1);
        fits(0, 0, .9);
        fits(1, 0, .8);
        mark("漏气", "赵一", MarkKind.PIN);
        mark("空洞", "赵一", MarkKind.PIN);

        var answer = solve(RosterWishes.USUAL);

        assertThat(answer.contradictions())
                .extracting(Barrier::zh)
                .containsExactly("专家赵一被指定了 2 道难题，最多可承担 1 道（本次每人上限 2，本年已安排 5 次、上限 6 次）。请取消部分指定，或调整上限。");
        assertThat(answer.remedies()).hasSize(2);
    }

    @Test
    void minimumThatTheCandidatesCannotReachIsToldWithTheirNumber() {
        expert("赵一", 0, null);
        problem("漏气", 1);
        fits(0, 0, .9);
        var wish = new QuotaWish(QuotaGroup.FROM_INDUSTRY, "", 2, null, Quota.Scope.ROSTER);

        var answer = solve(new RosterWishes(2, null, true, List.of(), List.of(wish)));

        assertThat(answer.contradictions())
                .extracting(Barrier::zh)
                .containsExactly("“整份名单中来自企业的专家至少 2 人”无法做到：候选中可请的只有 0 人。请放宽，或另邀专家。");
        assertThat(answer.remedies()).extracting(Remedy::zh).containsExactly("取消“整份名单中来自企业的专家至少 2 人”");
    }

    @Test
    void leadersThatNobodyCanBeAreTold() {
        expert("赵一", 0, null);
        problem("漏气", 1);
        fits(0, 0, .9);

        var answer = solve(new RosterWishes(2, null, true, List.of("院士"), List.of()));

        assertThat(answer.contradictions()).extracting(Barrier::rule).containsExactly("leader");
        assertThat(answer.remedies()).extracting(Remedy::zh).containsExactly("不要求组长");
    }

    @Test
    void poolWithoutCandidatesIsToldAndNotSolved() {
        problem("漏气", 1);

        assertThat(solve(RosterWishes.USUAL).contradictions())
                .extracting(Barrier::rule)
                .containsExactly("nobody");
    }

    @Test
    void whoeverComesNextKeepsTheRules() {
        expert("赵一", 0, null);
        expert("钱二", 0, null);
        expert("孙三", 2, 2);
        problem("漏气", 1);
        fits(0, 0, .9);
        fits(0, 1, .5);
        fits(0, 2, .8);

        assertThat(solve(RosterWishes.USUAL).teams().getFirst().alternates())
                .extracting(RosterAnswer.Substitute::expert)
                .containsExactly(1);
    }

    private void expert(String name, int used, @Nullable Integer cap) {
        experts.add(new AskedExpert("E" + experts.size(), name, "教授", "某大学", "技术", false, used, 0, cap, ""));
    }

    private void problem(String title, int demand) {
        problems.add(new AskedProblem("P" + problems.size(), title, "甲厂", "璧山区", demand));
    }

    private void fits(int problem, int expert, double fit) {
        pairs.add(pair(problem, expert, fit));
    }

    private static AskedPair pair(int problem, int expert, double fit) {
        return new AskedPair(problem, expert, fit, FitWording.FAIR, List.of());
    }

    private void mark(String title, String name, MarkKind kind) {
        var problem = problems.stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        var expert = experts.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        marks.add(new PairMark(problem.problemId(), expert.expertId(), kind, "", "office", Instant.EPOCH));
    }

    /** Both fit the first problem best, and the better one fits the second better too. */
    private void twoWhoWantTheSame() {
        expert("赵一", 0, null);
        expert("钱二", 0, null);
        problem("漏气", 1);
        problem("空洞", 1);
        fits(0, 0, .9);
        fits(0, 1, .5);
        fits(1, 0, .5);
        fits(1, 1, .15);
    }

    private RosterAnswer solve(RosterWishes wishes) {
        return solve(wishes, RosterWatch.NONE);
    }

    private RosterAnswer solve(RosterWishes wishes, RosterWatch watch) {
        return new RosterSolving().solve(new RosterQuestion(problems, experts, pairs, List.of(), wishes, marks), watch);
    }

    private static RosterAnswer.Figures figures(RosterAnswer answer) {
        var figures = answer.figures();
        assertThat(figures).isNotNull();
        return figures;
    }
}
