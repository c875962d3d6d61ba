package io.zhiqiao.matcher.assign.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to look after one problem.
 *
 * @param problem place in the list of problems
 * @param experts places in the list of experts, ascending; fewer than wanted where seats stay open
 * @param leader who leads; null where teams need no leader, or none of the team may lead
 * @param fit sum of the fits of its experts, in units
 * @param openSeats how many experts are missing
 */
public record Team(
        int problem, List<Integer> experts, @Nullable Integer leader, long fit, int openSeats) {

    /** Copies the experts. */
    public Team {
        experts = List.copyOf(experts);
    }
}
