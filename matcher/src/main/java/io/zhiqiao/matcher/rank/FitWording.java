package io.zhiqiao.matcher.rank;

/** A fit in a word. */
public enum FitWording {
    STRONG("很契合", "Strong fit"),
    FAIR("较契合", "Fair fit"),
    POSSIBLE("可考虑", "Worth considering"),
    NOT_SUGGESTED("不建议", "Not suggested");

    private final String zh;
    private final String en;

    FitWording(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
