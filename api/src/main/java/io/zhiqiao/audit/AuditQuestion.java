package io.zhiqiao.audit;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;

/**
 * What pages and programmes ask the audit; all may be left out.
 *
 * @param person login
 * @param kind of record
 * @param record its id
 * @param action what was done
 * @param from first day, in the office's time
 * @param to last day, in the office's time
 * @param cursor where the page begins
 */
record AuditQuestion(
        @Nullable String person,
        @Nullable String kind,
        @Nullable String record,
        @Nullable String action,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable String cursor) {

    private static final int RADIX = 36;

    /** In the words of the audit. */
    Audit.Asked asked(ZoneId zone) {
        return new Audit.Asked(
                text(person),
                text(kind),
                text(record),
                text(action),
                from == null ? Audit.Asked.BEGINNING : start(from, zone),
                to == null ? Audit.Asked.END : start(to.plusDays(1), zone));
    }

    /**
     * The id before which the page begins.
     *
     * @throws RejectedException (400) if the cursor is none
     */
    long before() {
        if (text(cursor).isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(text(cursor), RADIX);
        } catch (NumberFormatException e) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.BAD_REQUEST,
                    "cursor",
                    "cursor",
                    cursor,
                    new Sentence(
                            "翻页标记无效。请从第一页重新开始。",
                            "The cursor is not one of this service. Start again at the first page.")));
        }
    }

    /** The cursor of the page after {@code last}. */
    static String cursorAfter(AuditEntry last) {
        var id = last.entryId();
        return id == null ? "" : Long.toString(id, RADIX);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
