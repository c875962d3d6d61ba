package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.EmbeddingModel;
import io.zhiqiao.indexer.analysis.TextAnalysis;

/** Names what documents are made with; another name means that an index is rebuilt from the records. */
public final class IndexSchema {

    /** Grows with each change of fields or of what goes into them. */
    private static final int VERSION = 5;

    private IndexSchema() {}

    /** The schema of documents that are made now. */
    public static String current(TextAnalysis analysis) {
        return "%d/%s/%s/%s"
                .formatted(VERSION, analysis.fingerprint(), EmbeddingModel.BGE_SMALL_ZH, EmbeddingModel.MINILM_L6_EN);
    }
}
