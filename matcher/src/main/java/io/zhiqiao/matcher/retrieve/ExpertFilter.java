package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.index.EvidenceField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which experts are looked at: in every named list, an expert must have one of the values.
 *
 * @param valuesByField accepted values; a field with an empty list is as good as none
 */
public record ExpertFilter(Map<EvidenceField, List<String>> valuesByField) {

    /** Everybody. */
    public static final ExpertFilter NONE = new ExpertFilter(Map.of());

    /**
     * Copies the values, and drops empty lists.
     */
    public ExpertFilter {
        var kept = new EnumMap<EvidenceField, List<String>>(EvidenceField.class);
        valuesByField.forEach((field, values) -> {
            if (!values.isEmpty()) {
                kept.put(field, List.copyOf(values));
            }
        });
        valuesByField = java.util.Collections.unmodifiableMap(kept);
    }

    /** Whether everybody is looked at. */
    public boolean isEmpty() {
        return valuesByField.isEmpty();
    }
}
