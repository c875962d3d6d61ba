package io.zhiqiao.invite;

import io.zhiqiao.language.Sentence;
import java.util.Set;

/** State of an invitation to a tour (邀请状态). */
public enum InvitationState {
    DRAFTED("待发出", "Not sent yet"),
    SENT("已发出，待答复", "Sent, waiting for the answer"),
    REMINDED("已提醒，待答复", "Reminded, waiting for the answer"),
    ACCEPTED("已接受", "Accepted"),
    DECLINED("已婉拒", "Declined"),
    EXPIRED("逾期未答复", "Not answered in time"),
    WITHDRAWN("已撤回", "Withdrawn");

    private static final Set<InvitationState> WAITING = Set.of(SENT, REMINDED);
    private static final Set<InvitationState> COUNTING = Set.of(DRAFTED, SENT, REMINDED, ACCEPTED);

    private final String zh;
    private final String en;

    InvitationState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether an answer is waited for. */
    public boolean isWaiting() {
        return WAITING.contains(this);
    }

    /** Whether the expert has a place, or may still get it. */
    public boolean isCounting() {
        return COUNTING.contains(this);
    }
}
