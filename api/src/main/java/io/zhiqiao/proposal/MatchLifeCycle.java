package io.zhiqiao.proposal;

import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.ENTERPRISE;
import static io.zhiqiao.account.Role.EXPERT;
import static io.zhiqiao.account.Role.SECRETARY;
import static io.zhiqiao.account.Role.SYSTEM;
import static io.zhiqiao.proposal.MatchState.ACCEPTED;
import static io.zhiqiao.proposal.MatchState.ACTIVE;
import static io.zhiqiao.proposal.MatchState.CANCELLED;
import static io.zhiqiao.proposal.MatchState.CANDIDATE;
import static io.zhiqiao.proposal.MatchState.CONFIRMED;
import static io.zhiqiao.proposal.MatchState.DECLINED;
import static io.zhiqiao.proposal.MatchState.DONE;
import static io.zhiqiao.proposal.MatchState.EXCLUDED;
import static io.zhiqiao.proposal.MatchState.EXPIRED;
import static io.zhiqiao.proposal.MatchState.INVITED;
import static io.zhiqiao.proposal.MatchState.NOT_CHOSEN;
import static io.zhiqiao.proposal.MatchState.NO_SHOW;
import static io.zhiqiao.proposal.MatchState.PROPOSED;
import static io.zhiqiao.proposal.MatchState.SHORTLISTED;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Guard;
import io.zhiqiao.lifecycle.LifeCycle;
import io.zhiqiao.lifecycle.TimeLimit;
import io.zhiqiao.lifecycle.Transition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The life of a match from candidate to done (匹配流程), as one table. */
public final class MatchLifeCycle {

    private static final Set<Role> OFFICE = Set.of(COORDINATOR, SECRETARY);
    private static final Set<Role> OFFICE_OR_SERVICE = Set.of(COORDINATOR, SECRETARY, SYSTEM);
    private static final Set<Role> ALL_SIDES = Set.of(ENTERPRISE, EXPERT, COORDINATOR, SECRETARY);

    private static final Guard<MatchFacts> PROBLEM_OPEN = guard(
            "problem-open",
            MatchFacts::problemOpen,
            "难题当前不在找专家的阶段。请先发布难题，或重新匹配。",
            "The problem does not look for experts now: publish it, or match again, first.");
    private static final Guard<MatchFacts> IN_POOL = guard(
            "in-pool",
            MatchFacts::inPool,
            "这位专家不在库，或没有同意被推荐。请换一位。",
            "The expert is not in the pool, or did not agree to be suggested: take another one.");
    private static final Guard<MatchFacts> NOT_ON_LEAVE = guard(
            "not-on-leave",
            facts -> !facts.onLeave(),
            "这位专家正在休假。请换一位，或等假期结束。",
            "The expert is on leave: take another one, or wait.");
    private static final Guard<MatchFacts> CAP_LEFT = guard(
            "cap-left",
            MatchFacts::capLeft,
            "本年服务次数已达上限。可请专家先调整上限，或换一位。",
            "The annual cap is used up: the expert may raise it, or take another expert.");
    private static final Guard<MatchFacts> SERVICE_RECORDED = guard(
            "service-recorded",
            facts -> facts.serviceRecords() > 0,
            "还没有服务记录。请先记下服务的日期、时长与结果。",
            "No service is recorded yet: enter its date, hours and result first.");

    /** The table. */
    public static final LifeCycle<MatchState, MatchFacts> TABLE =
            new LifeCycle<>("match 匹配", transitions(), List.of(new TimeLimit<>(INVITED, 3, 7, "expire")));

    private MatchLifeCycle() {}

    private static List<Transition<MatchState, MatchFacts>> transitions() {
        var toInvite = List.of(PROBLEM_OPEN, IN_POOL, NOT_ON_LEAVE, CAP_LEFT);
        return List.of(
                step("shortlist", "入围", "Shortlist", Set.of(CANDIDATE), SHORTLISTED, OFFICE, List.of()),
                reasoned("exclude", "排除", "Exclude", Set.of(CANDIDATE, SHORTLISTED, PROPOSED), EXCLUDED, OFFICE),
                step("restore", "恢复", "Take back", Set.of(EXCLUDED, SHORTLISTED), CANDIDATE, OFFICE, List.of()),
                step(
                        "propose",
                        "推荐给企业",
                        "Propose",
                        Set.of(SHORTLISTED),
                        PROPOSED,
                        OFFICE_OR_SERVICE,
                        List.of(PROBLEM_OPEN, IN_POOL)),
                step("invite", "邀请专家", "Invite", Set.of(PROPOSED), INVITED, OFFICE, toInvite),
                step("accept", "接受", "Accept", Set.of(INVITED), ACCEPTED, Set.of(EXPERT), List.of(CAP_LEFT)),
                reasoned("decline", "婉拒", "Decline", Set.of(INVITED), DECLINED, Set.of(EXPERT)),
                step("expire", "逾期", "Expire", Set.of(INVITED), EXPIRED, Set.of(SYSTEM), List.of()),
                step("confirm", "选定", "Choose", Set.of(ACCEPTED), CONFIRMED, Set.of(ENTERPRISE), List.of()),
                reasoned(
                        "not-choose",
                        "不选",
                        "Do not choose",
                        Set.of(PROPOSED, INVITED, ACCEPTED),
                        NOT_CHOSEN,
                        Set.of(ENTERPRISE)),
                step("begin", "开始服务", "Begin service", Set.of(CONFIRMED), ACTIVE, ALL_SIDES, List.of()),
                step("finish", "完成", "Finish", Set.of(ACTIVE), DONE, ALL_SIDES, List.of(SERVICE_RECORDED)),
                reasoned("cancel", "取消", "Cancel", Set.of(INVITED, ACCEPTED, CONFIRMED, ACTIVE), CANCELLED, ALL_SIDES),
                reasoned(
                        "no-show",
                        "未到场",
                        "No-show",
                        Set.of(CONFIRMED, ACTIVE),
                        NO_SHOW,
                        Set.of(ENTERPRISE, COORDINATOR, SECRETARY)));
    }

    private static Transition<MatchState, MatchFacts> step(
            String name,
            String zh,
            String en,
            Set<MatchState> from,
            MatchState to,
            Set<Role> who,
            List<Guard<MatchFacts>> guards) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, guards, false);
    }

    private static Transition<MatchState, MatchFacts> reasoned(
            String name, String zh, String en, Set<MatchState> from, MatchState to, Set<Role> who) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, List.of(), true);
    }

    private static Guard<MatchFacts> guard(String name, Predicate<MatchFacts> holds, String zh, String en) {
        return new Guard<>(name, holds, new Sentence(zh, en));
    }
}
