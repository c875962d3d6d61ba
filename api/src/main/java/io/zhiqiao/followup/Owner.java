package io.zhiqiao.followup;

import io.zhiqiao.language.Sentence;

/** Whose a result is (成果归属). */
public enum Owner {
    TOUR("区县行", "County tour"),
    TEAM("服务队", "Service team"),
    PLATFORM("平台", "Platform");

    private final String zh;
    private final String en;

    Owner(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
