package io.zhiqiao.offer;

import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.ENTERPRISE;
import static io.zhiqiao.account.Role.SECRETARY;
import static io.zhiqiao.offer.TakingState.ACCEPTED;
import static io.zhiqiao.offer.TakingState.CANCELLED;
import static io.zhiqiao.offer.TakingState.DECLINED;
import static io.zhiqiao.offer.TakingState.DONE;
import static io.zhiqiao.offer.TakingState.DRAFT;
import static io.zhiqiao.offer.TakingState.PROPOSED;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Guard;
import io.zhiqiao.lifecycle.LifeCycle;
import io.zhiqiao.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/** The life of a package that a problem takes (套餐流程), as one table. */
public final class TakingLifeCycle {

    private static final Set<Role> OFFICE = Set.of(COORDINATOR, SECRETARY);
    private static final Set<Role> FIRM = Set.of(ENTERPRISE);

    private static final Guard<TakingFacts> HAS_STEPS = new Guard<>(
            "has-steps",
            facts -> facts.steps() > 0,
            new Sentence("没有剩下任何步骤。请至少保留或添加一步。", "No step is left: keep or add at least one."));
    private static final Guard<TakingFacts> PROBLEM_OPEN = new Guard<>(
            "problem-open",
            TakingFacts::problemOpen,
            new Sentence("难题已不在办理中，不能再推荐套餐。", "The problem is not open any more: nothing can be proposed to it."));
    private static final Guard<TakingFacts> ALL_DONE = new Guard<>(
            "all-done",
            facts -> facts.openSteps() == 0,
            new Sentence("还有步骤没有完成。请先登记各步结果。", "Some steps are not done: write down their results first."));

    /** The table. */
    public static final LifeCycle<TakingState, TakingFacts> TABLE = new LifeCycle<>(
            "service package 服务套餐",
            List.of(
                    step(
                            "propose",
                            "推荐给企业",
                            "Propose to the enterprise",
                            Set.of(DRAFT),
                            PROPOSED,
                            OFFICE,
                            List.of(HAS_STEPS, PROBLEM_OPEN)),
                    step("take-back", "收回修改", "Take back and change", Set.of(PROPOSED), DRAFT, OFFICE, List.of()),
                    step("accept", "接受套餐", "Accept", Set.of(PROPOSED), ACCEPTED, FIRM, List.of()),
                    reasoned("decline", "谢绝", "Decline", Set.of(PROPOSED), DECLINED, FIRM),
                    step("finish", "完成套餐", "Finish", Set.of(ACCEPTED), DONE, OFFICE, List.of(ALL_DONE)),
                    reasoned("cancel", "取消套餐", "Cancel", Set.of(DRAFT, PROPOSED, ACCEPTED), CANCELLED, OFFICE)),
            List.of());

    private TakingLifeCycle() {}

    private static Transition<TakingState, TakingFacts> step(
            String name,
            String zh,
            String en,
            Set<TakingState> from,
            TakingState to,
            Set<Role> who,
            List<Guard<TakingFacts>> guards) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, guards, false);
    }

    private static Transition<TakingState, TakingFacts> reasoned(
            String name, String zh, String en, Set<TakingState> from, TakingState to, Set<Role> who) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, List.of(), true);
    }
}
