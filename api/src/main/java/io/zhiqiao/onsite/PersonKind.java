package io.zhiqiao.onsite;

import io.zhiqiao.language.Sentence;

/** As what somebody comes to a tour. */
public enum PersonKind {
    EXPERT("专家", "Expert"),
    FIRM("企业", "Firm"),
    GUEST("嘉宾", "Guest");

    private final String zh;
    private final String en;

    PersonKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
