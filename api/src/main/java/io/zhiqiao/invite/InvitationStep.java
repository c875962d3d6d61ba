package io.zhiqiao.invite;

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
}
