package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.evaluate.PairMetrics.Graded;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Measures a scorer on a collection. Results depend on grades, scores and ids only, never on the order of input.
 *
 * <p>Metrics of lists, and the accuracy over a problem's pairs of experts, are added up over problems; Kendall loss and
 * easy and hard accuracy over experts. Pairs are pooled: who has more pairs counts for more.
 */
public final class Evaluator {

    private static final int NDCG_DEPTH = 10;
    private static final int PRECISION_DEPTH = 5;
    private static final int RECALL_DEPTH = 100;

    private final Bootstrap bootstrap;
    private final Runnable problemDone;

    /**
     * Measures with intervals from {@code bootstrap}.
     *
     * @param bootstrap draws the intervals
     * @param problemDone told after each judged problem, for a progress bar
     */
    public Evaluator(Bootstrap bootstrap, Runnable problemDone) {
        this.bootstrap = bootstrap;
        this.problemDone = problemDone;
    }

    /**
     * Measures {@code scorer}.
     *
     * @param collection what to measure on
     * @param profile name of what is measured
     * @param scorer what is measured
     * @param options how to measure
     */
    public Evaluation evaluate(
            JudgedCollection collection, String profile, CollectionScorer scorer, EvaluationOptions options) {
        var qrels = collection.qrels();
        var shares = new EnumMap<Metric, List<Share>>(Metric.class);
        var judgedRuns = new HashMap<ProblemId, Run>();
        for (var problem : collection.judgedProblems()) {
            var grades = Objects.requireNonNull(qrels.gradesByProblem().get(problem.id()));
            var lists = lists(problem, grades.keySet(), scorer, options.pool());
            judgedRuns.put(problem.id(), lists.judged());
            addOfLists(shares, lists, grades, qrels.lowestGrade(), options.relevant());
            add(shares, Metric.PAIRWISE, new PairMetrics(scored(lists.judged(), grades)).accuracy());
            problemDone.run();
        }
        addOfExperts(shares, qrels, judgedRuns);
        return new Evaluation(collection.name(), profile, estimates(shares));
    }

    private static Lists lists(Problem problem, Set<ExpertId> experts, CollectionScorer scorer, Pool pool) {
        var judged = new Run(problem.id(), scorer.scores(problem, experts));
        if (pool == Pool.JUDGED) {
            var ranking = judged.ranking();
            return new Lists(judged, ranking, ranking);
        }
        var found = new Run(problem.id(), scorer.found(problem)).ranking();
        return new Lists(judged, pool == Pool.ALL ? found : judged.ranking(), found);
    }

    private static void addOfLists(
            Map<Metric, List<Share>> shares,
            Lists lists,
            Map<ExpertId, Double> grades,
            double lowestGrade,
            double relevant) {
        var metrics = new RankingMetrics(lists.forOrder(), grades);
        add(shares, Metric.NDCG_AT_10, metrics.ndcgAt(NDCG_DEPTH, lowestGrade));
        add(shares, Metric.MAP, metrics.averagePrecision(relevant));
        add(shares, Metric.MRR, metrics.reciprocalRank(relevant));
        add(shares, Metric.PRECISION_AT_5, metrics.precisionAt(PRECISION_DEPTH, relevant));
        var finding = new RankingMetrics(lists.forFinding(), grades);
        add(shares, Metric.RECALL_AT_100, finding.recallAt(RECALL_DEPTH, relevant));
    }

    private static void addOfExperts(Map<Metric, List<Share>> shares, Qrels qrels, Map<ProblemId, Run> judgedRuns) {
        qrels.gradesByExpert().forEach((expertId, grades) -> {
            var graded = new ArrayList<Graded>(grades.size());
            grades.forEach((problemId, grade) -> {
                var run = Objects.requireNonNull(judgedRuns.get(problemId));
                graded.add(new Graded(grade, run.score(expertId)));
            });
            var pairs = new PairMetrics(graded);
            add(shares, Metric.KENDALL_LOSS, pairs.weightedLoss());
            add(shares, Metric.EASY, pairs.easyAccuracy());
            add(shares, Metric.HARD, pairs.hardAccuracy());
        });
    }

    private static List<Graded> scored(Run run, Map<ExpertId, Double> grades) {
        return grades.entrySet().stream()
                .map(entry -> new Graded(entry.getValue(), run.score(entry.getKey())))
                .toList();
    }

    private static void add(Map<Metric, List<Share>> shares, Metric metric, Share share) {
        if (share.isMeasured()) {
            shares.computeIfAbsent(metric, key -> new ArrayList<>()).add(share);
        }
    }

    private Map<Metric, Estimate> estimates(Map<Metric, List<Share>> shares) {
        var estimates = new EnumMap<Metric, Estimate>(Metric.class);
        shares.forEach((metric, ofUnits) -> estimates.put(metric, bootstrap.estimate(ofUnits)));
        return estimates;
    }

    /**
     * What is looked at for one problem.
     *
     * @param judged scores of the judged experts
     * @param forOrder list that metrics of order look at
     * @param forFinding list that recall looks at
     */
    private record Lists(Run judged, List<ExpertId> forOrder, List<ExpertId> forFinding) {}
}
