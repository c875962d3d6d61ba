package io.zhiqiao.monthly;

import io.zhiqiao.followup.Owner;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.service.Ladder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Problems that rose on the ladder of “solved” in a month: by the day on which a level was reached, not the one on which it was
 * stated or confirmed; each for its one owner.
 */
@Component
class SolvedLines implements CountedLines {

    private static final String LEVEL = "level-";
    private static final String SOLVED = "solved";
    private static final String SHARED = "shared";
    private static final String CONTRACTS = "contracts";
    private static final String AMOUNT = "contract-amount";
    private static final int CONTRACT_FROM = 4;
    private static final int LEVELS = 6;

    private final JdbcClient database;
    private final NeedBook book;
    private final AgreedAmounts amounts;

    SolvedLines(JdbcClient database, NeedBook book, AgreedAmounts amounts) {
        this.database = database;
        this.book = book;
        this.amounts = amounts;
    }

    @Override
    public Set<String> keys() {
        var keys = new TreeSet<>(List.of(SOLVED, SHARED, CONTRACTS, AMOUNT));
        for (var level = 1; level <= LEVELS; level++) {
            keys.add(LEVEL + level);
        }
        return keys;
    }

    @Override
    public List<Counted> in(YearMonth month) {
        var needs = book.read();
        var owners = owners();
        var agreed = amounts.until(month.atEndOfMonth());
        var counted = new ArrayList<Counted>();
        stated().forEach((problemId, rungs) -> rose(rungs, month)
                .ifPresent(rise -> count(needs, problemId, rise, owners.get(problemId), agreed, counted)));
        return counted;
    }

    private static void count(
            Needs needs,
            String problemId,
            Rise rise,
            @Nullable Owner owner,
            Map<String, BigDecimal> agreed,
            List<Counted> counted) {
        var team = needs.teamOn(problemId, rise.on());
        var level = Ladder.levels().get(rise.to());
        if (owner != null && owner != Owner.TEAM) {
            var detail = new Sentence(
                    level.zh() + "，归" + owner.title().zh(),
                    level.en() + ", owned by: " + owner.title().en());
            counted.add(new Counted(SHARED, team, needs.line(problemId, rise.on(), detail, null)));
            return;
        }
        var line = needs.line(problemId, rise.on(), level, null);
        counted.add(new Counted(LEVEL + rise.to(), team, line));
        if (rise.passes(Ladder.SOLVED_FROM)) {
            counted.add(new Counted(SOLVED, team, line));
        }
        if (rise.passes(CONTRACT_FROM)) {
            var amount = agreed.getOrDefault(problemId, BigDecimal.ZERO);
            counted.add(new Counted(CONTRACTS, team, line));
            counted.add(new Counted(AMOUNT, team, needs.line(problemId, rise.on(), level, amount)));
        }
    }

    /** How far a problem rose in a month: what was lowered again by its end does not count. */
    private static Optional<Rise> rose(List<Rung> rungs, YearMonth month) {
        var before = last(rungs, month.atDay(1).minusDays(1)).map(Rung::level).orElse(0);
        return last(rungs, month.atEndOfMonth())
                .filter(rung -> rung.level() > before)
                .map(rung -> new Rise(rung.on(), before, rung.level()));
    }

    private static Optional<Rung> last(List<Rung> rungs, LocalDate until) {
        return rungs.stream().filter(rung -> !rung.on().isAfter(until)).reduce((earlier, later) -> later);
    }

    /** What was stated of each problem, by the day on which it was reached. */
    private Map<String, List<Rung>> stated() {
        var stated = new LinkedHashMap<String, List<Rung>>();
        database.sql("""
                        select l.level_id, l.problem_id, l.level, l.confirmed_at, l.stated_at, min(r.reached_on) as reached_on
                        from solved_level l left join tour_result r on r.level_id = l.level_id
                        group by l.level_id, l.problem_id, l.level, l.confirmed_at, l.stated_at
                        order by l.level_id""")
                .query((row, number) -> {
                    var level = row.getInt("level");
                    var confirmed = row.getObject("confirmed_at") != null;
                    var reached = row.getObject("reached_on", LocalDate.class);
                    return stated.computeIfAbsent(row.getString("problem_id"), none -> new ArrayList<>())
                            .add(new Rung(
                                    reached == null ? book.day(row, "stated_at") : reached,
                                    confirmed ? level : Math.min(level, Ladder.CONFIRMATION_FROM - 1)));
                })
                .list();
        stated.values().forEach(rungs -> rungs.sort(Comparator.comparing(Rung::on)));
        return stated;
    }

    private Map<String, Owner> owners() {
        var owners = new HashMap<String, Owner>();
        database.sql("select problem_id, owner from result_owner")
                .query((row, number) -> owners.put(row.getString("problem_id"), Owner.valueOf(row.getString("owner"))))
                .list();
        return owners;
    }

    /** A level that counts from a day on. */
    private record Rung(LocalDate on, int level) {}

    /** From a level to a higher one. */
    private record Rise(LocalDate on, int from, int to) {

        boolean passes(int level) {
            return from < level && to >= level;
        }
    }
}
