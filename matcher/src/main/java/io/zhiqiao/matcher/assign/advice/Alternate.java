package io.zhiqiao.matcher.assign.advice;

import java.util.List;

/**
 * Somebody who could come in for a member of a team, or take an open seat, while all others stay.
 *
 * @param expert place in the list of experts
 * @param fit with the problem, in units
 * @param insteadOf the members whom the expert could replace without breaking a rule; empty where only an open seat is free
 */
public record Alternate(int expert, long fit, List<Integer> insteadOf) {

    /** Copies the members. */
    public Alternate {
        insteadOf = List.copyOf(insteadOf);
    }
}
