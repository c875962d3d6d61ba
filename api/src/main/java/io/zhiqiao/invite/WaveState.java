package io.zhiqiao.invite;

import io.zhiqiao.language.Sentence;

/** State of a wave (批次状态). */
public enum WaveState {
    DRAFT("草稿，待放行", "Draft, to be released"),
    RELEASED("已放行", "Released"),
    DROPPED("已放弃", "Dropped");

    private final String zh;
    private final String en;

    WaveState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
