package io.zhiqiao.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is sent.
 *
 * @param level 0 to 6; null where there is none, with a reason
 * @param reachedOn the day on which it was reached, today at the latest
 * @param documents ids of documents of the problem, or of this result, that prove it; needed from level 3 on
 * @param kinds of co-operation, by their Chinese names
 * @param amount agreed, in 万元
 * @param note in words
 * @param reason why there is none
 */
public record ResultRequest(
        @Nullable Integer level,
        @Nullable LocalDate reachedOn,
        @Nullable List<String> documents,
        @Nullable List<String> kinds,
        @Nullable BigDecimal amount,
        @Nullable String note,
        @Nullable String reason) {

    /** There is no result, and this is why. */
    public static ResultRequest none(String reason) {
        return new ResultRequest(null, null, null, null, null, null, reason);
    }

    List<String> wantedKinds() {
        return Objects.requireNonNullElse(kinds, List.<String>of()).stream()
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .toList();
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
