package io.zhiqiao.tour;

import io.zhiqiao.language.Sentence;

/** What the year's plan of county tours counts. */
public enum TourIndicator {
    EVENTS("举办活动", "Tours held", "场", 4),
    EXPERTS("参加专家", "Experts who took part", "人", 30),
    SOLVED("解决难题", "Problems solved", "项", 20);

    private final String zh;
    private final String en;
    private final String unit;
    private final int usual;

    TourIndicator(String zh, String en, String unit, int usual) {
        this.zh = zh;
        this.en = en;
        this.unit = unit;
        this.usual = usual;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** What it is counted in; English says it in the title. */
    public Sentence unit() {
        return new Sentence(unit, "");
    }

    /** The target of a year for which nobody has set one. */
    public int usual() {
        return usual;
    }
}
