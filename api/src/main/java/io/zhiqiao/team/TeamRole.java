package io.zhiqiao.team;

import io.zhiqiao.language.Sentence;

/** As what somebody is in a team. */
public enum TeamRole {
    LEADER("队长", "leader"),
    DEPUTY("副队长", "deputy"),
    SECRETARY("秘书", "secretary"),
    MEMBER("队员", "member");

    private final String zh;
    private final String en;

    TeamRole(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether a team has one of them at a time. */
    boolean isSingle() {
        return this != MEMBER;
    }
}
