package io.zhiqiao.monthly;

import io.zhiqiao.monthly.YearOfRecords.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Counts again how far problems rose in a month. */
final class SolvedRecount {

    private final MonthLedger ledger;

    SolvedRecount(MonthLedger ledger) {
        this.ledger = ledger;
    }

    void count(String id) {
        var now = rung(id, ledger.month.atEndOfMonth());
        var before = rung(id, ledger.month.atDay(1).minusDays(1));
        var from = before == null ? 0 : counted(before);
        if (now == null || counted(now) <= from) {
            return;
        }
        var team = ledger.leads(id, MonthLedger.endOf(reached(now)));
        if (ledger.year.owners.stream()
                .anyMatch(one -> one.problemId().equals(id) && !one.owner().equals("TEAM"))) {
            ledger.add(team, "shared", 1);
            return;
        }
        ledger.add(team, "level-" + counted(now), 1);
        ledger.add(team, "solved", from < 5 && counted(now) >= 5 ? 1 : 0);
        if (from < 4 && counted(now) >= 4) {
            ledger.add(team, "contracts", 1);
            ledger.sum(team, "contract-amount", amount(id));
        }
    }

    private @Nullable Level rung(String id, LocalDate last) {
        return ledger.year.levels.stream()
                .filter(one -> one.problemId().equals(id) && !reached(one).isAfter(last))
                .max(Comparator.comparing(this::reached).thenComparingLong(Level::id))
                .orElse(null);
    }

    private LocalDate reached(Level level) {
        for (var result : ledger.year.results) {
            if (result.levelId() == level.id()) {
                return result.reached();
            }
        }
        return YearOfRecords.on(level.at());
    }

    private static int counted(Level level) {
        return level.confirmed() == null && level.level() > 3 ? 3 : level.level();
    }

    private BigDecimal amount(String id) {
        BigDecimal found = null;
        LocalDate at = LocalDate.MIN;
        for (var result : ledger.year.results) {
            if (result.problemId().equals(id)
                    && result.amount() != null
                    && !result.reached().isAfter(ledger.month.atEndOfMonth())
                    && !result.reached().isBefore(at)) {
                found = result.amount();
                at = result.reached();
            }
        }
        var sum = BigDecimal.ZERO;
        for (var taken : ledger.year.takings) {
            var cancelled = taken.cancelled() != null && taken.cancelled().isBefore(ledger.end);
            if (taken.problemId().equals(id) && taken.accepted().isBefore(ledger.end) && !cancelled) {
                sum = sum.add(taken.contract());
            }
        }
        return found == null ? sum : found;
    }
}
