package io.zhiqiao.matcher;

import io.zhiqiao.indexer.analysis.Term;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.retrieve.WordedProblems;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds posted problems that say much the same as another, whatever their state. Safe to share between threads. */
public final class SimilarProblems {

    /** From here on two problems are probably one. */
    public static final double NEARLY_SAME = 0.5;

    private static final double SIMILAR = 0.18;
    private static final int DEPTH = 30;
    private static final int MAX_TERMS = 200;

    private final Lifetime lifetime;
    private final WordedProblems worded;
    private final RecordStore records;
    private final TextAnalysis analysis;

    SimilarProblems(Lifetime lifetime, WordedProblems worded, RecordStore records, TextAnalysis analysis) {
        this.lifetime = lifetime;
        this.worded = worded;
        this.records = records;
        this.analysis = analysis;
    }

    /**
     * Problems that share many terms with a text, the most alike first.
     *
     * @param except a problem that is not looked for, itself mostly
     * @param limit how many at most
     * @throws EngineClosedException if the engine is closed, or about to be
     */
    public List<Similar> to(String title, String problemText, ProblemId except, int limit) {
        return lifetime.whileOpen(() -> found(terms(title, problemText), except, limit));
    }

    /** How much two problems say the same, in [0, 1], 1 for the same terms; the same in both directions. */
    public double alike(Problem one, Problem other) {
        return alike(terms(one.title(), one.problemText()), terms(other.title(), other.problemText()));
    }

    private List<Similar> found(Set<String> terms, ProblemId except, int limit) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return worded.withAnyOf(terms.stream().sorted().limit(MAX_TERMS).toList(), DEPTH).stream()
                .filter(id -> !id.equals(except))
                .flatMap(id -> records.find(RecordKind.PROBLEMS, id.value()).stream())
                .map(problem -> new Similar(problem, alike(terms, terms(problem.title(), problem.problemText()))))
                .filter(similar -> similar.alike() >= SIMILAR)
                .sorted(Comparator.comparingDouble(Similar::alike)
                        .reversed()
                        .thenComparing(similar -> similar.problem().id()))
                .limit(limit)
                .toList();
    }

    private Set<String> terms(String title, String problemText) {
        return analysis.terms(title + "\n" + problemText).stream()
                .map(Term::text)
                .filter(term -> !analysis.isStopWord(term))
                .collect(Collectors.toSet());
    }

    /** Cosine of two sets. */
    private static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size() / Math.sqrt((double) one.size() * other.size());
    }

    /**
     * A problem that says much the same.
     *
     * @param problem which
     * @param alike in [0, 1], 1 for the same terms
     */
    public record Similar(Problem problem, double alike) {

        /** Whether the two are probably one. */
        public boolean isNearlySame() {
            return alike >= NEARLY_SAME;
        }
    }
}
