package io.zhiqiao.matcher.assign.agenda;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How far a search goes, and who hears of it.
 *
 * @param timeLimit when to stop with the best so far; more than 0
 * @param rounds how many changes are tried before CP-SAT looks, 0 or more
 * @param proofEffort how much CP-SAT may work, in its own units that do not depend on the machine (about seconds of a quick one), 0 or
 *     more; 0 without CP-SAT
 * @param listener hears of each step, on the thread that searches
 * @param cancelled asked again and again; true ends the search with the best so far
 */
public record AgendaLimits(
        Duration timeLimit,
        int rounds,
        double proofEffort,
        Consumer<AgendaProgress> listener,
        BooleanSupplier cancelled) {

    /** Enough for an event of some days: seconds. */
    public static final AgendaLimits USUAL =
            new AgendaLimits(Duration.ofSeconds(20), 900_000, 2, progress -> {}, () -> false);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public AgendaLimits {
        if (timeLimit.isNegative() || timeLimit.isZero() || rounds < 0 || !(proofEffort >= 0)) {
            throw new IllegalArgumentException(
                    "时间上限（%s）应大于 0，尝试次数（%d）与求证量（%s）不应为负。The time limit (%1$s) must be more than 0, rounds (%2$d) and effort (%3$s) not negative."
                            .formatted(timeLimit, rounds, proofEffort));
        }
    }

    /** With another listener and another way to cancel. */
    public AgendaLimits heardBy(Consumer<AgendaProgress> other, BooleanSupplier cancel) {
        return new AgendaLimits(timeLimit, rounds, proofEffort, other, cancel);
    }

    /** With other amounts of work. */
    public AgendaLimits working(int tries, double effort) {
        return new AgendaLimits(timeLimit, tries, effort, listener, cancelled);
    }

    /** With another time limit. */
    public AgendaLimits within(Duration time) {
        return new AgendaLimits(time, rounds, proofEffort, listener, cancelled);
    }
}
