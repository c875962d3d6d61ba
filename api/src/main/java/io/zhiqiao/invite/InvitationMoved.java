package io.zhiqiao.invite;

/**
 * An invitation came into another state.
 *
 * @param invitation as it is now
 * @param from the state before
 */
public record InvitationMoved(TourInvitation invitation, InvitationState from) {}
