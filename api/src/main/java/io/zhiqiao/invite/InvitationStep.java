package io.zhiqiao.invite;

import io.zhiqiao.invite.TourInvitation.Answer;
import io.zhiqiao.lifecycle.Reasons;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with an invitation.
 *
 * @param transition name of a transition of {@link InvitationLifeCycle}
 * @param reasonCode name of a {@link io.zhiqiao.proposal.MatchReason} that fits declining; null for none
 * @param reason in own words, at most 2,000 characters; null for none
 * @param halfDays beginnings of half-days on which the expert is free; null or empty for all
 * @param wishes of an expert who accepts, at most 2,000 characters; null for none
 */
public record InvitationStep(
        String transition,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable List<LocalDateTime> halfDays,
        @Nullable String wishes) {

    /** A step that says nothing more. */
    public static InvitationStep of(String transition) {
        return new InvitationStep(transition, null, null, null, null);
    }

    /** A step with a reason in words. */
    static InvitationStep because(String transition, String reason) {
        return new InvitationStep(transition, null, reason, null, null);
    }

    /** The reason as the life cycle asks for it; blank for none. */
    String givenReason() {
        return (reasonCode == null ? "" : reasonCode) + (reason == null ? "" : reason.strip());
    }

    /** Whether an expert says no with it. */
    boolean declines() {
        return transition.equals("decline") || transition.equals("decline-after-all");
    }

    /**
     * What an invitation is after this step.
     *
     * @param login who makes it
     * @param answerBy until when an answer is waited for, if the invitation goes out with it
     */
    TourInvitation madeOf(TourInvitation before, InvitationState next, String login, Instant answerBy, Instant now) {
        return switch (next) {
            case SENT -> before.sent(now, answerBy);
            case REMINDED -> before.reminded(now);
            case ACCEPTED, DECLINED -> before.answered(next, answer(login, now), now);
            case WITHDRAWN -> before.answered(next, new Answer(null, Reasons.cut(reason), "", "", login, now), now);
            case DRAFTED, EXPIRED -> before.in(next, now);
        };
    }

    private Answer answer(String login, Instant now) {
        var free = halfDays == null
                ? List.<String>of()
                : halfDays.stream().map(String::valueOf).toList();
        return declines()
                ? new Answer(reasonCode, Reasons.cut(reason), "", "", login, now)
                : new Answer(null, "", Reasons.cut(String.join("\n", free)), Reasons.cut(wishes), login, now);
    }
}
