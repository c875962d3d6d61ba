package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Problems, experts and judgments to measure on.
 *
 * @param name what the collection is called: the name of its folder
 * @param problems all of them, judged or not, in the order of their ids
 * @param experts all of them, judged or not, in the order of their ids
 * @param qrels the judgments; every id in them is one of {@code problems} or {@code experts}
 */
public record JudgedCollection(String name, List<Problem> problems, List<CollectionExpert> experts, Qrels qrels) {

    /** Copies the lists into the order of the ids: results must not depend on the order of lines. */
    public JudgedCollection {
        problems = problems.stream().sorted(Comparator.comparing(Problem::id)).toList();
        experts = experts.stream()
                .sorted(Comparator.comparing(CollectionExpert::id))
                .toList();
    }

    /** Problems that have judgments, in the order of their ids. */
    public List<Problem> judgedProblems() {
        Map<ProblemId, Problem> byId = problems.stream().collect(Collectors.toMap(Problem::id, Function.identity()));
        return qrels.gradesByProblem().keySet().stream()
                .map(id -> judged(byId, id))
                .toList();
    }

    private static Problem judged(Map<ProblemId, Problem> byId, ProblemId id) {
        var problem = byId.get(id);
        if (problem == null) {
            throw new IllegalArgumentException(
                    "判定中的难题（%1$s）不存在。\nThere are judgments for a problem (%s) that is not there.".formatted(id));
        }
        return problem;
    }
}
