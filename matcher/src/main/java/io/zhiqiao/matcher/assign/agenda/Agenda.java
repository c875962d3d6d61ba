package io.zhiqiao.matcher.assign.agenda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where and when each meeting is. It may break rules: {@link AgendaCheck} says which.
 *
 * @param problem what was asked
 * @param placements one per meeting, in their order; null for a meeting that has no place
 */
public record Agenda(AgendaProblem problem, List<@Nullable Placement> placements) {

    /**
     * Copies the placements.
     *
     * @throws IllegalArgumentException if there are not as many as meetings
     */
    public Agenda {
        placements = Collections.unmodifiableList(new ArrayList<>(placements));
        if (placements.size() != problem.meetings().size()) {
            throw new IllegalArgumentException("日程有 %d 个会面的位置，应为 %d 个。The agenda places %1$d meetings, not %2$d."
                    .formatted(placements.size(), problem.meetings().size()));
        }
    }

    /** With these placements, one per meeting. */
    public static Agenda of(AgendaProblem problem, List<@Nullable Placement> placements) {
        return new Agenda(problem, placements);
    }

    /** With no meeting placed. */
    public static Agenda empty(AgendaProblem problem) {
        List<@Nullable Placement> nowhere = new ArrayList<@Nullable Placement>();
        problem.meetings().forEach(meeting -> nowhere.add(null));
        return new Agenda(problem, nowhere);
    }

    /** The same with another placement of one meeting; null takes it away. */
    public Agenda with(int which, @Nullable Placement placement) {
        List<@Nullable Placement> others = new ArrayList<@Nullable Placement>(placements);
        others.set(which, placement);
        return new Agenda(problem, others);
    }

    /** All four numbers. */
    public AgendaCost cost() {
        int lateness = placements.stream()
                .filter(Objects::nonNull)
                .mapToInt(Placement::slot)
                .sum();
        return new AgendaCost(unplaced(), waitingSlots(), moves(), lateness);
    }

    /** How many meetings have no place. */
    public int unplaced() {
        return (int) placements.stream().filter(Objects::isNull).count();
    }

    /**
     * Slots in which experts wait: those between an expert's first and last engagement of a half-day in which the expert has none, less
     * those that the way from one stop to the next takes from the end of the earlier engagement. Breaks are no slots and do not count.
     */
    public int waitingSlots() {
        int waiting = 0;
        for (int expert = 0; expert < problem.experts().size(); expert++) {
            var engagements = engagements(expert);
            for (int i = 1; i < engagements.size(); i++) {
                waiting += waiting(engagements.get(i - 1), engagements.get(i));
            }
        }
        return waiting;
    }

    private int waiting(Engagement before, Engagement after) {
        if (problem.halfDay(before.last()) != problem.halfDay(after.first())) {
            return 0;
        }
        int between = after.first() - before.last() - 1;
        return Math.max(0, between - problem.wayInSlots(before.last(), before.stop(), after.stop()));
    }

    /** Slots from each expert's first to last engagement of a half-day, both included, over all experts and half-days. */
    public int presenceSlots() {
        int presence = 0;
        for (int expert = 0; expert < problem.experts().size(); expert++) {
            var engagements = engagements(expert);
            int first = 0;
            for (int i = 0; i < engagements.size(); i++) {
                boolean ends = i + 1 == engagements.size()
                        || halfDayOf(engagements.get(i + 1)) != halfDayOf(engagements.get(i));
                if (ends) {
                    presence +=
                            engagements.get(i).last() - engagements.get(first).first() + 1;
                    first = i + 1;
                }
            }
        }
        return presence;
    }

    private int halfDayOf(Engagement engagement) {
        return problem.halfDay(engagement.first());
    }

    /** Share of the slots of presence in which experts wait, 0 to 1; 0 where nobody is present. */
    public double idleShare() {
        int presence = presenceSlots();
        return presence == 0 ? 0 : waitingSlots() / (double) presence;
    }

    /**
     * How often experts set out: an expert's engagements fall into stays, each at one stop in one half-day without another stop between;
     * every stay after an expert's first is a move.
     */
    public int moves() {
        int moves = 0;
        for (int expert = 0; expert < problem.experts().size(); expert++) {
            var engagements = engagements(expert);
            for (int i = 1; i < engagements.size(); i++) {
                var before = engagements.get(i - 1);
                var after = engagements.get(i);
                if (before.stop() != after.stop() || halfDayOf(before) != halfDayOf(after)) {
                    moves++;
                }
            }
        }
        return moves;
    }

    /** Where an expert has to be, in the order of time. */
    public List<Engagement> engagements(int expert) {
        var engagements = new ArrayList<Engagement>();
        for (int which = 0; which < placements.size(); which++) {
            var meeting = problem.meetings().get(which);
            var placement = placements.get(which);
            if (placement != null && meeting.experts().contains(expert)) {
                engagements.add(
                        new Engagement(placement.stop(), placement.slot(), placement.slot() + meeting.slots() - 1));
            }
        }
        for (var block : problem.blocks()) {
            if (block.experts().contains(expert)) {
                engagements.add(new Engagement(block.stop(), block.slot(), block.lastSlot()));
            }
        }
        engagements.sort(Comparator.comparingInt(Engagement::first).thenComparingInt(Engagement::last));
        return engagements;
    }
}
