package io.zhiqiao.tour;

import io.zhiqiao.language.Sentence;
import java.util.Set;

/** State of a tour (活动状态). */
public enum TourState {
    PLANNED("已列计划", "Planned"),
    COLLECTING("征集难题", "Collecting problems"),
    MATCHING("配专家", "Choosing experts"),
    INVITING("邀请中", "Inviting"),
    LOCKED("已锁定", "Locked"),
    ANNOUNCED("已公布", "Announced"),
    RUNNING("进行中", "Under way"),
    RECORDING("整理记录", "Writing up"),
    FOLLOW_30("30 天回访", "Follow-up after 30 days"),
    FOLLOW_90("90 天回访", "Follow-up after 90 days"),
    CLOSED("已结项", "Closed"),
    POSTPONED("已延期", "Postponed"),
    CANCELLED("已取消", "Cancelled");

    private static final Set<TourState> PREPARED = Set.of(PLANNED, COLLECTING, MATCHING, INVITING);
    private static final Set<TourState> SETTLED = Set.of(LOCKED, ANNOUNCED, RUNNING, RECORDING, FOLLOW_30, FOLLOW_90);
    private static final Set<TourState> HELD = Set.of(RUNNING, RECORDING, FOLLOW_30, FOLLOW_90, CLOSED);
    /** States in which it is asked what came of it. */
    static final Set<TourState> FOLLOWED = Set.of(RUNNING, RECORDING, FOLLOW_30, FOLLOW_90);

    private static final Set<TourState> WISHED = Set.of(COLLECTING, MATCHING, INVITING);

    private final String zh;
    private final String en;

    TourState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether it is being prepared: changes need no reason. */
    public boolean isPrepared() {
        return PREPARED.contains(this);
    }

    /** Whether people rely on it: a change needs a reason, and tells those affected. */
    public boolean isSettled() {
        return SETTLED.contains(this);
    }

    /** Whether it takes place or took place. */
    public boolean isHeld() {
        return HELD.contains(this);
    }

    /** Whether enterprises may wish to join. */
    public boolean isOpenToWishes() {
        return WISHED.contains(this);
    }

    /** Whether nothing can be changed any more. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
