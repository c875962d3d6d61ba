package io.zhiqiao.invite;

import io.zhiqiao.language.Sentence;

/** What came of a call (通话结果). */
public enum CallResult {
    ACCEPTED("接受", "Accepts"),
    DECLINED("婉拒", "Declines"),
    WILL_ANSWER("会自行答复", "Will answer"),
    CALL_BACK("另约时间再打", "To be called back"),
    NOT_REACHED("没有接通", "Not reached"),
    WRONG_NUMBER("号码有误", "Wrong number");

    private final String zh;
    private final String en;

    CallResult(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
