package io.zhiqiao.matcher;

import io.zhiqiao.indexer.analysis.EmbeddingCache;
import io.zhiqiao.indexer.analysis.EmbeddingModel;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.index.LazyEmbedder;
import io.zhiqiao.indexer.index.TextSigner;

/** Both models, once for queries and once for bulk, and the vectors that were made before. */
record EmbeddingModels(
        LazyEmbedder chineseQuery,
        LazyEmbedder englishQuery,
        LazyEmbedder chinese,
        LazyEmbedder english,
        EmbeddingCache cache)
        implements AutoCloseable {

    /** A lone query is faster on two threads; bulk is faster with one thread per text and a worker per core. */
    static EmbeddingModels open(EngineFolders folders) {
        return new EmbeddingModels(
                new LazyEmbedder(EmbeddingModel.BGE_SMALL_ZH, 2),
                new LazyEmbedder(EmbeddingModel.MINILM_L6_EN, 2),
                new LazyEmbedder(EmbeddingModel.BGE_SMALL_ZH, 1),
                new LazyEmbedder(EmbeddingModel.MINILM_L6_EN, 1),
                EmbeddingCache.open(folders.vectors()));
    }

    TextSigner forQueries(TextAnalysis analysis) {
        return TextSigner.of(analysis, chineseQuery, englishQuery, null);
    }

    TextSigner forIndexing(TextAnalysis analysis) {
        return TextSigner.of(analysis, chinese, english, cache);
    }

    @Override
    public void close() {
        chineseQuery.close();
        englishQuery.close();
        chinese.close();
        english.close();
        cache.close();
    }
}
