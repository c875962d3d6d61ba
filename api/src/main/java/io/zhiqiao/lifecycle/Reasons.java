package io.zhiqiao.lifecycle;

import org.jspecify.annotations.Nullable;

/** Reasons as they are kept: without blanks around them, at most {@value #MOST_CHARS} characters. */
public final class Reasons {

    /** So many characters are kept. */
    public static final int MOST_CHARS = 2000;

    private Reasons() {}

    /** What is kept of a text; empty for none. */
    public static String cut(@Nullable String text) {
        var known = text == null ? "" : text.strip();
        return known.substring(0, Math.min(MOST_CHARS, known.length()));
    }

    /** What is kept of a reason; null where none was given. */
    public static @Nullable String given(@Nullable String reason) {
        var kept = cut(reason);
        return kept.isEmpty() ? null : kept;
    }
}
