package io.zhiqiao.followup;

import io.zhiqiao.service.Ladder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a problem at a tour.
 *
 * @param problemId which problem
 * @param stated its results, in the order of their moments
 * @param owner whose the solution is; null before anything was reached
 */
public record Outcome(
        String problemId, List<Stated> stated, @Nullable ResultOwner owner) {

    private static final Comparator<Stated> BY_MOMENT =
            Comparator.comparing(one -> one.result().moment());

    /** Sorts the results. */
    public Outcome {
        stated = stated.stream().sorted(BY_MOMENT).toList();
    }

    /** The result of a moment. */
    public Optional<Stated> at(Moment moment) {
        return stated.stream().filter(one -> one.result().moment() == moment).findFirst();
    }

    /** The last moment at which something was reached. */
    public Optional<Stated> latest() {
        return stated.stream().filter(one -> one.result().isReached()).reduce((earlier, later) -> later);
    }

    /** The level that counts today; -1 while nothing was reached. */
    public int countedLevel() {
        return latest().map(Stated::countedLevel).orElse(-1);
    }

    /** Whether it counts as solved, for whomever. */
    public boolean isSolved() {
        return countedLevel() >= Ladder.SOLVED_FROM;
    }

    /** Whether a tour counts it. */
    public boolean isCountedBy(String tourId) {
        return owner != null && owner.isCountedBy(tourId);
    }
}
