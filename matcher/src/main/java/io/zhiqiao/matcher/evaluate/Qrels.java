package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well people found that experts fit problems.
 *
 * @param gradesByProblem grades of the judged experts; finite real numbers, higher is better, one scale for the whole
 *     set; in the order of the ids, so that no sum depends on the order of a file
 */
public record Qrels(SortedMap<ProblemId, SortedMap<ExpertId, Double>> gradesByProblem) {

    /**
     * Copies the grades.
     *
     * @throws IllegalArgumentException if there is no grade, or one that is not finite
     */
    public Qrels {
        var copy = new TreeMap<ProblemId, SortedMap<ExpertId, Double>>();
        gradesByProblem.forEach((problemId, grades) -> {
            grades.forEach((expertId, grade) -> checkFinite(problemId, expertId, grade));
            copy.put(problemId, Collections.unmodifiableSortedMap(new TreeMap<>(grades)));
        });
        if (copy.values().stream().allMatch(Map::isEmpty)) {
            throw new IllegalArgumentException("判定中至少要有一个等级。\nA set of judgments must hold at least one grade.");
        }
        gradesByProblem = Collections.unmodifiableSortedMap(copy);
    }

    /** The lowest grade that anybody got: what gains nothing. */
    public double lowestGrade() {
        return gradesByProblem.values().stream()
                .flatMap(grades -> grades.values().stream())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
    }

    /** How many grades there are, at least 1. */
    public int count() {
        return gradesByProblem.values().stream().mapToInt(Map::size).sum();
    }

    /** The same grades seen from the experts: per expert the problems that (s)he was judged for. */
    public SortedMap<ExpertId, SortedMap<ProblemId, Double>> gradesByExpert() {
        var byExpert = new TreeMap<ExpertId, SortedMap<ProblemId, Double>>();
        gradesByProblem.forEach((problemId, grades) -> grades.forEach((expertId, grade) ->
                byExpert.computeIfAbsent(expertId, id -> new TreeMap<>()).put(problemId, grade)));
        return byExpert;
    }

    private static void checkFinite(ProblemId problemId, ExpertId expertId, double grade) {
        if (!Double.isFinite(grade)) {
            throw new IllegalArgumentException(
                    "专家（%2$s）对难题（%3$s）的等级（%1$s）须为有限的数。\nThe grade (%s) of the expert (%s) for the problem (%s) must be finite."
                            .formatted(grade, expertId, problemId));
        }
    }
}
