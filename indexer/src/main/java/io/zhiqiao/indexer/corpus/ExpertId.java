package io.zhiqiao.indexer.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of an expert, unique over all sources, for example {@code "E0101"} (专家编号).
 *
 * @param value the key that the source gave it; 1 to {@value RecordKeys#MAX_CHARS} characters, none of them blank or a
 *     control character
 */
public record ExpertId(@JsonValue String value) implements Comparable<ExpertId> {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code value} is no key
     */
    @JsonCreator
    public ExpertId {
        RecordKeys.check("ExpertId", value);
    }

    /** Orders by {@link #value()}, so that ties are broken the same way on every run. */
    @Override
    public int compareTo(ExpertId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
