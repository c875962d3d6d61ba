package io.zhiqiao.onsite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be checked in.
 *
 * @param kind as what; null where a code says it
 * @param personId id of the expert, or key of the firm; null for a guest
 * @param name of a guest, or of a firm's person; may be null otherwise
 * @param organisation of a guest; may be null
 * @param code of the badge; null at the desk
 * @param cameAt when, where it was noted without a network; null for now
 */
public record CheckInRequest(
        @Nullable PersonKind kind,
        @Nullable String personId,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String code,
        @Nullable Instant cameAt) {

    static CheckInRequest of(PersonKind kind, String personId) {
        return new CheckInRequest(kind, personId, null, null, null, null);
    }

    static CheckInRequest by(String code) {
        return new CheckInRequest(null, null, null, null, code, null);
    }

    /** All that was said, to tell requests with the same key apart. */
    String words() {
        return String.join("\n", String.valueOf(kind), said(personId), said(name), said(organisation), said(code));
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
