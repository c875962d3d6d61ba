package io.zhiqiao.invite.link;

/** What a link turned out to be. */
public sealed interface AnswerLink {

    /**
     * One of ours that has not ended.
     *
     * @param invitationId of the invitation
     * @param round of the letter that it stood in
     */
    record Working(String invitationId, int round) implements AnswerLink {}

    /**
     * One of ours that has ended.
     *
     * @param invitationId of the invitation
     */
    record Ended(String invitationId) implements AnswerLink {}

    /** Incomplete, or none of ours. */
    record Forged() implements AnswerLink {}
}
