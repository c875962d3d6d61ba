package io.zhiqiao.matcher.assign.agenda;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Small agendas with all kinds of rules. */
final class RandomAgendas {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

    private final Random random;

    RandomAgendas(long seed) {
        random = new Random(seed);
    }

    /** Up to eight meetings: too many to be tried one by one. */
    AgendaProblem small() {
        return next(3 + random.nextInt(6), 2 + random.nextInt(4), 2 + random.nextInt(2), 2, 3);
    }

    /** Up to three meetings, few enough for all agendas to be tried. */
    AgendaProblem tiny() {
        return next(2 + random.nextInt(2), 1 + random.nextInt(2), 2, 2, 3);
    }

    private AgendaProblem next(int meetings, int experts, int stops, int halfDays, int slots) {
        int firms = 1 + random.nextInt(meetings);
        var grid = grid(halfDays, slots);
        return new AgendaProblem(
                IntStream.range(0, experts)
                        .mapToObj(i -> new AgendaExpert(
                                new ExpertId("E" + i),
                                random.nextInt(4) == 0 ? Set.of(random.nextInt(halfDays)) : Set.of()))
                        .toList(),
                IntStream.range(0, firms).mapToObj(i -> "F" + i).toList(),
                IntStream.range(0, stops)
                        .mapToObj(i -> new AgendaStop("S" + i, 1 + random.nextInt(2), 3 + random.nextInt(5)))
                        .toList(),
                grid,
                travel(stops),
                IntStream.range(0, meetings)
                        .mapToObj(i -> meeting(i, experts, firms, stops, grid))
                        .toList(),
                blocks(experts, stops, grid));
    }

    /** Half-days of one or two days; a break somewhere. */
    private SlotGrid grid(int halfDays, int slots) {
        var days = new ArrayList<SlotGrid.HalfDay>();
        for (int which = 0; which < halfDays; which++) {
            var start = which % 2 == 0 ? LocalTime.of(9, 0) : LocalTime.of(13, 0);
            int before = random.nextInt(slots);
            var pause = new SlotGrid.Pause(start.plusMinutes(30L * before), start.plusMinutes(30L * before + 15));
            days.add(new SlotGrid.HalfDay(
                    DAY.plusDays(which / 2), start, start.plusMinutes(30L * slots + 15), List.of(pause)));
        }
        return SlotGrid.of(days, 30);
    }

    private TravelTimes travel(int stops) {
        var table = new int[stops][stops];
        for (int from = 0; from < stops; from++) {
            for (int to = 0; to < stops; to++) {
                table[from][to] = from == to ? 0 : 10 + random.nextInt(60);
            }
        }
        return TravelTimes.of(table);
    }

    private AgendaMeeting meeting(int which, int experts, int firms, int stops, SlotGrid grid) {
        var team = new TreeSet<Integer>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            team.add(random.nextInt(experts));
        }
        var at = random.nextBoolean() ? AgendaMeeting.anywhere(stops) : List.of(random.nextInt(stops));
        int slots = random.nextInt(5) == 0 ? 2 : 1;
        var meeting = new AgendaMeeting(
                List.of(new ProblemId("P" + which)),
                List.copyOf(team),
                List.of(random.nextInt(firms)),
                at,
                slots,
                null);
        return which == 0 && random.nextInt(4) == 0
                ? meeting.at(new Placement(at.getFirst(), 1, random.nextInt(grid.size())))
                : meeting;
    }

    private List<FixedBlock> blocks(int experts, int stops, SlotGrid grid) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        return List.of(new FixedBlock(
                "讲座",
                random.nextInt(stops),
                random.nextInt(grid.size()),
                1,
                random.nextInt(2),
                random.nextInt(4),
                List.of(random.nextInt(experts))));
    }
}
