package io.zhiqiao.agenda;

import io.zhiqiao.language.Sentence;

/** State of a meeting (会面状态). */
public enum MeetingState {
    REQUESTED("待确认", "To be agreed"),
    ACCEPTED("已同意", "Agreed"),
    SCHEDULED("已排定", "Scheduled"),
    HELD("已举行", "Held"),
    RATED("已评价", "Rated"),
    DECLINED("已婉拒", "Declined"),
    EXPIRED("逾期", "Expired"),
    CANCELLED("已取消", "Cancelled"),
    NO_SHOW("未到场", "No-show");

    private final String zh;
    private final String en;

    MeetingState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether it still lies ahead: it can be placed and moved. */
    public boolean isAhead() {
        return this == REQUESTED || this == ACCEPTED || this == SCHEDULED;
    }

    /** Whether it takes up its place and the time of its people: it lies ahead, or took place. */
    public boolean takesPlace() {
        return isAhead() || this == HELD || this == RATED || this == NO_SHOW;
    }
}
