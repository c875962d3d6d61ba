package io.zhiqiao.monthly;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Counts some figures of monthly reports. A programme that has records of its own joins by a bean of this type. */
public interface CountedLines {

    /** The keys of the definitions that it counts. */
    Set<String> keys();

    /** What counts for each team in a month, late entries included; whoever asks. */
    List<Counted> in(YearMonth month);

    /**
     * A record that counts.
     *
     * @param key of which figure
     * @param team Chinese name of its industry
     * @param line the record
     */
    record Counted(String key, String team, CountedLine line) {}
}
