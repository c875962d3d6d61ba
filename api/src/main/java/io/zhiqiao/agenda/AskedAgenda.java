package io.zhiqiao.agenda;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.assign.agenda.Agenda;
import io.zhiqiao.matcher.assign.agenda.AgendaExpert;
import io.zhiqiao.matcher.assign.agenda.AgendaMeeting;
import io.zhiqiao.matcher.assign.agenda.AgendaProblem;
import io.zhiqiao.matcher.assign.agenda.AgendaStop;
import io.zhiqiao.matcher.assign.agenda.FixedBlock;
import io.zhiqiao.matcher.assign.agenda.Placement;
import io.zhiqiao.matcher.assign.agenda.Slot;
import io.zhiqiao.matcher.assign.agenda.SlotGrid;
import io.zhiqiao.tour.Tour;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The agenda of a tour as {@code matcher.assign.agenda} is asked, and its answer in the terms of the tour. */
final class AskedAgenda {

    private final Tour tour;
    private final AgendaWishes wishes;
    private final ZoneId zone;
    private final List<Meeting> meetings;
    private final List<String> expertIds;
    private final List<String> firmKeys;
    private final AgendaProblem problem;

    /**
     * What has to be known.
     *
     * @param meetings those that take place
     * @param firmOf the key of the firm of a problem
     * @param absent half-days on which an expert is not there, by place in the order of the tour
     */
    record Facts(
            Tour tour,
            AgendaWishes wishes,
            List<Meeting> meetings,
            Map<String, String> firmOf,
            Map<String, Set<Integer>> absent,
            ZoneId zone) {}

    AskedAgenda(Facts facts) {
        tour = facts.tour();
        wishes = facts.wishes();
        zone = facts.zone();
        meetings = List.copyOf(facts.meetings());
        var grid = grid(tour, wishes);
        expertIds = expertIds();
        firmKeys = meetings.stream()
                .flatMap(meeting -> meeting.problemIds().stream())
                .map(problemId -> facts.firmOf().getOrDefault(problemId, problemId))
                .distinct()
                .toList();
        problem = new AgendaProblem(
                expertIds.stream()
                        .map(id -> new AgendaExpert(
                                new ExpertId(id), facts.absent().getOrDefault(id, Set.of())))
                        .toList(),
                firmKeys,
                tour.stops().stream()
                        .map(stop -> new AgendaStop(
                                stop.name(), Math.min(stop.tables(), AgendaStop.MAX_TABLES), stop.capacity()))
                        .toList(),
                grid,
                new StopWays(wishes).between(tour.stops()),
                meetings.stream().map(meeting -> asked(meeting, facts, grid)).toList(),
                blocks(grid));
    }

    /**
     * The slots of a tour.
     *
     * @throws IllegalArgumentException if it has none
     */
    static SlotGrid grid(Tour tour, AgendaWishes wishes) {
        var pauses = wishes.pauses().stream()
                .map(pause -> new SlotGrid.Pause(pause.startsAt(), pause.endsAt()))
                .toList();
        return SlotGrid.of(
                tour.halfDays().stream()
                        .sorted()
                        .map(halfDay ->
                                new SlotGrid.HalfDay(halfDay.date(), halfDay.startsAt(), halfDay.endsAt(), pauses))
                        .toList(),
                wishes.slotMinutes());
    }

    /** How many slots a meeting takes: one, and one more for each problem after the second. */
    static int slots(Meeting meeting) {
        return Math.min(
                AgendaMeeting.MAX_SLOTS, 1 + Math.max(0, meeting.problemIds().size() - 2));
    }

    AgendaProblem problem() {
        return problem;
    }

    List<Meeting> meetings() {
        return meetings;
    }

    /** The agenda as it is now. */
    Agenda now() {
        var agenda = Agenda.empty(problem);
        for (int which = 0; which < meetings.size(); which++) {
            agenda = agenda.with(which, placement(meetings.get(which)));
        }
        return agenda;
    }

    /** Where a meeting is, in the terms of the question; null if it has no place, or one that is no slot of this tour any more. */
    @Nullable
    Placement placement(Meeting meeting) {
        var place = meeting.place();
        if (place == null) {
            return null;
        }
        int stop = stop(place.stopId());
        int slot = slot(place.startsAt());
        return stop < 0 || slot < 0 ? null : new Placement(stop, place.table(), slot);
    }

