package io.zhiqiao.tour;

import io.zhiqiao.language.Sentence;

/** Whose wish it was that a problem joins a tour. */
public enum WishedBy {
    OFFICE("办公室选入", "Chosen by the office"),
    ENTERPRISE("企业申请", "Wished by the enterprise");

    private final String zh;
    private final String en;

    WishedBy(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
