package io.zhiqiao.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of problems.
 *
 * @param problems by ascending id
 * @param next cursor of the next page; null on the last one
 * @param total problems on all pages
 */
public record ProblemPage(
        List<ProblemSummary> problems, @Nullable String next, int total) {

    /** Copies the list. */
    public ProblemPage {
        problems = List.copyOf(problems);
    }
}
