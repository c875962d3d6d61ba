package io.zhiqiao.matcher.assign.advice;

import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * What has changed from one roster to another of the same experts and problems, and what it costs.
 *
 * @param added pairs of the second only
 * @param removed pairs of the first only
 * @param lostTotal by how much the total fit is less, in units; negative if it is more
 * @param lostWorst by how much the worst-off problem has less, in units; negative if it has more
 * @param openedSeats how many more seats are open; negative if there are fewer
 */
public record RosterChange(List<Pair> added, List<Pair> removed, long lostTotal, long lostWorst, int openedSeats) {

    /** Copies the pairs. */
    public RosterChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Compares two rosters. */
    public static RosterChange between(Assignment before, Assignment after) {
        var added = new ArrayList<>(after.pairs());
        added.removeAll(before.pairs());
        var removed = new ArrayList<>(before.pairs());
        removed.removeAll(after.pairs());
        return new RosterChange(
                added,
                removed,
                before.totalFit() - after.totalFit(),
                before.worstOff().fit() - after.worstOff().fit(),
                after.openSeats() - before.openSeats());
    }
}
