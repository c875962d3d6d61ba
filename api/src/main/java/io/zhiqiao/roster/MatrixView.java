package io.zhiqiao.roster;

import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.roster.RosterAnswer.SolvedTeam;
import io.zhiqiao.roster.RosterAnswer.Substitute;
import io.zhiqiao.roster.RosterQuestion.AskedExpert;
import io.zhiqiao.roster.RosterQuestion.AskedPair;
import io.zhiqiao.roster.RosterQuestion.AskedProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A roster as a matrix of problems and experts.
 *
 * @param columns experts: those who were chosen first, then the best of the others
 * @param rows problems, in the order in which they joined
 * @param hiddenExperts candidates who have no column
 */
public record MatrixView(List<Column> columns, List<Row> rows, int hiddenExperts) {

    /** As many columns as a screen takes, where nobody asks for all. */
    public static final int USUAL_COLUMNS = 40;

    /** Copies the lists. */
    public MatrixView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whom to show. */
    public enum Experts {
        /** The chosen, the alternates, and the best of the others. */
        USUAL,
        /** The chosen only. */
        CHOSEN,
        /** Everybody. */
        ALL
    }

    static MatrixView of(SolvedRoster roster, Experts shown) {
        return new Drawing(roster).view(shown);
    }

    /**
     * An expert.
     *
     * @param expert who
     * @param load how many problems of this tour
     * @param most how many there may be at most
     */
    public record Column(AskedExpert expert, int load, int most) {

        /** Whether there is no room left. */
        public boolean isFull() {
            return load >= most;
        }
    }

    /**
     * A problem.
     *
     * @param problem which
     * @param seated how many experts it has
     * @param worst whether no other problem is served worse
     * @param cells one per column
     * @param team who sees to it, the leader first
     * @param alternates who comes next
     * @param leftOut how many would fit and may not be suggested to anybody
     */
    public record Row(
            AskedProblem problem,
            int seated,
            boolean worst,
            List<Cell> cells,
            List<Seat> team,
            List<Seat> alternates,
            int leftOut) {

        /** Copies the lists. */
        public Row {
            cells = List.copyOf(cells);
            team = List.copyOf(team);
            alternates = List.copyOf(alternates);
        }

        /** Whether experts are missing. */
        public boolean isShort() {
            return seated < problem.demand();
        }
    }

    /**
     * A pair in the matrix.
     *
     * @param expertId who
     * @param fit in [0, 100]; -1 where the expert is no candidate
     * @param style names of styles: the shade of the fit, and what became of the pair
     * @param sign one character for what became of it; empty for nothing
     * @param state key of what became of it in words; null for nothing
     */
    public record Cell(
            String expertId,
            int fit,
            String style,
            String sign,
            @Nullable String state) {

        /** Whether there is something to show. */
        public boolean isFilled() {
            return fit >= 0;
        }
    }

    /**
     * An expert of a problem.
     *
     * @param expert who
     * @param fit in [0, 1]
     * @param wording the fit in a word
     * @param leads whether the expert leads
     * @param pinned whether a coordinator wanted the pair
     */
    public record Seat(AskedExpert expert, double fit, FitWording wording, boolean leads, boolean pinned) {

        /** As pages write it. */
        public int percent() {
            return percentOf(fit);
        }
    }

    static int percentOf(double fit) {
        return (int) Math.round(fit * 100);
    }

    private static final String PINNED = "◆";

    /** Puts a matrix together. */
    private static final class Drawing {

        private final SolvedRoster roster;
        private final RosterQuestion question;
        private final Map<Integer, SolvedTeam> teams = new TreeMap<>();
        private final Map<List<Integer>, AskedPair> pairs = new HashMap<>();
        private final int[] loads;

        Drawing(SolvedRoster roster) {
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
            var room = shown == Experts.ALL ? others.size() : Math.max(0, USUAL_COLUMNS - order.size());
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
                            .sorted(Comparator.comparing(
                                            (Integer expert) -> team == null || !expert.equals(team.leader()))
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
            return new Cell(id, percentOf(pair.fit()), style, sign, state == null ? null : state.name);
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
