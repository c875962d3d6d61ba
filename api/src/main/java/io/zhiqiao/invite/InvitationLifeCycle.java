package io.zhiqiao.invite;

import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.EXPERT;
import static io.zhiqiao.account.Role.SYSTEM;
import static io.zhiqiao.invite.InvitationState.ACCEPTED;
import static io.zhiqiao.invite.InvitationState.DECLINED;
import static io.zhiqiao.invite.InvitationState.DRAFTED;
import static io.zhiqiao.invite.InvitationState.EXPIRED;
import static io.zhiqiao.invite.InvitationState.REMINDED;
import static io.zhiqiao.invite.InvitationState.SENT;
import static io.zhiqiao.invite.InvitationState.WITHDRAWN;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Guard;
import io.zhiqiao.lifecycle.LifeCycle;
import io.zhiqiao.lifecycle.TimeLimit;
import io.zhiqiao.lifecycle.Transition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The life of an invitation from its draft to the answer (邀请流程), as one table. The office answers for an expert who was
 * called; the time limit holds where a wave says no other day.
 */
public final class InvitationLifeCycle {

    private static final Set<Role> OFFICE = Set.of(COORDINATOR);
    private static final Set<Role> OFFICE_OR_SERVICE = Set.of(COORDINATOR, SYSTEM);
    private static final Set<Role> EXPERT_OR_OFFICE = Set.of(EXPERT, COORDINATOR);
    private static final Set<InvitationState> WAITING = Set.of(SENT, REMINDED);

    private static final Guard<InvitationFacts> TOUR_INVITES = guard(
            "tour-invites",
            InvitationFacts::tourInvites,
            "活动当前不在邀请阶段，或已经开始。请先在活动页面“开始邀请”。",
            "The tour is not inviting, or has begun: begin inviting on the page of the tour first.");
    private static final Guard<InvitationFacts> TOUR_AHEAD = guard(
            "tour-ahead",
            InvitationFacts::tourAhead,
            "活动已开始、已延期或已取消，不能再接受邀请。如有疑问，请致电联系人。",
            "The tour has begun, or was postponed or cancelled: invitations are closed. Please call the office.");
    private static final Guard<InvitationFacts> TOUR_OPEN = guard(
            "tour-open",
            InvitationFacts::tourOpen,
            "活动名单已锁定，不能再改主意。请致电联系人说明。",
            "The tour is locked, so that answers no longer change by themselves: please call the office.");
    private static final Guard<InvitationFacts> IN_POOL = guard(
            "in-pool",
            InvitationFacts::inPool,
            "这位专家不在库，或没有同意被推荐。请换一位。",
            "The expert is not in the pool, or did not agree to be suggested: take another one.");
    private static final Guard<InvitationFacts> AT_HOME = guard(
            "at-home",
            InvitationFacts::atHome,
            "这位专家在活动日期休假。请换一位，或先与本人确认。",
            "The expert is on leave on a day of the tour: take another one, or ask the expert first.");
    private static final Guard<InvitationFacts> SEATED = guard(
            "seated",
            InvitationFacts::seated,
            "名单中已没有这位专家的席位。请撤回这份邀请，或先在名单中选入。",
            "The roster has no seat for the expert any more: withdraw this invitation, or choose the expert first.");
    private static final Guard<InvitationFacts> SEAT_FREE = guard(
            "seat-free",
            InvitationFacts::seatFree,
            "您的席位已请其他专家。仍愿参加，请致电联系人。",
            "Somebody else was asked in your place. If you would like to come after all, please call the office.");
    private static final Guard<InvitationFacts> DELIVERED = guard(
            "delivered",
            InvitationFacts::delivered,
            "邀请函还没有送到专家手中，不能算未答复。请先送达。",
            "The letter has not reached the expert, so that silence is no answer: deliver it first.");

    /** The table. */
    public static final LifeCycle<InvitationState, InvitationFacts> TABLE = new LifeCycle<>(
            "invitation to a tour 区县行邀请", transitions(), List.of(new TimeLimit<>(SENT, 3, 7, "expire")));

    private InvitationLifeCycle() {}

    private static List<Transition<InvitationState, InvitationFacts>> transitions() {
        var toSend = List.of(TOUR_INVITES, IN_POOL, AT_HOME, SEATED);
        return List.of(
                step("send", "发出", "Send", Set.of(DRAFTED), SENT, OFFICE, toSend),
                step("send-again", "重新发出", "Send again", Set.of(SENT, REMINDED, EXPIRED), SENT, OFFICE, toSend),
                step("remind", "提醒", "Remind", Set.of(SENT), REMINDED, OFFICE_OR_SERVICE, List.of(DELIVERED)),
                step("accept", "接受", "Accept", WAITING, ACCEPTED, EXPERT_OR_OFFICE, List.of(TOUR_AHEAD)),
                step(
                        "change",
                        "修改时间与愿望",
                        "Change days and wishes",
                        Set.of(ACCEPTED),
                        ACCEPTED,
                        EXPERT_OR_OFFICE,
                        List.of(TOUR_OPEN)),
                step(
                        "accept-after-all",
                        "改为接受",
                        "Accept after all",
                        Set.of(DECLINED),
                        ACCEPTED,
                        EXPERT_OR_OFFICE,
                        List.of(TOUR_OPEN, SEAT_FREE)),
                reasoned("decline", "婉拒", "Decline", WAITING, DECLINED, EXPERT_OR_OFFICE, List.of()),
                reasoned(
                        "decline-after-all",
                        "改为婉拒",
                        "Decline after all",
                        Set.of(ACCEPTED),
                        DECLINED,
                        EXPERT_OR_OFFICE,
                        List.of(TOUR_OPEN)),
                step("expire", "逾期", "Expire", WAITING, EXPIRED, Set.of(SYSTEM), List.of(DELIVERED)),
                reasoned(
                        "withdraw",
                        "撤回",
                        "Withdraw",
                        Set.of(DRAFTED, SENT, REMINDED, ACCEPTED),
                        WITHDRAWN,
                        OFFICE_OR_SERVICE,
                        List.of()));
    }

    private static Transition<InvitationState, InvitationFacts> step(
            String name,
            String zh,
            String en,
            Set<InvitationState> from,
            InvitationState to,
            Set<Role> who,
            List<Guard<InvitationFacts>> guards) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, guards, false);
    }

    private static Transition<InvitationState, InvitationFacts> reasoned(
            String name,
            String zh,
            String en,
            Set<InvitationState> from,
            InvitationState to,
            Set<Role> who,
            List<Guard<InvitationFacts>> guards) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, guards, true);
    }

    private static Guard<InvitationFacts> guard(String name, Predicate<InvitationFacts> holds, String zh, String en) {
        return new Guard<>(name, holds, new Sentence(zh, en));
    }
}
