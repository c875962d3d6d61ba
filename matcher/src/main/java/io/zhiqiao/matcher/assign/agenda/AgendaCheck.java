package io.zhiqiao.matcher.assign.agenda;

import io.zhiqiao.matcher.assign.agenda.Clash.Kind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which rules an agenda breaks, whoever made it: a solver, or somebody who moves a meeting by hand.
 *
 * <p>It looks at times of the calendar and shares nothing with the search, so that one is the test of the other.
 */
public final class AgendaCheck {

    private final AgendaProblem problem;
    private final List<@Nullable Placement> placements;
    private final List<Presence> meetings = new ArrayList<>();
    private final List<Presence> blocks = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();

    private AgendaCheck(Agenda agenda) {
        problem = agenda.problem();
        placements = agenda.placements();
        for (int which = 0; which < placements.size(); which++) {
            var placement = placements.get(which);
            if (placement != null && isInTheGrid(which, placement)) {
                int last = placement.slot() + problem.meetings().get(which).slots() - 1;
                meetings.add(new Presence(which, placement.stop(), starts(placement.slot()), ends(last)));
            }
        }
        for (var block : problem.blocks()) {
            blocks.add(new Presence(null, block.stop(), starts(block.slot()), ends(block.lastSlot())));
        }
    }

    /** All that cannot be, in the order of time; empty for an agenda that can be held. */
    public static List<Clash> clashes(Agenda agenda) {
        var check = new AgendaCheck(agenda);
        check.checkEachMeeting();
        for (int expert = 0; expert < problem(agenda).experts().size(); expert++) {
            check.checkExpert(expert);
        }
        for (int firm = 0; firm < problem(agenda).firms().size(); firm++) {
            check.checkFirm(firm);
        }
        check.checkTables();
        check.checkCapacity();
        check.clashes.sort(
                Comparator.comparing(Clash::when).thenComparing(Clash::kind).thenComparing(Clash::who));
        return List.copyOf(check.clashes);
    }

    private static AgendaProblem problem(Agenda agenda) {
        return agenda.problem();
    }

    private boolean isInTheGrid(int which, Placement placement) {
        int last = placement.slot() + problem.meetings().get(which).slots() - 1;
        if (placement.slot() >= 0 && last < problem.grid().size()) {
            return true;
        }
        int slot = Math.clamp(placement.slot(), 0, problem.grid().size() - 1);
        add(Kind.BREAK, name(which), placement.stop(), starts(slot), List.of(which));
        return false;
    }

    private void checkEachMeeting() {
        for (var presence : meetings) {
            int which = presence.meeting() == null ? -1 : presence.meeting();
            var meeting = problem.meetings().get(which);
            var placement = placements.get(which);
            if (placement == null) {
                continue;
            }
            if (!problem.grid().isUnbroken(placement.slot(), meeting.slots())) {
                add(Kind.BREAK, name(which), presence);
            }
            var fixed = meeting.fixed();
            boolean allowed = fixed == null
                    ? meeting.stops().contains(placement.stop())
                    : fixed.stop() == placement.stop() && fixed.slot() == placement.slot();
            if (!allowed) {
                add(Kind.PLACE, name(which), presence);
            }
            int halfDay = problem.halfDay(placement.slot());
            meeting.experts().stream()
                    .map(problem.experts()::get)
                    .filter(expert -> expert.absent().contains(halfDay))
                    .forEach(expert -> add(Kind.ABSENT, expert.id().value(), presence));
            if (placement.table() < 1
                    || placement.table() > problem.stops().get(placement.stop()).tables()) {
                add(Kind.TABLE, name(which), presence);
            }
        }
    }

    private void checkExpert(int expert) {
        var present = new ArrayList<>(of(meeting -> meeting.experts().contains(expert)));
        for (int which = 0; which < blocks.size(); which++) {
            if (problem.blocks().get(which).experts().contains(expert)) {
                present.add(blocks.get(which));
            }
        }
        checkPerson(problem.experts().get(expert).id().value(), present, Kind.EXPERT_TWICE);
    }

    private void checkFirm(int firm) {
        var present = of(meeting -> meeting.firms().contains(firm));
        checkPerson(problem.firms().get(firm), present, Kind.FIRM_TWICE);
    }

    private List<Presence> of(Predicate<AgendaMeeting> wanted) {
        return meetings.stream()
                .filter(presence -> presence.meeting() != null
                        && wanted.test(problem.meetings().get(presence.meeting())))
                .toList();
    }

