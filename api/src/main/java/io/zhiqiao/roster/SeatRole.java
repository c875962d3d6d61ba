package io.zhiqiao.roster;

import io.zhiqiao.language.Sentence;

/** What an expert is to a problem of a tour (席位角色). */
public enum SeatRole {
    LEADER("组长", "Leads"),
    CHOSEN("入选", "Chosen"),
    ALTERNATE("候补", "Alternate");

    private final String zh;
    private final String en;

    SeatRole(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether the expert is to come. */
    public boolean comes() {
        return this != ALTERNATE;
    }
}
