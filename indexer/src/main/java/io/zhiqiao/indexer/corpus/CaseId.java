package io.zhiqiao.indexer.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of a case of the library (案例编号).
 *
 * @param value 1 to {@value RecordKeys#MAX_CHARS} characters, none of them blank or a control character
 */
public record CaseId(@JsonValue String value) implements Comparable<CaseId> {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code value} is no key
     */
    @JsonCreator
    public CaseId {
        RecordKeys.check("CaseId", value);
    }

    /** Orders by {@link #value()}, so that ties are broken the same way on every run. */
    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
