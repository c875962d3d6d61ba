package io.zhiqiao.mail;

import io.zhiqiao.language.Sentence;
import java.util.Set;

/** What became of a letter (信函状态). */
public enum LetterState {
    QUEUED("等待发送", "Waiting to be sent"),
    SENDING("正在发送", "Being sent"),
    SENT("已由邮件发出", "Sent by mail"),
    FAILED("未能送达", "Not delivered"),
    TO_GIVE("请转交", "To be given by hand"),
    GIVEN("已转交", "Given by hand"),
    DROPPED("不再需要", "Not needed any more");

    private static final Set<LetterState> DELIVERED = Set.of(SENT, GIVEN);
    private static final Set<LetterState> STUCK = Set.of(FAILED, TO_GIVE);

    private final String zh;
    private final String en;

    LetterState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether its reader has it. */
    public boolean isDelivered() {
        return DELIVERED.contains(this);
    }

    /** Whether somebody has to do something about it. */
    public boolean isStuck() {
        return STUCK.contains(this);
    }
}
