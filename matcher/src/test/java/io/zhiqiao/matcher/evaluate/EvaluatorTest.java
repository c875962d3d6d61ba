package io.zhiqiao.matcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {

    private static final double[] GRADES = {1, 1.5, 2, 3, 4, 4.5, 5};

    private final Evaluator evaluator = new Evaluator(new Bootstrap(1, 200), () -> {});

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void scoresEqualToTheGradesArePerfect(long seed) {
        var collection = collection(new Random(seed));

        var metrics = evaluate(collection, (problemId, expertId) -> grade(collection, problemId, expertId));

        assertThat(metrics.get(Metric.NDCG_AT_10)).isEqualTo(1, within(1e-12));
        assertThat(metrics.get(Metric.MAP)).isEqualTo(1, within(1e-12));
        assertThat(metrics.get(Metric.MRR)).isEqualTo(1, within(1e-12));
        assertThat(metrics.get(Metric.KENDALL_LOSS)).isZero();
        assertThat(metrics.get(Metric.EASY)).isEqualTo(1);
        assertThat(metrics.get(Metric.HARD)).isEqualTo(1);
        assertThat(metrics.get(Metric.PAIRWISE)).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void theReversedOrderIsTheWorstThereIs(long seed) {
        var collection = collection(new Random(seed));

        var reversed = evaluate(collection, (problemId, expertId) -> -grade(collection, problemId, expertId));
        var random = new Random(seed + 1000);
        var some = evaluate(collection, (problemId, expertId) -> random.nextDouble());

        assertThat(reversed.get(Metric.KENDALL_LOSS)).isEqualTo(1);
        assertThat(reversed.get(Metric.PAIRWISE)).isZero();
        assertThat(reversed.get(Metric.EASY)).isZero();
        assertThat(reversed.get(Metric.NDCG_AT_10)).isLessThanOrEqualTo(some.get(Metric.NDCG_AT_10));
        assertThat(reversed.get(Metric.MAP)).isLessThanOrEqualTo(some.get(Metric.MAP));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void equalScoresAreHalfRightInEveryPair(long seed) {
        var metrics = evaluate(collection(new Random(seed)), (problemId, expertId) -> 0.5);

        assertThat(metrics.get(Metric.KENDALL_LOSS)).isEqualTo(0.5);
        assertThat(metrics.get(Metric.EASY)).isEqualTo(0.5);
        assertThat(metrics.get(Metric.HARD)).isEqualTo(0.5);
        assertThat(metrics.get(Metric.PAIRWISE)).isEqualTo(0.5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34})
    void theOrderOfInputDoesNotMatter(long seed) {
        var collection = collection(new Random(seed));
        var problems = new ArrayList<>(collection.problems());
        var experts = new ArrayList<>(collection.experts());
        Collections.shuffle(problems, new Random(seed));
        Collections.shuffle(experts, new Random(seed));
        var shuffled = new JudgedCollection(collection.name(), problems, experts, collection.qrels());

        // Few distinct scores, so that there are many ties.
        ToDoubleBiFunction<ProblemId, ExpertId> scores =
                (problemId, expertId) -> (problemId.hashCode() ^ expertId.hashCode()) % 3;
        var one = evaluator.evaluate(collection, "p", new Scores(collection, scores), EvaluationOptions.DEFAULT);
        var other = evaluator.evaluate(shuffled, "p", new Scores(shuffled, scores), EvaluationOptions.DEFAULT);

        assertThat(other).isEqualTo(one);
    }

    @Test
    void theUsualPoolMeasuresOrderOnJudgedExpertsAndFindingOnAll() {
        var collection = small();
        // Hundred and one unjudged experts stand before the only relevant one.
        ToDoubleBiFunction<ProblemId, ExpertId> scores = (problemId, expertId) ->
                expertId.value().startsWith("X") ? 1 : grade(collection, problemId, expertId) / 10;

        assertThat(value(collection, scores, Pool.USUAL, Metric.MRR)).isEqualTo(1);
        assertThat(value(collection, scores, Pool.USUAL, Metric.RECALL_AT_100)).isZero();
        assertThat(value(collection, scores, Pool.JUDGED, Metric.RECALL_AT_100)).isEqualTo(1);
        assertThat(value(collection, scores, Pool.ALL, Metric.MRR)).isEqualTo(1.0 / 102, within(1e-12));
        assertThat(value(collection, scores, Pool.ALL, Metric.RECALL_AT_100)).isZero();
    }

    @Test
    void aMetricThatTheGradesDoNotAllowIsLeftOut() {
        var metrics = evaluator
                .evaluate(small(), "p", new Scores(small(), (p, e) -> 1), EvaluationOptions.DEFAULT)
                .metrics();

        assertThat(metrics)
                .containsOnlyKeys(
                        Metric.NDCG_AT_10,
                        Metric.MAP,
                        Metric.MRR,
                        Metric.PRECISION_AT_5,
                        Metric.RECALL_AT_100,
                        Metric.PAIRWISE);
    }

    @Test
    void progressIsToldForEveryJudgedProblem() {
        var done = new ArrayList<Integer>();
        var collection = collection(new Random(5));

        new Evaluator(new Bootstrap(1, 1), () -> done.add(1))
                .evaluate(collection, "p", new Scores(collection, (p, e) -> 1), EvaluationOptions.DEFAULT);

        assertThat(done).hasSameSizeAs(collection.judgedProblems());
    }

    private double value(
            JudgedCollection collection, ToDoubleBiFunction<ProblemId, ExpertId> scores, Pool pool, Metric metric) {
        var evaluation =
                evaluator.evaluate(collection, "p", new Scores(collection, scores), new EvaluationOptions(pool, 3));
        return Objects.requireNonNull(evaluation.metrics().get(metric)).value();
    }

    private Map<Metric, Double> evaluate(JudgedCollection collection, ToDoubleBiFunction<ProblemId, ExpertId> scores) {
        var values = new HashMap<Metric, Double>();
        evaluator
                .evaluate(collection, "p", new Scores(collection, scores), EvaluationOptions.DEFAULT)
                .metrics()
                .forEach((metric, estimate) -> {
                    assertThat(estimate.value()).isBetween(estimate.low() - 1e-12, estimate.high() + 1e-12);
                    values.put(metric, estimate.value());
                });
        return values;
    }

    private static JudgedCollection small() {
        var problem = new ProblemId("P1");
        var grades = new TreeMap<ExpertId, Double>(Map.of(new ExpertId("E1"), 3.0, new ExpertId("E2"), 1.0));
        var experts = new ArrayList<CollectionExpert>();
        for (int i = 0; i < 101; i++) {
            experts.add(new CollectionExpert(new ExpertId("X" + i), "", List.of()));
        }
        grades.keySet().forEach(id -> experts.add(new CollectionExpert(id, "", List.of())));
        return new JudgedCollection(
                "small",
                List.of(Problem.ofText(problem, "题", "题")),
                experts,
                new Qrels(new TreeMap<>(Map.of(problem, grades))));
    }

    private static JudgedCollection collection(Random random) {
        var experts = new ArrayList<CollectionExpert>();
        for (int i = 0; i < 30; i++) {
            experts.add(new CollectionExpert(new ExpertId("E" + i), "", List.of()));
        }
        var problems = new ArrayList<Problem>();
        var grades = new TreeMap<ProblemId, SortedMap<ExpertId, Double>>();
        for (int i = 0; i < 20; i++) {
            var id = new ProblemId("P" + i);
            problems.add(Problem.ofText(id, "难题 " + i, "难题 " + i));
            var ofProblem = new TreeMap<ExpertId, Double>();
            for (int j = 0; j < 12; j++) {
                ofProblem.put(new ExpertId("E" + random.nextInt(30)), GRADES[random.nextInt(GRADES.length)]);
            }
            grades.put(id, ofProblem);
        }
        return new JudgedCollection("generated", problems, experts, new Qrels(grades));
    }

    private static double grade(JudgedCollection collection, ProblemId problemId, ExpertId expertId) {
        var grades = Objects.requireNonNull(collection.qrels().gradesByProblem().get(problemId));
        return grades.getOrDefault(expertId, 0.0);
    }

    private record Scores(JudgedCollection collection, ToDoubleBiFunction<ProblemId, ExpertId> scores)
            implements CollectionScorer {

        @Override
        public Map<ExpertId, Double> scores(Problem problem, Set<ExpertId> experts) {
            var scored = new HashMap<ExpertId, Double>();
            experts.forEach(id -> scored.put(id, scores.applyAsDouble(problem.id(), id)));
            return scored;
        }

        @Override
        public Map<ExpertId, Double> found(Problem problem) {
            var scored = new HashMap<ExpertId, Double>();
            collection
                    .experts()
                    .forEach(expert -> scored.put(expert.id(), scores.applyAsDouble(problem.id(), expert.id())));
            return scored;
        }
    }
}
