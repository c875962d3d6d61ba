package io.zhiqiao.proposal;

import io.zhiqiao.language.Sentence;
import java.util.Set;

/** State of a match (匹配状态). */
public enum MatchState {
    CANDIDATE("候选", "Candidate"),
    SHORTLISTED("入围", "Shortlisted"),
    EXCLUDED("已排除", "Excluded"),
    PROPOSED("已推荐给企业", "Proposed to the enterprise"),
    INVITED("已邀请，待答复", "Invited, waiting for the answer"),
    ACCEPTED("专家已接受", "Accepted by the expert"),
    DECLINED("专家婉拒", "Declined by the expert"),
    EXPIRED("逾期未答复", "Not answered in time"),
    CONFIRMED("企业已选定", "Chosen by the enterprise"),
    NOT_CHOSEN("未选中", "Not chosen"),
    ACTIVE("服务中", "Service under way"),
    DONE("已完成", "Done"),
    CANCELLED("已取消", "Cancelled"),
    NO_SHOW("未到场", "No-show");

    /** States in which the enterprise sees the expert. */
    static final Set<MatchState> SEEN_BY_ENTERPRISE = Set.of(
            PROPOSED, INVITED, ACCEPTED, DECLINED, EXPIRED, CONFIRMED, NOT_CHOSEN, ACTIVE, DONE, CANCELLED, NO_SHOW);

    /** States after both sides said yes. */
    private static final Set<MatchState> BOTH_ACCEPTED = Set.of(CONFIRMED, ACTIVE, DONE);

    private final String zh;
    private final String en;

    MatchState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether the expert accepted and the enterprise chose the expert: from here on they may reach each other. */
    public boolean bothAccepted() {
        return BOTH_ACCEPTED.contains(this);
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return switch (this) {
            case PROPOSED, INVITED, ACCEPTED, CONFIRMED, ACTIVE -> true;
            default -> false;
        };
    }
}
