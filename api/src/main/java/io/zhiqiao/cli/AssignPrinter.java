package io.zhiqiao.cli;

import io.zhiqiao.matcher.assign.advice.Shortfall;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.Infeasibility;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.Team;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a roster, or why there is none. */
final class AssignPrinter {

    private static final int SHOWN_RELIEFS = 3;

    private final Console console;
    private final FormatOption format;
    private final long millis;

    AssignPrinter(Console console, FormatOption format, long millis) {
        this.console = console;
        this.format = format;
        this.millis = millis;
    }

    /**
     * Prints a roster.
     *
     * @param shortfalls the problems that are short, and what would help
     */
    void print(Assignment roster, List<Shortfall> shortfalls) {
        var answer = Answer.of(roster, shortfalls, millis);
        if (format.isJson()) {
            console.out().println(FormatOption.json(answer));
            return;
        }
        var table = new TextTable("难题 Problem", "得分 Total", "专家 Experts");
        answer.assignment()
                .forEach(row -> table.add(
                        row.problem(),
                        plain(row.total()),
                        row.experts().stream()
                                .map(expert -> "%s (%s)".formatted(expert.expert(), plain(expert.similarity())))
                                .collect(Collectors.joining(", "))));
        if (format.format() == FormatOption.OutputFormat.PLAIN) {
            table.printPlain(console.out());
            return;
        }
        printSummary(roster, answer);
        table.print(console.out(), console.columns());
        printShortfalls(answer.shortfalls());
    }

    private void printShortfalls(List<ShortRow> shortfalls) {
        if (shortfalls.isEmpty()) {
            return;
        }
        console.out().println();
        console.out().println("缺人的难题与最省的办法 Problems that are short, and the cheapest changes that help:");
        for (var row : shortfalls) {
            console.out()
                    .println("  %s：缺 %d 人 %d missing%s"
                            .formatted(
                                    row.problem(),
                                    row.openSeats(),
                                    row.openSeats(),
                                    row.nobody() ? "（无人 nobody）" : ""));
            row.reliefs().stream()
                    .limit(SHOWN_RELIEFS)
                    .forEach(relief -> console.out()
                            .println("    - %s。%s.（之后 then：无人 nobody %d，空缺 open %d）"
                                    .formatted(
                                            relief.zh(),
                                            relief.en(),
                                            relief.problemsWithNobody(),
                                            relief.openSeats())));
        }
    }

    void print(Infeasibility none) {
        if (format.isJson()) {
            console.out().println(FormatOption.json(Answer.of(none, millis)));
            return;
        }
        console.err().println("没有可行的分配 / No assignment is possible:");
        none.reasons()
                .forEach(reason ->
                        console.err().println("  %s：%s。 %s.".formatted(reason.rule(), reason.zh(), reason.en())));
    }

    private void printSummary(Assignment roster, Answer answer) {
        console.out()
                .println("总分 total %s · 得分最低的难题 worst-off %s（%s）· %d ms · %s"
                        .formatted(
                                plain(roster.affinities().decimal(roster.totalFit())),
                                plain(roster.affinities()
                                        .decimal(roster.worstOff().fit())),
                                roster.affinities()
                                        .problems()
                                        .get(roster.worstOff().problem()),
                                millis,
                                answer.proven()
                                        ? "已证明最优 proven optimal"
                                        : "尚未证明最优，上界 not proven, bound "
                                                + plain(roster.affinities()
                                                        .decimal(roster.proof().totalBound()))));
        if (roster.openSeats() > 0) {
            console.out()
                    .println(
                            "空缺席位 open seats %d · 无人难题 problems with nobody %d：工作量上限或回避使需求无法全部满足。 Loads or conflicts stand in the way."
                                    .formatted(roster.openSeats(), roster.problemsWithNobody()));
        }
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    /** The JSON. */
    record Answer(
            @Nullable BigDecimal total,
            @Nullable BigDecimal worst,
            long millis,
            boolean proven,
            @Nullable BigDecimal bound,
            int problemsWithNobody,
            int openSeats,
            List<Row> assignment,
            List<ShortRow> shortfalls,
            List<Infeasibility.Reason> reasons) {

        static Answer of(Assignment roster, List<Shortfall> shortfalls, long millis) {
            var affinities = roster.affinities();
            return new Answer(
                    affinities.decimal(roster.totalFit()),
                    affinities.decimal(roster.worstOff().fit()),
                    millis,
                    roster.proof().proven(),
                    roster.proof().totalBound() == Long.MAX_VALUE
                            ? null
                            : affinities.decimal(roster.proof().totalBound()),
                    roster.problemsWithNobody(),
                    roster.openSeats(),
                    roster.teams().stream().map(team -> Row.of(roster, team)).toList(),
                    shortfalls.stream()
                            .map(shortfall -> ShortRow.of(roster, shortfall))
                            .toList(),
                    List.of());
        }

        static Answer of(Infeasibility none, long millis) {
            boolean proven =
                    none.reasons().stream().noneMatch(reason -> reason.rule().equals("time"));
            return new Answer(null, null, millis, proven, null, 0, 0, List.of(), List.of(), none.reasons());
        }
    }

    /** A problem without as many experts as it wants, and what would help, the most helpful first; columns count from 1. */
    record ShortRow(String problem, int column, int openSeats, boolean nobody, List<ReliefRow> reliefs) {

        static ShortRow of(Assignment roster, Shortfall shortfall) {
            return new ShortRow(
                    roster.affinities().problems().get(shortfall.problem()).value(),
                    shortfall.problem() + 1,
                    shortfall.openSeats(),
                    shortfall.nobody(),
                    shortfall.reliefs().stream()
                            .map(relief -> new ReliefRow(
                                    relief.rule(),
                                    relief.zh(),
                                    relief.en(),
                                    relief.problemsWithNobody(),
                                    relief.openSeats()))
                            .toList());
        }
    }

    /** A single change that would help, and what would still be missing then. */
    record ReliefRow(String rule, String zh, String en, int problemsWithNobody, int openSeats) {}

    /** The experts of one problem; columns count from 1. */
    record Row(String problem, int column, BigDecimal total, List<Cell> experts) {

        static Row of(Assignment roster, Team team) {
            return new Row(
                    roster.affinities().problems().get(team.problem()).value(),
                    team.problem() + 1,
                    roster.affinities().decimal(team.fit()),
                    team.experts().stream()
                            .map(expert -> Cell.of(roster, new Pair(expert, team.problem())))
                            .toList());
        }
    }

    /** One expert of a problem; rows count from 1. */
    record Cell(String expert, int row, BigDecimal similarity) {

        static Cell of(Assignment roster, Pair pair) {
            var affinities = roster.affinities();
            return new Cell(
                    affinities.experts().get(pair.expert()).value(),
                    pair.expert() + 1,
                    affinities.decimal(affinities.fit(pair.problem(), affinities.placeOf(pair))));
        }
    }
}
