package io.zhiqiao.indexer.corpus;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a record names it: by id where the organisation is known, by name in any case.
 *
 * @param id the id, or null where the source gives a name that no organisation record carries
 * @param name the name as written; never blank
 */
public record OrganisationRef(@Nullable OrganisationId id, String name) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public OrganisationRef {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "单位（%1$s）的名称不能为空。\nThe name of the organisation (%s) must not be blank.".formatted(id));
        }
    }

    /** Whether both name the same organisation: by id where both have one, else by the written name. */
    public boolean sameAs(OrganisationRef other) {
        if (id != null && other.id != null) {
            return id.equals(other.id);
        }
        return folded(name).equals(folded(other.name));
    }

    /** Width of letters and brackets, and blanks, are how people type, not what they mean. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
