package io.zhiqiao.offer;

import io.zhiqiao.language.Sentence;

/** State of a package that a problem takes (套餐状态). */
public enum TakingState {
    DRAFT("拟定中", "Being tailored"),
    PROPOSED("待企业答复", "Waiting for the enterprise"),
    DECLINED("企业谢绝", "Declined by the enterprise"),
    ACCEPTED("进行中", "Under way"),
    DONE("已完成", "Done"),
    CANCELLED("已取消", "Cancelled");

    private final String zh;
    private final String en;

    TakingState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this == DRAFT || this == PROPOSED || this == ACCEPTED;
    }
}
