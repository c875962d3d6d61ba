package io.zhiqiao.quality;

import io.zhiqiao.indexer.corpus.Problem;
import java.util.List;

/**
 * What of a problem is judged; all of it may be empty.
 *
 * @param title what it is called
 * @param text what happens, in the enterprise's own words, and its figures
 * @param since since when, where that was asked for apart
 * @param cost what it costs, where that was asked for apart
 * @param tried what was tried
 * @param targets what shall be reached
 * @param openQuestions what is to be clarified
 */
public record Described(
        String title,
        String text,
        String since,
        String cost,
        String tried,
        List<Problem.Target> targets,
        String openQuestions) {

    /** Copies the list. */
    public Described {
        targets = List.copyOf(targets);
    }

    /** What a record says. */
    public static Described of(Problem problem) {
        var statement = problem.statement();
        return new Described(
                problem.title(),
                problem.problemText() + "\n" + statement.currentProblem(),
                "",
                "",
                statement.triedAndFailed(),
                statement.targets(),
                statement.openQuestions());
    }
}
