package io.zhiqiao.indexer.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of a piece of evidence: an output, a service case, or the profile of an expert (成果编号).
 *
 * @param value the key that the source gave it; 1 to {@value RecordKeys#MAX_CHARS} characters, none of them blank or a
 *     control character
 */
public record EvidenceId(@JsonValue String value) implements Comparable<EvidenceId> {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code value} is no key
     */
    @JsonCreator
    public EvidenceId {
        RecordKeys.check("EvidenceId", value);
    }

    /** Orders by {@link #value()}, so that ties are broken the same way on every run. */
    @Override
    public int compareTo(EvidenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
