package io.zhiqiao.indexer.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of an organisation: an enterprise, university, institute or society (单位编号).
 *
 * @param value the key that the source gave it; 1 to {@value RecordKeys#MAX_CHARS} characters, none of them blank or a
 *     control character
 */
public record OrganisationId(@JsonValue String value) implements Comparable<OrganisationId> {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code value} is no key
     */
    @JsonCreator
    public OrganisationId {
        RecordKeys.check("OrganisationId", value);
    }

    /** Whether {@code value} may be the key of an organisation, by the rule of the constructor. */
    public static boolean isKey(String value) {
        return RecordKeys.isKey(value);
    }

    /** Orders by {@link #value()}, so that ties are broken the same way on every run. */
    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
