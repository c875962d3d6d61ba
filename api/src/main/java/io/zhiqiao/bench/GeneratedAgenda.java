package io.zhiqiao.bench;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.assign.agenda.AgendaExpert;
import io.zhiqiao.matcher.assign.agenda.AgendaMeeting;
import io.zhiqiao.matcher.assign.agenda.AgendaProblem;
import io.zhiqiao.matcher.assign.agenda.AgendaStop;
import io.zhiqiao.matcher.assign.agenda.FixedBlock;
import io.zhiqiao.matcher.assign.agenda.SlotGrid;
import io.zhiqiao.matcher.assign.agenda.SlotGrid.HalfDay;
import io.zhiqiao.matcher.assign.agenda.SlotGrid.Pause;
import io.zhiqiao.matcher.assign.agenda.TravelTimes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Events of two days at some stops of a county: mornings with a break, an opening on the first and a lecture on the second, experts who
 * cannot come on some half-days, problems that are looked at where the firm is and others that can be talked about anywhere.
 */
final class GeneratedAgenda {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final int SLOT_MINUTES = 30;
    private static final int MOST_PER_EXPERT = 4;

    private final Random random;

    GeneratedAgenda(long seed) {
        random = new Random(seed);
    }

    /**
     * Makes one.
     *
     * @param tables at each stop
     */
    AgendaProblem make(int experts, int problems, int stops, int tables) {
        var loads = new int[experts];
        var firms = problems * 3 / 4;
        var meetings = new ArrayList<AgendaMeeting>();
        for (int which = 0; which < problems; which++) {
            meetings.add(meeting(which, loads, firms, stops));
        }
        return new AgendaProblem(
                IntStream.range(0, experts).mapToObj(this::expert).toList(),
                IntStream.range(0, firms).mapToObj(firm -> "F" + firm).toList(),
                IntStream.range(0, stops)
                        .mapToObj(stop -> new AgendaStop("S" + stop, tables, 6 * tables))
                        .toList(),
                grid(),
                TravelTimes.between(points(stops), 45),
                meetings,
                List.of(
                        new FixedBlock("opening", 0, 0, 1, tables, 0, List.of(0, 1, 2)),
                        new FixedBlock("lecture", 1, 12, 2, 0, 0, List.of(3))));
    }

    /** Five slots each morning with a break after the third, seven each afternoon with a break after the fourth. */
    private static SlotGrid grid() {
        var days = new ArrayList<HalfDay>();
        for (int day = 0; day < 2; day++) {
            days.add(new HalfDay(
                    DAY.plusDays(day),
                    LocalTime.of(9, 0),
                    LocalTime.of(11, 45),
                    List.of(new Pause(LocalTime.of(10, 30), LocalTime.of(10, 45)))));
            days.add(new HalfDay(
                    DAY.plusDays(day),
                    LocalTime.of(14, 0),
                    LocalTime.of(17, 45),
                    List.of(new Pause(LocalTime.of(16, 0), LocalTime.of(16, 15)))));
        }
        return SlotGrid.of(days, SLOT_MINUTES);
    }

    private AgendaExpert expert(int which) {
        return new AgendaExpert(
                new ExpertId("E" + which), random.nextInt(3) == 0 ? Set.of(random.nextInt(4)) : Set.of());
    }

    private AgendaMeeting meeting(int which, int[] loads, int firms, int stops) {
        int wanted = 1 + random.nextInt(3);
        var team = new TreeSet<Integer>();
        while (team.size() < wanted) {
            int expert = random.nextInt(loads.length);
            if (loads[expert] < MOST_PER_EXPERT && team.add(expert)) {
                loads[expert]++;
            }
        }
        var at = random.nextInt(3) == 0 ? AgendaMeeting.anywhere(stops) : List.of(random.nextInt(stops));
        int slots = random.nextInt(6) == 0 ? 2 : 1;
        return new AgendaMeeting(
                List.of(new ProblemId("P" + which)), List.copyOf(team), List.of(which % firms), at, slots, null);
    }

    /** Within some thirty kilometres of each other. */
    private List<TravelTimes.Point> points(int stops) {
        return IntStream.range(0, stops)
                .mapToObj(stop ->
                        new TravelTimes.Point(106.3 + 0.25 * random.nextDouble(), 29.4 + 0.2 * random.nextDouble()))
                .toList();
    }
}
