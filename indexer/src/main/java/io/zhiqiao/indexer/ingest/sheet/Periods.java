package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.Expert.Affiliation;
import io.zhiqiao.indexer.corpus.Period;
import io.zhiqiao.indexer.ingest.source.Rule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold spans of time. */
final class Periods {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[~～至|｜]\\s*");
    private static final Pattern OPEN_END = Pattern.compile("|至今|今|now|present");

    private Periods() {}

    /** {@code 单位|起yyyy-MM|止yyyy-MM；…}: whole months, an open end where the last part is missing. */
    static List<Affiliation> history(RowCells row, Column column) {
        var history = new ArrayList<Affiliation>();
        for (var entry : row.entries(column)) {
            var from = month(row, column, entry.get(1), false);
            var to = month(row, column, entry.get(2), true);
            var period =
                    period(row, column, from == null ? null : from.atDay(1), to == null ? null : to.atEndOfMonth());
            if (entry.getFirst().isEmpty()) {
                row.fault(column, String.join("|", entry), Rule.FORMAT, "缺少单位：单位|起|止。The organisation is missing.");
            } else {
                history.add(new Affiliation(Organisations.of(row, entry.getFirst()), period));
            }
        }
        return history;
    }

    /** {@code 起~止；…}: days, both ends included. */
    static List<Period> days(RowCells row, Column column) {
        var periods = new ArrayList<Period>();
        for (var entry : row.entries(column)) {
            var written =
                    entry.getLast().isEmpty() ? BETWEEN.split(entry.getFirst(), -1) : entry.toArray(String[]::new);
            if (written.length != 2) {
                row.fault(column, entry.getFirst(), Rule.FORMAT, "请按“起~止”填写。Write from~to.");
                continue;
            }
            periods.add(period(row, column, day(row, column, written[0]), day(row, column, written[1])));
        }
        return periods;
    }

    private static @Nullable LocalDate day(RowCells row, Column column, String written) {
        return OPEN_END.matcher(written).matches()
                ? null
                : Days.sensible(row, column, written, Dates.day(written), true);
    }

    private static @Nullable YearMonth month(RowCells row, Column column, String written, boolean mayBeFuture) {
        if (OPEN_END.matcher(written).matches()) {
            return null;
        }
        Optional<LocalDate> first = Dates.month(written).map(month -> month.atDay(1));
        var sensible = Days.sensible(row, column, written, first, mayBeFuture);
        return sensible == null ? null : YearMonth.from(sensible);
    }

    private static Period period(RowCells row, Column column, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            row.fault(column, from + "~" + to, Rule.DATE, "止早于起，请对调或改正。The end is before the start.");
            return new Period(from, null);
        }
        return new Period(from, to);
    }
}
