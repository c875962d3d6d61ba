package io.zhiqiao.indexer.ingest.sheet;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the rows of one table may look like beyond their columns.
 *
 * @param today the day of the import
 * @param unknown keys of required columns that the source does not have; they stay unknown
 * @param maxTitleChars longest title of a problem
 */
public record Limits(LocalDate today, Set<String> unknown, int maxTitleChars) {

    /** Longest title of a problem in the sheets of this project. */
    public static final int OWN_TITLE_CHARS = 40;

    public Limits {
        unknown = Set.copyOf(unknown);
    }

    /** The limits of the sheets of this project. */
    public static Limits own(LocalDate today) {
        return new Limits(today, Set.of(), OWN_TITLE_CHARS);
    }
}
