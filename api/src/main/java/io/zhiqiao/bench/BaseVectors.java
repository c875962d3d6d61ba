package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.ClausePool;
import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.indexer.analysis.Embedder;
import io.zhiqiao.indexer.analysis.EmbeddingCache;
import io.zhiqiao.indexer.analysis.EmbeddingModel;
import io.zhiqiao.indexer.index.EvidenceWording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Texts that really go through the model: every clause and term, and the whole outputs of the first experts.
 *
 * @param vectorByText vectors of all of them
 * @param wholeTexts outputs as they stand in the index
 */
record BaseVectors(Map<String, float[]> vectorByText, List<String> wholeTexts) {

    /** Whole outputs that are embedded. */
    private static final int WHOLE_TEXTS = 4_000;

    /** Embeds what was not embedded the last time. */
    static BaseVectors embed(ClausePool clauses, GeneratedCorpus corpus, Path folder, BenchmarkProgress progress) {
        var whole = wholeTexts(corpus);
        var texts = new LinkedHashSet<>(clauses.all());
        texts.addAll(whole);
        try (var cache = EmbeddingCache.open(folder);
                var embedder = Embedder.open(EmbeddingModel.BGE_SMALL_ZH, 1)) {
            var inOrder = List.copyOf(texts);
            var vectors = embedder.embedAll(
                    inOrder, cache, done -> progress.step("计算基础文本的向量", "embedding base texts", done, inOrder.size()));
            var vectorByText = new HashMap<String, float[]>();
            for (int i = 0; i < inOrder.size(); i++) {
                vectorByText.put(inOrder.get(i), vectors.get(i));
            }
            return new BaseVectors(vectorByText, whole);
        }
    }

    private static List<String> wholeTexts(GeneratedCorpus corpus) {
        var whole = new ArrayList<String>();
        for (int i = 0; i < corpus.expertCount() && whole.size() < WHOLE_TEXTS; i++) {
            corpus.expert(i).outputs().forEach(output -> whole.add(EvidenceWording.of(output)));
        }
        return whole;
    }
}
