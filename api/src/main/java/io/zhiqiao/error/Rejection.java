package io.zhiqiao.error;

import io.zhiqiao.language.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request is not answered as it asked.
 *
 * @param status of the answer, 4xx or 5xx
 * @param rule stable name of the rule that stands in the way, for example {@code "too-long"}
 * @param sentence what is wrong and what to do, for people
 * @param field which part of the request; null where it is not about one
 * @param value the refused value, shortened; null where it is not about one, and always for a problem's text
 */
public record Rejection(
        HttpStatus status,
        String rule,
        Sentence sentence,
        @Nullable String field,
        @Nullable String value) {

    /** Under this name a filter leaves what it has to say with a request that it refuses. */
    public static final String ATTRIBUTE = Rejection.class.getName();

    private static final int SHOWN_CHARS = 80;

    /** Shortens {@code value}. */
    public Rejection {
        if (value != null && value.length() > SHOWN_CHARS) {
            value = value.substring(0, SHOWN_CHARS) + "…";
        }
    }

    /** A rejection that is about the whole request. */
    public static Rejection of(HttpStatus status, String rule, String zh, String en) {
        return new Rejection(status, rule, new Sentence(zh, en), null, null);
    }

    /** A rejection that is about one field. */
    public static Rejection of(
            HttpStatus status, String rule, String field, @Nullable String value, Sentence sentence) {
        return new Rejection(status, rule, sentence, field, value);
    }
}
