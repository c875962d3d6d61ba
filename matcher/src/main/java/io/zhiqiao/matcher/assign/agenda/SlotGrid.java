package io.zhiqiao.matcher.assign.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The slots of all half-days, in the order of time, numbered from 0 through the whole event.
 *
 * @param slots 1 to {@value #MAX_SLOTS}, ascending, none overlapping another; those of a half-day one after the other
 * @param halfDays how many half-days there are, 1 or more
 */
public record SlotGrid(List<Slot> slots, int halfDays) {

    /** The most slots of an event. */
    public static final int MAX_SLOTS = 500;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if slots are missing, too many, or overlap
     */
    public SlotGrid {
        slots = List.copyOf(slots);
        if (slots.isEmpty() || slots.size() > MAX_SLOTS) {
            throw new IllegalArgumentException(
                    "日程应有 1 到 %d 个时段，现为 %d 个：请调整半天的起止时间或时段长度。An agenda must have 1 to %1$d slots, not %2$d: change the half-days or the length of slots."
                            .formatted(MAX_SLOTS, slots.size()));
        }
        for (int slot = 1; slot < slots.size(); slot++) {
            var before = slots.get(slot - 1);
            var after = slots.get(slot);
            if (after.startsAt().isBefore(before.endsAt()) || after.halfDay() < before.halfDay()) {
                throw new IllegalArgumentException("时段重叠或次序有误：%s 与 %s。Slots overlap or are out of order: %1$s and %2$s."
                        .formatted(before.endsAt(), after.startsAt()));
            }
        }
        if (slots.getFirst().halfDay() < 0 || slots.getLast().halfDay() >= halfDays) {
            throw new IllegalArgumentException(
                    "时段所属的半天不在 %d 个半天之内。A slot belongs to none of the %1$d half-days.".formatted(halfDays));
        }
    }

    /** A half-day before it is cut into slots. */
    public record HalfDay(LocalDate date, LocalTime startsAt, LocalTime endsAt, List<Pause> pauses) {

        /** Copies the breaks. */
        public HalfDay {
            pauses = List.copyOf(pauses);
        }
    }

    /** A break; no slot overlaps with it. */
    public record Pause(LocalTime startsAt, LocalTime endsAt) {}

    /**
     * Cuts half-days into slots of one length, from their start; a slot that would run into a break begins after it, what is too
     * short at the end stays free.
     *
     * @param halfDays ascending
     * @param slotMinutes 5 to 240
     */
    public static SlotGrid of(List<HalfDay> halfDays, int slotMinutes) {
        if (slotMinutes < 5 || slotMinutes > 240) {
            throw new IllegalArgumentException(
                    "时段长度（%d 分钟）应为 5 到 240 分钟。The length of slots (%1$d minutes) must be 5 to 240."
                            .formatted(slotMinutes));
        }
        var slots = new ArrayList<Slot>();
        for (int halfDay = 0; halfDay < halfDays.size(); halfDay++) {
            cut(halfDays.get(halfDay), halfDay, Duration.ofMinutes(slotMinutes), slots);
        }
        return new SlotGrid(slots, halfDays.size());
    }

    private static void cut(HalfDay halfDay, int which, Duration length, List<Slot> slots) {
        var end = LocalDateTime.of(halfDay.date(), halfDay.endsAt());
        var at = LocalDateTime.of(halfDay.date(), halfDay.startsAt());
        while (!at.plus(length).isAfter(end)) {
            var moved = afterPauses(halfDay, at, at.plus(length));
            if (moved.equals(at)) {
                slots.add(new Slot(which, at, at.plus(length)));
                at = at.plus(length);
            } else {
                at = moved;
            }
        }
    }

    private static LocalDateTime afterPauses(HalfDay halfDay, LocalDateTime start, LocalDateTime end) {
        for (var pause : halfDay.pauses()) {
            var pauseStart = LocalDateTime.of(halfDay.date(), pause.startsAt());
            var pauseEnd = LocalDateTime.of(halfDay.date(), pause.endsAt());
            if (start.isBefore(pauseEnd) && end.isAfter(pauseStart)) {
                return pauseEnd;
            }
        }
        return start;
    }

    /** How many slots there are. */
    public int size() {
        return slots.size();
    }

    /** Minutes from the end of one slot to the start of a later one. */
    public long gap(int earlier, int later) {
        return Duration.between(slots.get(earlier).endsAt(), slots.get(later).startsAt())
                .toMinutes();
    }

    /** Whether {@code length} slots from {@code first} on follow each other in one half-day without a break between. */
    public boolean isUnbroken(int first, int length) {
        if (first < 0 || first + length > slots.size()) {
            return false;
        }
        for (int slot = first + 1; slot < first + length; slot++) {
            if (slots.get(slot).halfDay() != slots.get(first).halfDay() || gap(slot - 1, slot) > 0) {
                return false;
            }
        }
        return true;
    }
}
