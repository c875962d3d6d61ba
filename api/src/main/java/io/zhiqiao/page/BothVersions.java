package io.zhiqiao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed beside what somebody else saved meanwhile, field by field, so that nobody's words are lost.
 *
 * @param parts in the order of the form
 */
public record BothVersions(List<Part> parts) {

    /** Copies the list. */
    public BothVersions {
        parts = List.copyOf(parts);
    }

    /** Begins without a field. */
    public static Builder begin() {
        return new Builder();
    }

    /** Whether anything differs at all. */
    public boolean differ() {
        return parts.stream().anyMatch(Part::differs);
    }

    /**
     * A field.
     *
     * @param label key of the message that names it
     * @param theirs what is saved now; may be empty
     * @param yours what was typed; may be empty
     */
    public record Part(String label, String theirs, String yours) {

        /** Whether the two are not the same, spaces around them aside. */
        public boolean differs() {
            return !theirs.strip().equals(yours.strip());
        }
    }

    /** Collects fields. */
    public static final class Builder {

        private final List<Part> parts = new ArrayList<>();

        private Builder() {}

        /** Adds a field; null reads as empty. */
        public Builder part(String label, @Nullable Object theirs, @Nullable Object yours) {
            parts.add(new Part(label, Objects.toString(theirs, ""), Objects.toString(yours, "")));
            return this;
        }

        /** All of them. */
        public BothVersions versions() {
            return new BothVersions(parts);
        }
    }
}
