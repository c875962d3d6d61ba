package io.zhiqiao.invite;

/**
 * What the conditions of an invitation's steps are about.
 *
 * @param tourInvites whether the tour has come to inviting, and its first day has not come
 * @param tourAhead whether the tour will take place, and has not begun
 * @param tourOpen whether the tour is not locked yet: who answered may still change their mind
 * @param inPool whether the expert is in the pool and agreed to be suggested
 * @param atHome whether the expert has no leave on any day of the tour
 * @param seated whether the roster has the expert down as coming for every problem of the invitation
 * @param seatFree whether a seat at every problem of the invitation is not promised to somebody else
 * @param delivered whether the letter has gone out, or was given by hand
 */
public record InvitationFacts(
        boolean tourInvites,
        boolean tourAhead,
        boolean tourOpen,
        boolean inPool,
        boolean atHome,
        boolean seated,
        boolean seatFree,
        boolean delivered) {}
