package io.zhiqiao.agenda;

import io.zhiqiao.language.Sentence;

/** What came of a meeting (会面结果). */
public enum MeetingOutcome {
    NOT_HELD("未举行", "Not held"),
    LITTLE_INTEREST("兴趣不足", "Little interest"),
    USEFUL("有收获暂无合作", "Useful, no co-operation for now"),
    COOPERATION("可合作", "Co-operation possible");

    private final String zh;
    private final String en;

    MeetingOutcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
