package io.zhiqiao.matcher.assign.agenda;

import java.util.List;

/**
 * An agenda to be made.
 *
 * @param experts who takes part
 * @param firms names of the firms
 * @param stops where meetings can be
 * @param grid when they can be
 * @param travel minutes between the stops
 * @param meetings what is to be placed
 * @param blocks what is fixed: lectures, trainings
 */
public record AgendaProblem(
        List<AgendaExpert> experts,
        List<String> firms,
        List<AgendaStop> stops,
        SlotGrid grid,
        TravelTimes travel,
        List<AgendaMeeting> meetings,
        List<FixedBlock> blocks) {

    /**
     * Copies the lists and checks that they belong together.
     *
     * @throws IllegalArgumentException if something is named that is not listed
     */
    public AgendaProblem {
        experts = List.copyOf(experts);
        firms = List.copyOf(firms);
        stops = List.copyOf(stops);
        meetings = List.copyOf(meetings);
        blocks = List.copyOf(blocks);
        if (travel.stops() != stops.size()) {
            throw new IllegalArgumentException("行程时间表有 %d 站，应为 %d 站。The travel times are of %1$d stops, not %2$d."
                    .formatted(travel.stops(), stops.size()));
        }
        for (var meeting : meetings) {
            checkListed("会面 meeting " + meeting.problems(), meeting.experts(), experts.size());
            checkListed("会面 meeting " + meeting.problems(), meeting.firms(), firms.size());
            checkListed("会面 meeting " + meeting.problems(), meeting.stops(), stops.size());
            var fixed = meeting.fixed();
            if (fixed != null) {
                checkListed("会面 meeting " + meeting.problems(), List.of(fixed.stop()), stops.size());
                checkListed("会面 meeting " + meeting.problems(), List.of(fixed.slot()), grid.size());
            }
        }
        for (var block : blocks) {
            checkListed(block.name(), block.experts(), experts.size());
            checkListed(block.name(), List.of(block.stop()), stops.size());
            checkListed(block.name(), List.of(block.slot(), block.lastSlot()), grid.size());
        }
    }

    private static void checkListed(String who, List<Integer> places, int size) {
        for (int place : places) {
            if (place < 0 || place >= size) {
                throw new IllegalArgumentException(
                        "%s 提到第 %d 项，而只有 %d 项（从 0 数起）。%1$s names number %2$d of %3$d, counted from 0."
                                .formatted(who, place, size));
            }
        }
    }

    /** Which half-day a slot is in. */
    public int halfDay(int slot) {
        return grid.slots().get(slot).halfDay();
    }

    /**
     * How many slots the way takes at least, if it begins at the end of slot {@code last} and ends at another stop of the same half-day;
     * more than there are if it cannot be in that half-day.
     */
    public int wayInSlots(int last, int from, int to) {
        int minutes = travel.minutes(from, to);
        int slot = last + 1;
        while (slot < grid.size() && halfDay(slot) == halfDay(last) && grid.gap(last, slot) < minutes) {
            slot++;
        }
        return slot - last - 1;
    }

    /** The same with other meetings, in the same order or not. */
    public AgendaProblem withMeetings(List<AgendaMeeting> others) {
        return new AgendaProblem(experts, firms, stops, grid, travel, others, blocks);
    }
}
