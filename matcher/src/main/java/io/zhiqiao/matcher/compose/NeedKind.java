package io.zhiqiao.matcher.compose;

/** What kind of thing somebody of a group has to bring. */
public enum NeedKind {
    /** Somebody fits the problem as a whole. */
    WHOLE("难题整体", "The problem as a whole"),
    /** A target of the problem: evidence speaks of it. */
    TARGET("指标", "Target"),
    /** A technology of the problem, an IPC subclass: evidence or profile has it. */
    TECHNOLOGY("技术领域", "Technology"),
    /** A type of problems that experts declare: 工艺, 材料, 检测 … */
    PROBLEM_TYPE("难题类型", "Problem type"),
    /** A word that the office asks for: evidence speaks of it. */
    TERM("所需技能", "Skill asked for");

    private final String zh;
    private final String en;

    NeedKind(String zh, String en) {
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
