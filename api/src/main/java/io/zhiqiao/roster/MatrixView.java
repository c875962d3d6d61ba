package io.zhiqiao.roster;

import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.roster.RosterQuestion.AskedExpert;
import io.zhiqiao.roster.RosterQuestion.AskedProblem;
import java.util.List;
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
        return new MatrixDrawing(roster).view(shown);
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
}
