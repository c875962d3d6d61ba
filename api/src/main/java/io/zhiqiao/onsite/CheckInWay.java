package io.zhiqiao.onsite;

import io.zhiqiao.language.Sentence;

/** How somebody was checked in (签到方式). */
public enum CheckInWay {
    QR("扫码", "By code"),
    DESK("签到台", "At the desk");

    private final String zh;
    private final String en;

    CheckInWay(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
