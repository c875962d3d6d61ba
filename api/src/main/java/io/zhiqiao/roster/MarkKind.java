package io.zhiqiao.roster;

import io.zhiqiao.language.Sentence;

/** What a coordinator settled about a pair beforehand. */
public enum MarkKind {
    /** The expert must see to the problem. */
    PIN("指定", "Pinned"),
    /** The expert must not see to the problem. */
    BAN("禁用", "Banned");

    private final String zh;
    private final String en;

    MarkKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
