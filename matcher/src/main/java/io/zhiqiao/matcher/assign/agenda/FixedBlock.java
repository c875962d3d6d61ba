package io.zhiqiao.matcher.assign.agenda;

import java.util.List;

/**
 * Something that is fixed and not a meeting: a lecture, a training, an opening.
 *
 * @param name what it is
 * @param stop place in the list of stops
 * @param slot its first slot
 * @param slots how many slots, 1 or more, in one half-day; breaks within belong to it
 * @param tables how many tables it takes away, 0 or more
 * @param people how many people of the stop's capacity it takes, 0 or more
 * @param experts who speaks or has to be there, each once
 */
public record FixedBlock(String name, int stop, int slot, int slots, int tables, int people, List<Integer> experts) {

    /**
     * Copies the experts and checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public FixedBlock {
        experts = List.copyOf(experts);
        if (slots < 1 || tables < 0 || people < 0) {
            throw new IllegalArgumentException(
                    "“%s”的时长（%d）至少 1 个时段，桌数（%d）与人数（%d）不应为负。%1$s must take 1 slot or more, not %2$d, and no negative number of tables (%3$d) or people (%4$d)."
                            .formatted(name, slots, tables, people));
        }
    }

    /** The slot in which it ends. */
    public int lastSlot() {
        return slot + slots - 1;
    }
}
