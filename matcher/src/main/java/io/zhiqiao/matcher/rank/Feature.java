package io.zhiqiao.matcher.rank;

/** What a score is made of; each has a value in [0, 1], and higher is better. */
public enum Feature {
    /** Words in common with the evidence, rare ones counting most: cosine of weighted grams. */
    WORDS("用词相同", "Shared words"),
    /** Meaning of the problem's title against the evidence: centred cosine, negative ones count as 0. */
    MEANING_OF_TITLE("题意相近", "Meaning of the title"),
    /** Meaning of title and text against the evidence: centred cosine, negative ones count as 0. */
    MEANING_OF_TEXT("内容相近", "Meaning of the text"),
    /** Technology in the IPC: 1 for a common subclass, one half for a common class. */
    IPC("技术领域（IPC）", "Technology (IPC)"),
    /** Industry in GB/T 4754: the longer the common prefix, the closer. */
    INDUSTRY("行业", "Industry"),
    /** Share of what the enterprise looks into in the patent database that lies in the expert's technology. */
    PATENT_INTEREST("企业专利检索方向", "What the enterprise searches in patents");

    private final String zh;
    private final String en;

    Feature(String zh, String en) {
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
