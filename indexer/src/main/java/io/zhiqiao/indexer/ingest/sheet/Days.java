package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.ingest.source.Rule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold a day, a month or a year that can be meant. */
final class Days {

    private static final int FIRST_YEAR = 1950;
    private static final int FUTURE_YEARS = 50;

    private Days() {}

    /** A day from 1950 on, not after today unless it may be, or null where the cell is empty. */
    @Nullable
    static LocalDate day(RowCells row, Column column, boolean mayBeFuture) {
        var text = row.text(column);
        return text.isEmpty() ? null : sensible(row, column, text, Dates.day(text), mayBeFuture);
    }

    /** A month from 1950 to this one, or null where the cell is empty. */
    @Nullable
    static YearMonth month(RowCells row, Column column) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        var first = sensible(row, column, text, Dates.month(text).map(month -> month.atDay(1)), false);
        return first == null ? null : YearMonth.from(first);
    }

    /** A day that can be meant, else a fault and null. */
    @Nullable
    static LocalDate sensible(RowCells row, Column column, String text, Optional<LocalDate> day, boolean mayBeFuture) {
        var today = row.context().limits().today();
        var last = mayBeFuture ? today.plusYears(FUTURE_YEARS) : today;
        if (day.isEmpty() || day.get().getYear() < FIRST_YEAR || day.get().isAfter(last)) {
            row.fault(
                    column,
                    text,
                    Rule.DATE,
                    "请按 2026-11-23（月份 2026-11）填写，从 %1$d 年到 %2$s。Write 2026-11-23, or 2026-11 for a month; from %1$d to %2$s."
                            .formatted(FIRST_YEAR, last));
            return null;
        }
        return day.get();
    }

    /** A calendar year from 1950 to this one, or 0 where the cell is empty; a whole date is taken for its year. */
    static int year(RowCells row, Column column) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return 0;
        }
        var day = text.matches("\\d{4}年?")
                ? Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)), 1, 1))
                : Dates.month(text).map(month -> LocalDate.of(month.getYear(), 1, 1));
        var sensible = sensible(row, column, text, day, false);
        return sensible == null ? 0 : sensible.getYear();
    }
}
