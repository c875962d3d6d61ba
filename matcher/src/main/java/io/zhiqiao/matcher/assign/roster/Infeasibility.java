package io.zhiqiao.matcher.assign.roster;

import java.util.List;

/**
 * There is no roster: rules that allow no exception contradict each other.
 *
 * @param reasons which, one sentence each; never empty
 */
public record Infeasibility(List<Reason> reasons) implements AssignmentResult {

    /**
     * Copies the reasons.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Infeasibility {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("没有写明原因。There are no reasons.");
        }
        reasons = List.copyOf(reasons);
    }

    /**
     * A rule that cannot be kept.
     *
     * @param rule its stable name: {@code pin}, {@code load-min}, {@code quota}, {@code time}
     * @param zh what is wrong and what to do, in Chinese
     * @param en the same in English
     */
    public record Reason(String rule, String zh, String en) {}
}
