package io.zhiqiao.matcher.assign.agenda;

import java.util.ArrayList;
import java.util.List;

/**
 * For each meeting where and when it could be if it were alone: within half-days, no break between, everybody there, no block in the way.
 *
 * <p>A place of a meeting is a number, from 0, in the order of slots and then of stops.
 */
final class Places {

    private final AgendaProblem problem;
    private final int[][] stops;
    private final int[][] slots;
    private final int[][] tables;
    private final int[][] people;

    Places(AgendaProblem problem) {
        this.problem = problem;
        tables = new int[problem.stops().size()][problem.grid().size()];
        people = new int[problem.stops().size()][problem.grid().size()];
        countRoom();
        int count = problem.meetings().size();
        stops = new int[count][];
        slots = new int[count][];
        for (int which = 0; which < count; which++) {
            list(which);
        }
    }

    private void countRoom() {
        for (int stop = 0; stop < tables.length; stop++) {
            for (int slot = 0; slot < tables[stop].length; slot++) {
                tables[stop][slot] = problem.stops().get(stop).tables();
                people[stop][slot] = problem.stops().get(stop).capacity();
            }
        }
        for (var block : problem.blocks()) {
            for (int slot = block.slot(); slot <= block.lastSlot(); slot++) {
                tables[block.stop()][slot] -= block.tables();
                people[block.stop()][slot] -= block.people();
            }
        }
    }

    private void list(int which) {
        var meeting = problem.meetings().get(which);
        List<Integer> ownStops = new ArrayList<>();
        List<Integer> ownSlots = new ArrayList<>();
        for (int slot = 0; slot < problem.grid().size(); slot++) {
            for (int stop : allowedStops(meeting)) {
                if (couldBe(meeting, stop, slot)) {
                    ownStops.add(stop);
                    ownSlots.add(slot);
                }
            }
        }
        stops[which] = ownStops.stream().mapToInt(Integer::intValue).toArray();
        slots[which] = ownSlots.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> allowedStops(AgendaMeeting meeting) {
        var fixed = meeting.fixed();
        return fixed == null ? meeting.stops().stream().sorted().toList() : List.of(fixed.stop());
    }

    private boolean couldBe(AgendaMeeting meeting, int stop, int slot) {
        var fixed = meeting.fixed();
        if ((fixed != null && fixed.slot() != slot) || !problem.grid().isUnbroken(slot, meeting.slots())) {
            return false;
        }
        int halfDay = problem.halfDay(slot);
        for (int expert : meeting.experts()) {
            if (problem.experts().get(expert).absent().contains(halfDay)) {
                return false;
            }
        }
        for (int own = slot; own < slot + meeting.slots(); own++) {
            if (tables[stop][own] < 1 || people[stop][own] < meeting.people()) {
                return false;
            }
        }
        var engagement = new Engagement(stop, slot, slot + meeting.slots() - 1);
        return problem.blocks().stream()
                .filter(block -> block.experts().stream().anyMatch(meeting.experts()::contains))
                .noneMatch(block -> collide(engagement, new Engagement(block.stop(), block.slot(), block.lastSlot())));
    }

    /** Whether one person cannot be at both. */
    boolean collide(Engagement one, Engagement other) {
        boolean inOrder = one.first() <= other.first();
        var before = inOrder ? one : other;
        var after = inOrder ? other : one;
        return after.first() <= before.last()
                || problem.grid().gap(before.last(), after.first())
                        < problem.travel().minutes(before.stop(), after.stop());
    }

    int count(int which) {
        return stops[which].length;
    }

    int stop(int which, int place) {
        return stops[which][place];
    }

    int slot(int which, int place) {
        return slots[which][place];
    }

    /** The place with that stop and slot; -1 if there is none. */
    int find(int which, int stop, int slot) {
        for (int place = 0; place < stops[which].length; place++) {
            if (slots[which][place] == slot && stops[which][place] == stop) {
                return place;
            }
        }
        return -1;
    }

    /** Tables for meetings at a stop in a slot. */
    int tables(int stop, int slot) {
        return tables[stop][slot];
    }

    /** People of meetings whom the stop holds in a slot. */
    int people(int stop, int slot) {
        return people[stop][slot];
    }
}
