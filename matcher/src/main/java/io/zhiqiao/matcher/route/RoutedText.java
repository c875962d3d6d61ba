package io.zhiqiao.matcher.route;

import io.zhiqiao.indexer.corpus.Problem;
import java.util.List;
import java.util.Locale;

/**
 * What routing reads of a problem; never the team that it is with.
 *
 * @param title in lower case
 * @param text in lower case
 * @param industryCode GB/T 4754; may be empty
 * @param ipc IPC symbols
 */
public record RoutedText(String title, String text, String industryCode, List<String> ipc) {

    /** Lowers the letters, and copies the list. */
    public RoutedText {
        title = title.toLowerCase(Locale.ROOT);
        text = text.toLowerCase(Locale.ROOT);
        ipc = List.copyOf(ipc);
    }

    /** Of a problem. */
    public static RoutedText of(Problem problem) {
        var codes = problem.classification();
        var statement = problem.statement();
        var text = String.join(
                "\n", problem.problemText(), codes.field(), statement.currentProblem(), statement.scenario());
        return new RoutedText(problem.title(), text, codes.industryCode(), codes.ipc());
    }

    /** How often {@code word} stands in {@code text}, without overlaps. */
    static int count(String text, String word) {
        var count = 0;
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
