package io.zhiqiao.matcher;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.matcher.evaluate.CollectionRecords;
import io.zhiqiao.matcher.evaluate.CollectionScorer;
import io.zhiqiao.matcher.evaluate.JudgedCollection;
import io.zhiqiao.matcher.rank.ScoredExpert;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The experts of a collection in an engine of their own, scored as the product scores. Rules of eligibility do not
 * apply: a collection knows nothing that they could ask.
 */
public final class CollectionEngine implements CollectionScorer, AutoCloseable {

    private final Engine engine;

    private CollectionEngine(Engine engine) {
        this.engine = engine;
    }

    /**
     * Opens the engine of a collection; fills and indexes it where that has not been done yet.
     *
     * @param collection what to score
     * @param folders configuration of the product, and a data folder that belongs to these very files: who calls names
     *     it by what is in them
     * @param profileName which rank profile scores
     * @param clock what day it is
     * @param progress told while texts are indexed
     */
    public static CollectionEngine open(
            JudgedCollection collection,
            EngineFolders folders,
            String profileName,
            Clock clock,
            IndexProgress progress) {
        var engine = Engine.open(folders, profileName, clock);
        try {
            if (engine.records().count(RecordKind.EXPERTS)
                    < collection.experts().size()) {
                new CollectionRecords(engine.records()).put(collection);
            }
            engine.catchUp(progress);
            return new CollectionEngine(engine);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** Scores with an engine that somebody else closes. */
    static CollectionScorer scorerOf(Engine engine) {
        return new CollectionEngine(engine);
    }

    /** An expert of whom nothing is indexed has nothing in common with any problem, and gets 0. */
    @Override
    public Map<ExpertId, Double> scores(Problem problem, Set<ExpertId> experts) {
        var scores = new HashMap<ExpertId, Double>();
        experts.forEach(expertId -> scores.put(expertId, 0.0));
        scores.putAll(byId(engine.fitMeter().of(problem, experts)));
        return scores;
    }

    @Override
    public Map<ExpertId, Double> found(Problem problem) {
        return byId(engine.fitMeter().ofEverybody(problem));
    }

    private static Map<ExpertId, Double> byId(List<ScoredExpert> scored) {
        var fits = new HashMap<ExpertId, Double>();
        scored.forEach(expert -> fits.put(expert.expertId(), expert.fit()));
        return fits;
    }

    @Override
    public void close() {
        engine.close();
    }
}
