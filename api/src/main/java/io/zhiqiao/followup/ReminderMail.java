package io.zhiqiao.followup;

/** What became of the mail of a reminder. */
enum ReminderMail {
    /** None is sent: there is no mail server, no address, or it is read on the page only. */
    NONE,
    /** It waits for the mail server. */
    QUEUED,
    /** It is being sent; one found so later may have gone, and is not sent again by itself. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** It did not go. */
    FAILED
}
