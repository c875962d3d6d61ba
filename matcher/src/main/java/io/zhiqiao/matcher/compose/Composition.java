package io.zhiqiao.matcher.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question for a group.
 *
 * @param best the best group; null where nobody who can come covers anything
 * @param alternatives next best groups in which everybody is needed, best first
 * @param smaller for each smaller size, from one, the best group of that size: it lacks something
 * @param open needs that the best group lacks, with why
 * @param proven whether everything was looked at; otherwise time was over, and better ones may exist
 */
public record Composition(
        @Nullable Group best, List<Group> alternatives, List<Group> smaller, List<OpenNeed> open, boolean proven) {

    /** Copies the lists. */
    public Composition {
        alternatives = List.copyOf(alternatives);
        smaller = List.copyOf(smaller);
        open = List.copyOf(open);
    }

    /**
     * A need that the best group lacks.
     *
     * @param need its number
     * @param why nobody of the group covers it
     * @param could prospects who would cover it but for {@code why}, ascending; empty where nobody has it at all
     */
    public record OpenNeed(int need, Why why, List<Integer> could) {

        /** Copies the list. */
        public OpenNeed {
            could = List.copyOf(could);
        }
    }

    /** Why a need stays open. */
    public enum Why {
        /** Nobody covers it by any evidence. */
        NOBODY,
        /** Whoever covers it has no service left this year, or is not free on enough days. */
        CANNOT_COME,
        /** Whoever covers it cannot come together with the others, or the group would be too large. */
        NOT_TOGETHER
    }
}
