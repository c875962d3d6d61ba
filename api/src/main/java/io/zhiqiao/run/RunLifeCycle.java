package io.zhiqiao.run;

import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.SECRETARY;
import static io.zhiqiao.account.Role.SYSTEM;
import static io.zhiqiao.run.RunState.COMPLETE;
import static io.zhiqiao.run.RunState.DEPLOYED;
import static io.zhiqiao.run.RunState.FAILED;
import static io.zhiqiao.run.RunState.INFEASIBLE;
import static io.zhiqiao.run.RunState.QUEUED;
import static io.zhiqiao.run.RunState.RUNNING;
import static io.zhiqiao.run.RunState.UNDEPLOYED;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.LifeCycle;
import io.zhiqiao.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/** The life of a run (匹配批次流程), as one table. */
public final class RunLifeCycle {

    private static final Set<Role> SERVICE = Set.of(SYSTEM);
    private static final Set<Role> OFFICE = Set.of(COORDINATOR, SECRETARY, SYSTEM);

    /** The table; no step has a condition. */
    public static final LifeCycle<RunState, RunState> TABLE = new LifeCycle<>(
            "run 匹配批次",
            List.of(
                    step("begin", "开始", "Begin", Set.of(QUEUED), RUNNING, SERVICE, false),
                    step("complete", "完成", "Complete", Set.of(RUNNING), COMPLETE, SERVICE, false),
                    step("infeasible", "无法满足", "Not feasible", Set.of(RUNNING), INFEASIBLE, SERVICE, true),
                    step("fail", "失败", "Fail", Set.of(QUEUED, RUNNING), FAILED, SERVICE, true),
                    step("deploy", "采用", "Use", Set.of(COMPLETE, UNDEPLOYED), DEPLOYED, OFFICE, false),
                    step("undeploy", "停用", "Stop using", Set.of(DEPLOYED), UNDEPLOYED, OFFICE, false)),
            List.of());

    /** So many characters of a failure are kept. */
    private static final int FAILURE_CHARS = 4000;

    private RunLifeCycle() {}

    /** Where a step of the service itself leads to; it may make all of them. */
    static RunState next(String transition, RunState from) {
        return TABLE.check(transition, from, SERVICE, "service", from).to();
    }

    /** What is kept of the words of a failure. */
    static String words(String failure) {
        return failure.substring(0, Math.min(FAILURE_CHARS, failure.length()));
    }

    private static Transition<RunState, RunState> step(
            String name, String zh, String en, Set<RunState> from, RunState to, Set<Role> who, boolean needsReason) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, List.of(), needsReason);
    }
}
