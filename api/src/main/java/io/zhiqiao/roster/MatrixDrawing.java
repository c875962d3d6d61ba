package io.zhiqiao.roster;

import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.roster.MatrixView.Cell;
import io.zhiqiao.roster.MatrixView.Column;
import io.zhiqiao.roster.MatrixView.Experts;
import io.zhiqiao.roster.MatrixView.Row;
import io.zhiqiao.roster.MatrixView.Seat;
import io.zhiqiao.roster.RosterAnswer.SolvedTeam;
import io.zhiqiao.roster.RosterAnswer.Substitute;
import io.zhiqiao.roster.RosterQuestion.AskedPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a matrix of problems and experts together. */
final class MatrixDrawing {

    private static final String PINNED = "◆";

    private final SolvedRoster roster;
    private final RosterQuestion question;
    private final Map<Integer, SolvedTeam> teams = new TreeMap<>();
    private final Map<List<Integer>, AskedPair> pairs = new HashMap<>();
    private final int[] loads;

    MatrixDrawing(SolvedRoster roster) {
        this.roster = roster;
        this.question = roster.question();
        this.loads = new int[question.experts().size()];
        roster.answer().teams().forEach(team -> {
            teams.put(team.problem(), team);
            team.experts().forEach(expert -> loads[expert]++);
        });
        question.pairs().forEach(pair -> pairs.put(List.of(pair.problem(), pair.expert()), pair));
    }

    MatrixView view(Experts shown) {
        var order = order(shown);
        var instance = new RosterInstance(question);
        var columns = order.stream()
                .map(at -> question.experts().get(at))
                .map(expert -> new Column(
                        expert,
                        loads[roster.expert(expert.expertId())],
                        instance.load(expert).max()))
                .toList();
        var rows = IntStream.range(0, question.problems().size())
                .mapToObj(problem -> row(problem, order))
                .toList();
        return new MatrixView(columns, rows, question.experts().size() - columns.size());
    }

    /** Chosen ones in the order of their first problem, so that the matrix is read from the upper left. */
    private List<Integer> order(Experts shown) {
        var order = new ArrayList<Integer>();
        teams.values()
                .forEach(team -> team.experts().stream()
                        .sorted(Comparator.comparingDouble(expert -> -fit(team.problem(), expert)))
                        .filter(expert -> !order.contains(expert))
                        .forEach(order::add));
        if (shown == Experts.CHOSEN) {
            return order;
        }
        var others = new ArrayList<Integer>();
        teams.values()
                .forEach(team -> team.alternates().stream()
                        .map(Substitute::expert)
                        .filter(expert -> !order.contains(expert) && !others.contains(expert))
                        .forEach(others::add));
        question.pairs().stream()
                .sorted(Comparator.comparingDouble(AskedPair::fit).reversed())
                .map(AskedPair::expert)
                .filter(expert -> !order.contains(expert) && !others.contains(expert))
                .forEach(others::add);
        var room = shown == Experts.ALL ? others.size() : Math.max(0, MatrixView.USUAL_COLUMNS - order.size());
        order.addAll(others.subList(0, Math.min(room, others.size())));
        return order;
    }

    private Row row(int problem, List<Integer> order) {
        var team = teams.get(problem);
        var figures = roster.answer().figures();
        var asked = question.problems().get(problem);
        var seated = team == null ? List.<Integer>of() : team.experts();
        return new Row(
                asked,
                seated.size(),
                figures != null && figures.worstProblem() == problem,
                order.stream().map(expert -> cell(problem, expert, team)).toList(),
                seated.stream()
                        .sorted(Comparator.comparing((Integer expert) -> team == null || !expert.equals(team.leader()))
                                .thenComparingDouble(expert -> -fit(problem, expert)))
                        .map(expert -> seat(problem, expert, team))
                        .toList(),
                team == null
                        ? List.of()
                        : team.alternates().stream()
                                .map(next -> seat(problem, next.expert(), team))
                                .toList(),
                (int) question.leftOut().stream()
                        .filter(out -> out.problem() == problem)
                        .count());
    }

    private Seat seat(int problem, int expert, @Nullable SolvedTeam team) {
        var pair = pairs.get(List.of(problem, expert));
        return new Seat(
                question.experts().get(expert),
                pair == null ? 0 : pair.fit(),
                pair == null ? FitWording.NOT_SUGGESTED : pair.wording(),
                team != null && Integer.valueOf(expert).equals(team.leader()),
                marked(problem, expert) == MarkKind.PIN);
    }

    private Cell cell(int problem, int expert, @Nullable SolvedTeam team) {
        var id = question.experts().get(expert).expertId();
        var pair = pairs.get(List.of(problem, expert));
        if (pair == null) {
            return new Cell(id, -1, "", "", null);
        }
        var state = state(problem, expert, pair, team);
        var shade = "f-" + pair.wording().name().toLowerCase(Locale.ROOT);
        var mark = marked(problem, expert);
        var style = shade + (state == null ? "" : " is-" + state.name) + (mark == MarkKind.PIN ? " is-pinned" : "");
        var sign = (state == null ? "" : state.sign) + (mark == MarkKind.PIN ? PINNED : "");
        return new Cell(id, MatrixView.percentOf(pair.fit()), style, sign, state == null ? null : state.name);
    }

    private @Nullable CellState state(int problem, int expert, AskedPair pair, @Nullable SolvedTeam team) {
        if (team != null && team.experts().contains(expert)) {
            return Integer.valueOf(expert).equals(team.leader()) ? CellState.LEADS : CellState.CHOSEN;
        }
        if (pair.isBarred()) {
            return CellState.BARRED;
        }
        if (marked(problem, expert) == MarkKind.BAN) {
            return CellState.BANNED;
        }
        var next = team != null && team.alternates().stream().anyMatch(substitute -> substitute.expert() == expert);
        return next ? CellState.NEXT : null;
    }

    private @Nullable MarkKind marked(int problem, int expert) {
        var problemId = question.problems().get(problem).problemId();
        var expertId = question.experts().get(expert).expertId();
        return question.marks().stream()
                .filter(mark -> mark.isOf(problemId, expertId))
                .map(PairMark::kind)
                .findFirst()
                .orElse(null);
    }

    private double fit(int problem, int expert) {
        var pair = pairs.get(List.of(problem, expert));
        return pair == null ? 0 : pair.fit();
    }

    private enum CellState {
        LEADS("leads", "★"),
        CHOSEN("chosen", "✓"),
        NEXT("next", "○"),
        BARRED("barred", "✕"),
        BANNED("banned", "⊘");

        private final String name;
        private final String sign;

        CellState(String name, String sign) {
            this.name = name;
            this.sign = sign;
        }
    }
}
