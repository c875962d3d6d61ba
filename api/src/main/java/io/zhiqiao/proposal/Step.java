package io.zhiqiao.proposal;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a match.
 *
 * @param transition name of a transition of {@link MatchLifeCycle}
 * @param reasonCode name of a {@link MatchReason}; null for none
 * @param reason in own words, at most 2,000 characters; null for none
 * @param invitation what the expert is asked for, where one is invited; null for none
 * @param contactAllowed whether the expert who accepts agrees that the enterprise sees the contact data; null for no
 */
public record Step(
        String transition,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable Invitation invitation,
        @Nullable Boolean contactAllowed) {

    /** A step that says nothing more. */
    public static Step of(String transition) {
        return new Step(transition, null, null, null, null);
    }

    /** A step with a reason. */
    public static Step because(String transition, @Nullable String reasonCode, @Nullable String reason) {
        return new Step(transition, reasonCode, reason, null, null);
    }

    /** The reason in words as the life cycle asks for it; blank for none. */
    String givenReason() {
        return (reasonCode == null ? "" : reasonCode) + (reason == null ? "" : reason.strip());
    }
}
