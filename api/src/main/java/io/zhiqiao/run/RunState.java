package io.zhiqiao.run;

import io.zhiqiao.language.Sentence;

/** State of a run (匹配批次状态). */
public enum RunState {
    QUEUED("排队中", "Waiting"),
    RUNNING("进行中", "Under way"),
    COMPLETE("已完成", "Complete"),
    /** The rules leave no answer, and the run says why. */
    INFEASIBLE("无法满足", "Not feasible"),
    FAILED("失败", "Failed"),
    /** Its list is the one that the problem is worked on with. */
    DEPLOYED("在用", "In use"),
    UNDEPLOYED("已停用", "No longer in use");

    private final String zh;
    private final String en;

    RunState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