    private void checkPerson(String who, List<Presence> present, Kind twice) {
        var inOrder = present.stream()
                .sorted(Comparator.comparing(Presence::startsAt).thenComparing(Presence::endsAt))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            for (int j = i + 1; j < inOrder.size(); j++) {
                var before = inOrder.get(i);
                var after = inOrder.get(j);
                if (before.overlaps(after)) {
                    add(twice, who, before, after);
                } else if (minutes(before, after) < problem.travel().minutes(before.stop(), after.stop())) {
                    add(Kind.TRAVEL, who, before, after);
                }
            }
        }
    }

    private static long minutes(Presence before, Presence after) {
        return Duration.between(before.endsAt(), after.startsAt()).toMinutes();
    }

    private void checkTables() {
        for (int i = 0; i < meetings.size(); i++) {
            for (int j = i + 1; j < meetings.size(); j++) {
                if (meetings.get(i).overlaps(meetings.get(j)) && table(i) == table(j) && stop(i) == stop(j)) {
                    add(Kind.TABLE, name(meetings.get(j).meeting()), meetings.get(i), meetings.get(j));
                }
            }
        }
        forEachTimeAtAStop((now, stop) -> {
            long tables = now.meetings().size()
                    + now.blocks().stream().mapToLong(FixedBlock::tables).sum();
            if (tables > problem.stops().get(stop).tables()
                    && now.blocks().stream().anyMatch(block -> block.tables() > 0)) {
                now.addTo(clashes, Kind.TABLE, problem.stops().get(stop).name());
            }
        });
    }

    private void checkCapacity() {
        forEachTimeAtAStop((now, stop) -> {
            int people = now.blocks().stream().mapToInt(FixedBlock::people).sum();
            for (var presence : now.meetings()) {
                people += presence.meeting() == null
                        ? 0
                        : problem.meetings().get(presence.meeting()).people();
            }
            if (people > problem.stops().get(stop).capacity() && !now.meetings().isEmpty()) {
                now.addTo(clashes, Kind.CAPACITY, problem.stops().get(stop).name());
            }
        });
    }

    /** What there is at one stop at one time. */
    private record Now(LocalDateTime time, List<Presence> meetings, List<FixedBlock> blocks) {

        void addTo(List<Clash> clashes, Kind kind, String stop) {
            var which = meetings.stream().map(Presence::meeting).sorted().toList();
            clashes.add(new Clash(kind, stop, stop, time, which));
        }
    }

    private void forEachTimeAtAStop(java.util.function.ObjIntConsumer<Now> look) {
        for (int stop = 0; stop < problem.stops().size(); stop++) {
            int here = stop;
            var times = Stream.concat(meetings.stream(), blocks.stream())
                    .filter(presence -> presence.stop() == here)
                    .map(Presence::startsAt)
                    .distinct()
                    .toList();
            for (var time : times) {
                look.accept(new Now(time, at(time, here), blocksAt(time, here)), here);
            }
        }
    }

    private List<Presence> at(LocalDateTime time, int stop) {
        return meetings.stream()
                .filter(presence -> presence.stop() == stop && isDuring(presence, time))
                .toList();
    }

    private List<FixedBlock> blocksAt(LocalDateTime time, int stop) {
        var now = new ArrayList<FixedBlock>();
        for (int which = 0; which < blocks.size(); which++) {
            if (blocks.get(which).stop() == stop && isDuring(blocks.get(which), time)) {
                now.add(problem.blocks().get(which));
            }
        }
        return now;
    }

    private static boolean isDuring(Presence presence, LocalDateTime time) {
        return !time.isBefore(presence.startsAt()) && time.isBefore(presence.endsAt());
    }

    private int table(int presence) {
        return placement(presence, Placement::table);
    }

    private int stop(int presence) {
        return placement(presence, Placement::stop);
    }

    private int placement(int presence, Function<Placement, Integer> part) {
        var which = meetings.get(presence).meeting();
        var placement = which == null ? null : placements.get(which);
        return placement == null ? -1 : part.apply(placement);
    }

    private String name(@Nullable Integer which) {
        return which == null
                ? ""
                : problem.meetings().get(which).problems().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("、"));
    }

    private LocalDateTime starts(int slot) {
        return problem.grid().slots().get(slot).startsAt();
    }

    private LocalDateTime ends(int slot) {
        return problem.grid().slots().get(slot).endsAt();
    }

    private void add(Kind kind, String who, Presence... presences) {
        var last = presences[presences.length - 1];
        var which = Stream.of(presences)
                .map(Presence::meeting)
                .filter(meeting -> meeting != null)
                .sorted()
                .toList();
        add(kind, who, last.stop(), last.startsAt(), which);
    }

    private void add(Kind kind, String who, int stop, LocalDateTime when, List<Integer> which) {
        clashes.add(new Clash(kind, who, problem.stops().get(stop).name(), when, which));
    }
}
