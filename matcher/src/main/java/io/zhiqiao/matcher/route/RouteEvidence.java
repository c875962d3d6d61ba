package io.zhiqiao.matcher.route;

/** What speaks for a team. */
public enum RouteEvidence {
    /** Words of the scheme and of the list of words for routing that stand in the text. */
    WORDS("用词", "Words"),
    /** Pairs of characters of the text, compared with what teams, their industries and their experts are described by. */
    GRAMS("行文", "Wording"),
    /** What the text means, compared with what the scheme says of each team. */
    MEANING("语义", "Meaning"),
    /** The code of the industry. */
    INDUSTRY("行业代码", "Industry code"),
    /** The IPC symbols. */
    IPC("IPC 分类", "IPC"),
    /** What people corrected before in problems with the same codes and words. */
    LESSONS("人工更正", "Corrections");

    private final String zh;
    private final String en;

    RouteEvidence(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }
}
