package io.zhiqiao.roster;

import io.zhiqiao.language.Sentence;

/** Of whom a quota speaks. */
public enum QuotaGroup {
    /** Those who work for an enterprise. */
    FROM_INDUSTRY("来自企业的专家", "Experts from industry", ""),
    /** Those of one institution; where none is named, of each one. */
    INSTITUTION("同一单位的专家", "Experts of one institution", ""),
    /** Those of a kind: technical, management and so on. */
    KIND("某一类型的专家", "Experts of a kind", "expertKind"),
    /** Those with a professional title. */
    TITLE("某一职称的专家", "Experts with a title", "title");

    private final String zh;
    private final String en;
    private final String list;

    QuotaGroup(String zh, String en, String list) {
        this.zh = zh;
        this.en = en;
        this.list = list;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** The closed list that its value is from; empty for none. */
    public String list() {
        return list;
    }

    /** Whether a value has to be given. */
    public boolean needsValue() {
        return !list.isEmpty();
    }
}
