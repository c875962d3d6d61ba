package io.zhiqiao.matcher.assign.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each meeting a table, the lowest that is free, in the order of time; one that is fixed gets its own if all others find one then.
 */
final class Tables {

    private final AgendaProblem problem;
    private final Places places;
    private final int[] at;

    private Tables(AgendaProblem problem, Places places, int[] at) {
        this.problem = problem;
        this.places = places;
        this.at = at;
    }

    static Agenda seat(AgendaProblem problem, Places places, int[] at) {
        var tables = new Tables(problem, places, at);
        var placements = tables.seat(true);
        boolean fits = placements.stream()
                .allMatch(placement -> placement == null
                        || placement.table()
                                <= problem.stops().get(placement.stop()).tables());
        return new Agenda(problem, fits ? placements : tables.seat(false));
    }

    private List<@Nullable Placement> seat(boolean keepsFixed) {
        var taken = new boolean[problem.stops().size()][AgendaStop.MAX_TABLES + at.length + 1]
                [problem.grid().size()];
        List<@Nullable Placement> placements = new ArrayList<@Nullable Placement>();
        for (int which = 0; which < at.length; which++) {
            placements.add(null);
        }
        for (int which : inOrder(keepsFixed)) {
            int stop = places.stop(which, at[which]);
            int slot = places.slot(which, at[which]);
            var meeting = problem.meetings().get(which);
            int table = table(taken[stop], slot, meeting.slots(), keepsFixed ? meeting.fixed() : null);
            Arrays.fill(taken[stop][table], slot, slot + meeting.slots(), true);
            placements.set(which, new Placement(stop, table, slot));
        }
        return placements;
    }

    private List<Integer> inOrder(boolean fixedFirst) {
        return IntStream.range(0, at.length)
                .filter(which -> at[which] >= 0)
                .boxed()
                .sorted(Comparator.comparing((Integer which) ->
                                fixedFirst && problem.meetings().get(which).fixed() == null)
                        .thenComparingInt(which -> places.slot(which, at[which])))
                .toList();
    }

    private static int table(boolean[][] taken, int slot, int length, @Nullable Placement fixed) {
        if (fixed != null
                && fixed.table() > 0
                && fixed.table() <= AgendaStop.MAX_TABLES
                && isFree(taken[fixed.table()], slot, length)) {
            return fixed.table();
        }
        int table = 1;
        while (!isFree(taken[table], slot, length)) {
            table++;
        }
        return table;
    }

    private static boolean isFree(boolean[] table, int slot, int length) {
        for (int own = slot; own < slot + length; own++) {
            if (table[own]) {
                return false;
            }
        }
        return true;
    }
}
