package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.corpus.Problem;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words of a problem are looked for: title and problemText, and what the firm said about the present state and
 * its targets. What was tried and failed is left out: it names what does not help.
 *
 * @param title the title
 * @param text the text; may be empty where it only repeats the title
 */
public record ProblemWording(String title, String text) {

    /** The wording of {@code problem}. */
    public static ProblemWording of(Problem problem) {
        var statement = problem.statement();
        var targets = statement.targets().stream().map(Problem.Target::name).collect(Collectors.joining("；"));
        var text = Stream.of(
                        problem.problemText(),
                        statement.currentProblem(),
                        problem.classification().field(),
                        targets)
                .filter(part -> !part.isBlank() && !part.equals(problem.title()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return new ProblemWording(problem.title(), text);
    }

    /** Both, for the model that reads sentences. */
    public String titleAndText() {
        return text.isEmpty() ? title : title + "\n" + text;
    }
}
