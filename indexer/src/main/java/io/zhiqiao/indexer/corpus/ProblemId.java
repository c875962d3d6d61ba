package io.zhiqiao.indexer.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of a posted problem (难题编号).
 *
 * @param value the key that the source gave it; 1 to {@value RecordKeys#MAX_CHARS} characters, none of them blank or a
 *     control character
 */
public record ProblemId(@JsonValue String value) implements Comparable<ProblemId> {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code value} is no key
     */
    @JsonCreator
    public ProblemId {
        RecordKeys.check("ProblemId", value);
    }

    /** Orders by {@link #value()}, so that ties are broken the same way on every run. */
    @Override
    public int compareTo(ProblemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