    /** Whether a meeting has a place that is none of this tour any more. */
    boolean isOffTheGrid(Meeting meeting) {
        return meeting.place() != null && placement(meeting) == null;
    }

    /** A placement in the terms of the tour. */
    MeetingPlace place(int which, Placement placement) {
        var first = problem.grid().slots().get(placement.slot());
        int length = problem.meetings().get(which).slots();
        int last = Math.min(problem.grid().size(), placement.slot() + length) - 1;
        return new MeetingPlace(
                tour.stops().get(placement.stop()).stopId(),
                placement.table(),
                instant(first),
                problem.grid().slots().get(last).endsAt().atZone(zone).toInstant());
    }

    Instant instant(Slot slot) {
        return slot.startsAt().atZone(zone).toInstant();
    }

    /** The slot that begins at a moment; negative if none does. */
    int slot(Instant startsAt) {
        var slots = problem.grid().slots();
        return IntStream.range(0, slots.size())
                .filter(slot -> instant(slots.get(slot)).equals(startsAt))
                .findFirst()
                .orElse(-1);
    }

    int stop(String stopId) {
        return IntStream.range(0, tour.stops().size())
                .filter(stop -> tour.stops().get(stop).stopId().equals(stopId))
                .findFirst()
                .orElse(-1);
    }

    private List<String> expertIds() {
        var ids = new TreeSet<String>();
        meetings.forEach(meeting -> ids.addAll(meeting.expertIds()));
        wishes.lectures().forEach(lecture -> ids.addAll(lecture.expertIds()));
        return List.copyOf(ids);
    }

    private AgendaMeeting asked(Meeting meeting, Facts facts, SlotGrid grid) {
        var firms = new LinkedHashSet<Integer>();
        meeting.problemIds()
                .forEach(id -> firms.add(firmKeys.indexOf(facts.firmOf().getOrDefault(id, id))));
        var asked = new AgendaMeeting(
                meeting.problemIds().stream().map(ProblemId::new).toList(),
                meeting.expertIds().stream().map(expertIds::indexOf).distinct().toList(),
                List.copyOf(firms),
                stops(meeting),
                slots(meeting),
                null);
        var placement = fixed(meeting, grid);
        return placement == null ? asked : asked.at(placement);
    }

    /** What is pinned stays; so does what was held. */
    private @Nullable Placement fixed(Meeting meeting, SlotGrid grid) {
        var place = meeting.place();
        if (place == null || (!meeting.pinned() && meeting.state().isAhead())) {
            return null;
        }
        int stop = stop(place.stopId());
        int slot = IntStream.range(0, grid.size())
                .filter(own -> instant(grid.slots().get(own)).equals(place.startsAt()))
                .findFirst()
                .orElse(-1);
        return stop < 0 || slot < 0 ? null : new Placement(stop, place.table(), slot);
    }

    private List<Integer> stops(Meeting meeting) {
        var fixed = wishes.places().stream()
                .filter(place -> meeting.problemIds().contains(place.problemId()))
                .map(place -> stop(place.stopId()))
                .filter(stop -> stop >= 0)
                .distinct()
                .toList();
        return fixed.isEmpty() ? AgendaMeeting.anywhere(tour.stops().size()) : fixed;
    }

    private List<FixedBlock> blocks(SlotGrid grid) {
        var blocks = new ArrayList<FixedBlock>();
        for (var lecture : wishes.lectures()) {
            int stop = stop(lecture.stopId());
            var slots = IntStream.range(0, grid.size())
                    .filter(slot -> overlaps(grid.slots().get(slot), lecture))
                    .toArray();
            if (stop >= 0 && slots.length > 0) {
                blocks.add(new FixedBlock(
                        lecture.name(),
                        stop,
                        slots[0],
                        slots[slots.length - 1] - slots[0] + 1,
                        lecture.tables(),
                        lecture.people(),
                        lecture.expertIds().stream()
                                .map(expertIds::indexOf)
                                .distinct()
                                .toList()));
            }
        }
        return blocks;
    }

    /** Whether a lecture takes up a slot; it may begin in the midst of one. */
    static boolean overlaps(Slot slot, AgendaWishes.Lecture lecture) {
        return slot.startsAt().isBefore(lecture.startsAt().plusMinutes(lecture.minutes()))
                && lecture.startsAt().isBefore(slot.endsAt());
    }
}
