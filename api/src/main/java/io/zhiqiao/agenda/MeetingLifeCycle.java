package io.zhiqiao.agenda;

import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.ENTERPRISE;
import static io.zhiqiao.account.Role.EXPERT;
import static io.zhiqiao.account.Role.SECRETARY;
import static io.zhiqiao.account.Role.SYSTEM;
import static io.zhiqiao.agenda.MeetingState.ACCEPTED;
import static io.zhiqiao.agenda.MeetingState.CANCELLED;
import static io.zhiqiao.agenda.MeetingState.DECLINED;
import static io.zhiqiao.agenda.MeetingState.EXPIRED;
import static io.zhiqiao.agenda.MeetingState.HELD;
import static io.zhiqiao.agenda.MeetingState.NO_SHOW;
import static io.zhiqiao.agenda.MeetingState.RATED;
import static io.zhiqiao.agenda.MeetingState.REQUESTED;
import static io.zhiqiao.agenda.MeetingState.SCHEDULED;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Guard;
import io.zhiqiao.lifecycle.LifeCycle;
import io.zhiqiao.lifecycle.Transition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The life of a meeting from request to rating (会面流程), as one table. */
public final class MeetingLifeCycle {

    private static final Set<Role> OFFICE = Set.of(COORDINATOR);
    private static final Set<Role> ON_SITE = Set.of(COORDINATOR, SECRETARY);
    /** Whoever was there can say that it was held. */
    private static final Set<Role> AT_THE_TABLE = Set.of(COORDINATOR, SECRETARY, EXPERT, ENTERPRISE);

    private static final Set<Role> SERVICE = Set.of(SYSTEM);

    private static final Guard<MeetingFacts> PLACED = guard(
            "placed",
            MeetingFacts::placed,
            "会面还没有站点和时间。请先在日程板上排定。",
            "The meeting has no place and time yet: put it on the board first.");
    private static final Guard<MeetingFacts> NO_CLASH = guard(
            "no-clash",
            facts -> facts.clashes() == 0,
            "会面与其他安排冲突。请先在日程板上移开标红的会面。",
            "The meeting clashes with something else: move what is marked on the board first.");
    private static final Guard<MeetingFacts> BEGUN =
            guard("begun", MeetingFacts::begun, "会面的时间还没有到。", "The time of the meeting has not come.");
    private static final Guard<MeetingFacts> OUTCOME =
            guard("outcome-known", MeetingFacts::outcomeKnown, "请先选择会面结果。", "Say first what came of the meeting.");

    /** The table. */
    public static final LifeCycle<MeetingState, MeetingFacts> TABLE =
            new LifeCycle<>("meeting 会面", transitions(), List.of());

    private MeetingLifeCycle() {}

    private static List<Transition<MeetingState, MeetingFacts>> transitions() {
        return List.of(
                step(
                        "accept",
                        "同意",
                        "Agree",
                        Set.of(REQUESTED),
                        ACCEPTED,
                        Set.of(EXPERT, COORDINATOR, SYSTEM),
                        List.of()),
                reasoned(
                        "decline", "婉拒", "Decline", Set.of(REQUESTED, ACCEPTED), DECLINED, Set.of(EXPERT, COORDINATOR)),
                step("expire", "逾期", "Expire", Set.of(REQUESTED, ACCEPTED), EXPIRED, SERVICE, List.of()),
                step("schedule", "排定", "Schedule", Set.of(ACCEPTED), SCHEDULED, OFFICE, List.of(PLACED, NO_CLASH)),
                // Who was noted as not there may come late, and the meeting be held after all.
                step("hold", "已举行", "Held", Set.of(SCHEDULED, NO_SHOW), HELD, AT_THE_TABLE, List.of(PLACED, BEGUN)),
                step("no-show", "未到场", "No-show", Set.of(SCHEDULED), NO_SHOW, ON_SITE, List.of(BEGUN)),
                step(
                        "rate",
                        "评价",
                        "Rate",
                        Set.of(HELD),
                        RATED,
                        Set.of(ENTERPRISE, COORDINATOR, SECRETARY),
                        List.of(OUTCOME)),
                reasoned("cancel", "取消", "Cancel", Set.of(REQUESTED, ACCEPTED, SCHEDULED), CANCELLED, OFFICE));
    }

    private static Transition<MeetingState, MeetingFacts> step(
            String name,
            String zh,
            String en,
            Set<MeetingState> from,
            MeetingState to,
            Set<Role> who,
            List<Guard<MeetingFacts>> guards) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, guards, false);
    }

    private static Transition<MeetingState, MeetingFacts> reasoned(
            String name, String zh, String en, Set<MeetingState> from, MeetingState to, Set<Role> who) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, List.of(), true);
    }

    private static Guard<MeetingFacts> guard(String name, Predicate<MeetingFacts> holds, String zh, String en) {
        return new Guard<>(name, holds, new Sentence(zh, en));
    }
}
