package io.zhiqiao.matcher.assign.advice;

import java.util.List;

/**
 * A problem that stays without as many experts as it wants.
 *
 * @param problem place in the list of problems
 * @param openSeats how many are missing, 1 or more
 * @param nobody whether it has nobody at all
 * @param reliefs single changes that would help, the most helpful first; empty if no single one does
 */
public record Shortfall(int problem, int openSeats, boolean nobody, List<Relief> reliefs) {

    /** Copies the reliefs. */
    public Shortfall {
        reliefs = List.copyOf(reliefs);
    }
}
