package io.zhiqiao.matcher.assign.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.assign.agenda.Clash.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Slots of a morning: 0 from 9:00, 1 from 9:30, a break at 10:00, 2 from 10:15, 3 from 10:45; of an afternoon: 4 from 14:00, 5 from 14:30. */
final class AgendaCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final SlotGrid GRID = SlotGrid.of(
            List.of(
                    new SlotGrid.HalfDay(
                            DAY,
                            LocalTime.of(9, 0),
                            LocalTime.of(11, 15),
                            List.of(new SlotGrid.Pause(LocalTime.of(10, 0), LocalTime.of(10, 15)))),
                    new SlotGrid.HalfDay(DAY, LocalTime.of(14, 0), LocalTime.of(15, 0), List.of())),
            30);

    @Test
    void slotsGoAroundBreaks() {
        assertThat(GRID.slots())
                .extracting(slot -> slot.startsAt().toLocalTime())
                .containsExactly(
                        LocalTime.of(9, 0),
                        LocalTime.of(9, 30),
                        LocalTime.of(10, 15),
                        LocalTime.of(10, 45),
                        LocalTime.of(14, 0),
                        LocalTime.of(14, 30));
    }

    @Test
    void anAgendaThatCanBeHeldHasNoClash() {
        assertThat(clashes(meetings(alone(0), alone(0)), at(0, 1, 0), at(0, 1, 1)))
                .isEmpty();
    }

    @Test
    void oneExpertIsNotInTwoPlaces() {
        assertThat(clashes(meetings(with(0, 0), with(0, 1)), at(0, 1, 0), at(0, 2, 0)))
                .containsExactly(
                        new Clash(Kind.EXPERT_TWICE, "E0", "区科协", LocalDateTime.of(2026, 5, 12, 9, 0), List.of(0, 1)));
    }

    @Test
    void oneFirmIsNotInTwoPlaces() {
        assertThat(kinds(meetings(with(0, 0), with(1, 0)), at(0, 1, 0), at(0, 2, 0)))
                .containsExactly(Kind.FIRM_TWICE);
    }

    @Test
    void theWayHasToFitIntoTheGap() {
        // 20 minutes of way: too much for no gap, and for a break of 15; not for a slot, nor for noon.
        var both = meetings(with(0, 0), with(0, 1));
        assertThat(kinds(both, at(0, 1, 0), at(1, 1, 1))).containsExactly(Kind.TRAVEL);
        assertThat(kinds(both, at(0, 1, 1), at(1, 1, 2))).containsExactly(Kind.TRAVEL);
        assertThat(kinds(both, at(0, 1, 0), at(1, 1, 2))).isEmpty();
        assertThat(kinds(both, at(0, 1, 3), at(1, 1, 4))).isEmpty();
    }

    @Test
    void aTableHasOneMeeting() {
        assertThat(kinds(meetings(with(0, 0), with(1, 1)), at(0, 1, 0), at(0, 1, 0)))
                .containsExactly(Kind.TABLE);
        assertThat(kinds(meetings(with(0, 0)), at(0, 3, 0))).containsExactly(Kind.TABLE);
        assertThat(kinds(meetings(with(0, 0)), at(0, 0, 0))).containsExactly(Kind.TABLE);
    }

    @Test
    void aLectureTakesTables() {
        var lecture = new FixedBlock("讲座", 0, 0, 1, 2, 0, List.of());
        assertThat(AgendaCheck.clashes(agenda(meetings(with(0, 0)), List.of(lecture), at(0, 1, 0))))
                .extracting(Clash::kind)
                .containsExactly(Kind.TABLE);
    }

    @Test
    void whoLecturesMeetsNobody() {
        var lecture = new FixedBlock("讲座", 1, 0, 2, 0, 0, List.of(0));
        assertThat(AgendaCheck.clashes(agenda(meetings(with(0, 0)), List.of(lecture), at(0, 1, 1))))
                .extracting(Clash::kind)
                .containsExactly(Kind.EXPERT_TWICE);
    }

    @Test
    void aStopHoldsSoManyPeople() {
        // Two meetings with three experts each and a firm: 8 people where there is room for 6.
        var crowd = meetings(crowd(0, 0), crowd(3, 1));
        assertThat(kinds(crowd, at(0, 1, 0), at(0, 2, 0))).containsExactly(Kind.CAPACITY);
        assertThat(kinds(crowd, at(0, 1, 0), at(0, 2, 1))).isEmpty();
    }

    @Test
    void aMeetingDoesNotRunOverABreak() {
        var two = new AgendaMeeting(List.of(new ProblemId("P0")), List.of(0), List.of(0), List.of(0, 1), 2, null);
        assertThat(kinds(List.of(two), at(0, 1, 1))).containsExactly(Kind.BREAK);
        assertThat(kinds(List.of(two), at(0, 1, 3))).containsExactly(Kind.BREAK);
        assertThat(kinds(List.of(two), at(0, 1, 5))).containsExactly(Kind.BREAK);
        assertThat(kinds(List.of(two), at(0, 1, 0))).isEmpty();
    }

    @Test
    void whoIsAwayMeetsNobody() {
        assertThat(kinds(meetings(with(6, 0)), at(0, 1, 4))).containsExactly(Kind.ABSENT);
        assertThat(kinds(meetings(with(6, 0)), at(0, 1, 0))).isEmpty();
    }

    @Test
    void whatIsFixedStays() {
        var fixed = List.of(with(0, 0).at(new Placement(0, 1, 2)));
        assertThat(kinds(fixed, at(0, 1, 1))).containsExactly(Kind.PLACE);
        assertThat(kinds(fixed, at(0, 2, 2))).isEmpty();
        var here = AgendaMeeting.of(new ProblemId("P0"), List.of(0), 0, List.of(1));
        assertThat(kinds(List.of(here), at(0, 1, 1))).containsExactly(Kind.PLACE);
    }

    @Test
    void waitingIsWhatNeitherMeetingsNorTheWayNorBreaksTake() {
        var three = meetings(with(0, 0), with(0, 1), with(0, 2));
        // 9:00 here, 10:15 there (the way takes the slot of 9:30), 10:45 there: nothing is waited for.
        var smooth = agenda(three, List.of(), at(0, 1, 0), at(1, 1, 2), at(1, 1, 3));
        assertThat(smooth.cost()).isEqualTo(new AgendaCost(0, 0, 1, 5));
        assertThat(smooth.presenceSlots()).isEqualTo(4);
        // 9:00 and 10:45 at the same stop: two slots of waiting in four of presence; then the afternoon.
        var long0 = agenda(three, List.of(), at(0, 1, 0), at(0, 1, 3), at(0, 1, 5));
        assertThat(long0.cost()).isEqualTo(new AgendaCost(0, 2, 1, 8));
        assertThat(long0.presenceSlots()).isEqualTo(5);
        assertThat(long0.idleShare()).isEqualTo(0.4);
    }

    private static AgendaMeeting with(int expert, int firm) {
        return AgendaMeeting.of(new ProblemId("P" + expert + firm), List.of(expert), firm, List.of(0, 1));
    }

    private static AgendaMeeting alone(int firm) {
        return AgendaMeeting.of(new ProblemId("P" + firm), List.of(), firm, List.of(0, 1));
    }

    private static AgendaMeeting crowd(int first, int firm) {
        return AgendaMeeting.of(new ProblemId("P" + first), List.of(first, first + 1, first + 2), firm, List.of(0, 1));
    }

    private static List<AgendaMeeting> meetings(AgendaMeeting... meetings) {
        return List.of(meetings);
    }

    private static Placement at(int stop, int table, int slot) {
        return new Placement(stop, table, slot);
    }

    private static List<Kind> kinds(List<AgendaMeeting> meetings, Placement... placements) {
        return clashes(meetings, placements).stream().map(Clash::kind).toList();
    }

    private static List<Clash> clashes(List<AgendaMeeting> meetings, Placement... placements) {
        return AgendaCheck.clashes(agenda(meetings, List.of(), placements));
    }

    private static Agenda agenda(List<AgendaMeeting> meetings, List<FixedBlock> blocks, Placement... placements) {
        var experts = new java.util.ArrayList<AgendaExpert>();
        for (int i = 0; i < 6; i++) {
            experts.add(AgendaExpert.always(new ExpertId("E" + i)));
        }
        experts.add(new AgendaExpert(new ExpertId("E6"), Set.of(1)));
        var problem = new AgendaProblem(
                experts,
                List.of("甲厂", "乙厂", "丙厂"),
                List.of(new AgendaStop("区科协", 2, 6), new AgendaStop("园区", 2, 6)),
                GRID,
                TravelTimes.of(new int[][] {{0, 20}, {20, 0}}),
                meetings,
                blocks);
        var agenda = Agenda.empty(problem);
        for (int which = 0; which < placements.length; which++) {
            agenda = agenda.with(which, placements[which]);
        }
        return agenda;
    }
}
