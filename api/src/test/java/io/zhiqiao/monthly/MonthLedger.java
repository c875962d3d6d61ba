package io.zhiqiao.monthly;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** A month of a year of rows, and what was counted in it so far, by team and key. */
final class MonthLedger {

    final YearOfRecords year;
    final IntFunction<String> names;
    final YearMonth month;
    final Instant end;
    final Map<String, BigDecimal> sums = new TreeMap<>();

    private final Instant begin;

    MonthLedger(YearOfRecords year, YearMonth month, IntFunction<String> names) {
        this.year = year;
        this.names = names;
        this.month = month;
        this.begin = month.atDay(1).atStartOfDay(YearOfRecords.OFFICE).toInstant();
        this.end =
                month.plusMonths(1).atDay(1).atStartOfDay(YearOfRecords.OFFICE).toInstant();
    }

    /** The number of the team that led a problem just before a moment. */
    int leads(String id, Instant before) {
        var all = new ArrayList<>(year.decisions.stream()
                .filter(one -> one.problemId().equals(id))
                .toList());
        all.sort(Comparator.comparing(YearOfRecords.Decision::at));
        if (all.isEmpty()) {
            return year.problems.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .team();
        }
        var team = all.getFirst().from() == 0
                ? all.getFirst().to()
                : all.getFirst().from();
        for (var one : all) {
            team = one.at().isBefore(before) ? one.to() : team;
        }
        return team;
    }

    static Instant endOf(Instant at) {
        return endOf(YearOfRecords.on(at));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(YearOfRecords.OFFICE).toInstant();
    }

    boolean isIn(Instant at) {
        return !at.isBefore(begin) && at.isBefore(end);
    }

    void add(int team, String key, long more) {
        sum(team, key, BigDecimal.valueOf(more));
    }

    void sum(int team, String key, BigDecimal more) {
        sums.merge(names.apply(team) + "|" + key, more, BigDecimal::add);
    }
}
