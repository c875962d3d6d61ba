package io.zhiqiao.indexer.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included.
 *
 * @param from first day, or null for "since ever"
 * @param to last day, or null for "until further notice"
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code to} lies before {@code from}
     */
    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "结束日（%1$s）不能早于开始日（%2$s）。\nThe end (%s) of a period must not be before its start (%s)."
                            .formatted(to, from));
        }
    }

    /** Whether {@code day} lies inside. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
