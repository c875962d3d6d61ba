package io.zhiqiao.proposal;

import io.zhiqiao.language.Sentence;
import java.time.Instant;
import java.util.List;

/**
 * Where experts are missing.
 *
 * @param cells how many problems per industry and district, most first
 * @param problems the problems behind them, newest first
 */
public record GapView(List<GapCell> cells, List<GapProblem> problems) {

    /** Copies the lists. */
    public GapView {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /**
     * An industry in a district.
     *
     * @param industry of the service team, or of the problem where it has no team
     * @param district where
     * @param count problems without an expert
     */
    public record GapCell(Sentence industry, Sentence district, int count) {}

    /**
     * A problem without an expert.
     *
     * @param problemId which problem
     * @param title of the problem
     * @param industry as in the cell
     * @param district as in the cell
     * @param reason what is missing
     * @param notedAt when
     */
    public record GapProblem(
            String problemId, String title, Sentence industry, Sentence district, String reason, Instant notedAt) {}
}
