package io.zhiqiao.letter;

import io.zhiqiao.language.Sentence;

/** What a letter is issued for. */
public enum IssuedKind {
    SERVICE("服务证明", "Letter of service", "ZQFW"),
    THANKS("感谢信", "Letter of thanks", "ZQGX");

    private final String zh;
    private final String en;
    private final String prefix;

    IssuedKind(String zh, String en, String prefix) {
        this.zh = zh;
        this.en = en;
        this.prefix = prefix;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** The number that a letter is printed with. */
    String number(int year, long letterId) {
        return "%s-%d-%06d".formatted(prefix, year, letterId);
    }
}
