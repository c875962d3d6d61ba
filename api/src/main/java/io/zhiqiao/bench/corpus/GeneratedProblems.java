package io.zhiqiao.bench.corpus;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Invented problems in the words of a firm; none of them is a text of the corpus. */
public final class GeneratedProblems {

    /** Longest text, in UTF-16 code units. */
    public static final int MAX_CHARS = 60;

    private GeneratedProblems() {}

    /** {@code count} problems with distinct texts of at most {@value #MAX_CHARS} code units. */
    public static List<Problem> make(ClausePool clauses, int count, long seed) {
        var random = new SplittableRandom(seed);
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < count) {
            var terms = clauses.terms(Zipf.drawEven(clauses.teams(), random));
            var text = Wording.fill(
                    Zipf.drawEven(Wording.PROBLEM, random),
                    Zipf.draw(terms, random),
                    Zipf.drawEven(terms, random),
                    random);
            if (text.length() <= MAX_CHARS) {
                texts.add(text);
            }
        }
        return texts.stream()
                .map(text -> Problem.ofText(new ProblemId("P-" + text.hashCode()), text, text))
                .toList();
    }
}
