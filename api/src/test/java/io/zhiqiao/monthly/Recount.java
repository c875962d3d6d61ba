package io.zhiqiao.monthly;

import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.monthly.YearOfRecords.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a year again, in plain loops and without a line of what is tested. */
final class Recount {

    private static final Set<String> DONE = Set.of(
            "SOLVED", "REVIEWED", "ARCHIVED", "UNSOLVED", "REJECTED", "WITHDRAWN", "EXPIRED", "MERGED", "TRANSFERRED");

    private final YearOfRecords year;
    private final YearMonth month;
    private final MonthLedger ledger;
    private final Map<String, int[]> rates = new TreeMap<>();
    private final Map<String, List<Step>> steps;

    Recount(YearOfRecords year, YearMonth month, IntFunction<String> names) {
        this.year = year;
        this.month = month;
        this.ledger = new MonthLedger(year, month, names);
        this.steps = year.steps.stream().collect(Collectors.groupingBy(Step::problemId));
    }

    /** Values by team and key, joined by a stroke; what is not in it is 0, or nothing for a rate. */
    Map<String, String> values() {
        visits();
        services();
        year.problems.forEach(one -> need(one.id()));
        meetings();
        var rises = new SolvedRecount(ledger);
        year.problems.forEach(one -> rises.count(one.id()));
        patents();
        var values = new TreeMap<String, String>();
        ledger.sums.forEach((key, sum) ->
                values.put(key, new BigDecimal(sum.stripTrailingZeros().toPlainString()).toPlainString()));
        rates.forEach((key, rate) -> values.put(
                key,
                BigDecimal.valueOf(100L * rate[0])
                        .divide(BigDecimal.valueOf(rate[1]), 1, RoundingMode.HALF_UP)
                        .toPlainString()));
        return values;
    }

    private void visits() {
        var firms = new HashSet<String>();
        for (var visit : year.visits) {
            if (YearMonth.from(visit.on()).equals(month)) {
                var of = visit.problemId();
                var team =
                        visit.team() > 0 || of == null ? visit.team() : ledger.leads(of, MonthLedger.endOf(visit.on()));
                ledger.add(team, "visits", 1);
                ledger.add(team, "visited-enterprises", firms.add(team + visit.firm()) ? 1 : 0);
            }
        }
    }

    private void services() {
        var people = new HashSet<String>();
        for (var service : year.services) {
            if (YearMonth.from(service.on()).equals(month)) {
                var team = ledger.leads(service.problemId(), MonthLedger.endOf(service.on()));
                ledger.add(team, "services", 1);
                ledger.sum(team, "hours", new BigDecimal(String.valueOf(service.hours())));
                ledger.add(team, "experts", people.add(team + service.expert()) ? 1 : 0);
            }
        }
    }

    private void need(String id) {
        var walk = steps.getOrDefault(id, List.of());
        Instant arose = null;
        Instant accepted = null;
        Instant docked = null;
        for (var at = 0; at < walk.size(); at++) {
            var step = walk.get(at);
            if (arose == null && step.name().equals("submit")) {
                arose = step.at();
            }
            if (accepted == null
                    && step.name().equals("accept")
                    && !(at + 1 < walk.size() && walk.get(at + 1).name().equals("undo"))) {
                accepted = step.at();
            }
            if (docked == null && step.name().equals("talk")) {
                docked = step.at();
            }
        }
        for (var met : year.meetings) {
            if (isHeld(met)
                    && met.problems().contains(id)
                    && (docked == null || met.at().isBefore(docked))) {
                docked = met.at();
            }
        }
        if (docked != null && ledger.isIn(docked)) {
            ledger.add(ledger.leads(id, MonthLedger.endOf(docked)), "docked", 1);
        }
        if (arose == null) {
            return;
        }
        accepted(id, accepted, docked);
        for (var visit : year.visits) {
            var start = visit.on().atStartOfDay(YearOfRecords.OFFICE).toInstant();
            if (id.equals(visit.problemId()) && start.isBefore(arose)) {
                arose = start;
            }
        }
        standing(id, arose, walk);
    }

    private void standing(String id, Instant arose, List<Step> walk) {
        if (!arose.isBefore(ledger.end)) {
            return;
        }
        if (ledger.isIn(arose)) {
            ledger.add(ledger.leads(id, MonthLedger.endOf(arose)), "needs-new", 1);
        }
        var state = ProblemStatus.SUBMITTED;
        Instant closed = null;
        for (var step : walk) {
            if (step.at().isBefore(ledger.end)) {
                if (isDone(step.to()) && !isDone(step.from())) {
                    closed = step.at();
                }
                state = step.to();
            }
        }
        if (!isDone(state)) {
            ledger.add(ledger.leads(id, ledger.end), "needs-open", 1);
            ledger.add(ledger.leads(id, ledger.end), "needs-unmatched", state == ProblemStatus.NO_EXPERT ? 1 : 0);
        } else if (closed != null && ledger.isIn(closed)) {
            ledger.add(ledger.leads(id, MonthLedger.endOf(closed)), "needs-closed", 1);
        }
    }

    private void accepted(String id, @Nullable Instant accepted, @Nullable Instant docked) {
        if (accepted == null) {
            return;
        }
        if (ledger.isIn(accepted)) {
            ledger.add(ledger.leads(id, MonthLedger.endOf(accepted)), "accepted", 1);
        }
        if (accepted.isBefore(ledger.end) && YearOfRecords.on(accepted).getYear() == month.getYear()) {
            var rate = rates.computeIfAbsent(
                    ledger.names.apply(ledger.leads(id, ledger.end)) + "|docking-rate", none -> new int[2]);
            rate[0] += docked != null && docked.isBefore(ledger.end) ? 1 : 0;
            rate[1]++;
        }
    }

    private void meetings() {
        for (var met : year.meetings) {
            if (isHeld(met) && ledger.isIn(met.at())) {
                var team = 0;
                for (var id : met.problems()) {
                    team = team == 0 ? ledger.leads(id, MonthLedger.endOf(met.at())) : team;
                }
                ledger.add(team, "meetings", 1);
            }
        }
    }

    private static boolean isHeld(YearOfRecords.Met met) {
        return (met.state().equals("HELD") || met.state().equals("RATED")) && !"NOT_HELD".equals(met.outcome());
    }

    private void patents() {
        var teams = Map.of("3921", 1, "2710", 6, "0111", 9, "Z", 0);
        for (var firm : year.firms) {
            var used = year.usages.stream()
                    .filter(one -> one.firm().equals(firm.id()) && one.month().equals(month))
                    .toList();
            int team = teams.getOrDefault(firm.industry(), 0);
            if (firm.consent() && !used.isEmpty()) {
                ledger.add(team, "patent-enterprises", 1);
                used.stream()
                        .filter(one -> one.number() % 3 != 0)
                        .forEach(one -> ledger.add(team, "patent-searches", one.count()));
            }
        }
    }

    private static boolean isDone(ProblemStatus state) {
        return DONE.contains(state.name());
    }
}
