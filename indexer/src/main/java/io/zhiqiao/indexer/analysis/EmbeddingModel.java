package io.zhiqiao.indexer.analysis;

/** The models that turn text into vectors; weights and tokenizers lie on the class path, nothing is ever fetched. */
public enum EmbeddingModel {

    /** Chinese: BAAI's bge-small-zh-v1.5, int8. The vector is that of the first token. */
    BGE_SMALL_ZH("bge-small-zh-v1.5-q", 4, 512, 512, Pooling.FIRST_TOKEN),

    /** English: sentence-transformers' all-MiniLM-L6-v2, int8. The vector is the mean over the tokens. */
    MINILM_L6_EN("all-minilm-l6-v2-q", 6, 384, 256, Pooling.MEAN);

    private final String resource;
    private final int layers;
    private final int dimensions;
    private final int maxTokens;
    private final Pooling pooling;

    EmbeddingModel(String resource, int layers, int dimensions, int maxTokens, Pooling pooling) {
        this.resource = resource;
        this.layers = layers;
        this.dimensions = dimensions;
        this.maxTokens = maxTokens;
        this.pooling = pooling;
    }

    /** Length of its vectors. */
    public int dimensions() {
        return dimensions;
    }

    /** Tokens that it reads of a text, its two marks included; what comes behind is not read. */
    public int maxTokens() {
        return maxTokens;
    }

    String weightsResource() {
        return "/" + resource + ".onnx";
    }

    String tokenizerResource() {
        return "/" + resource + "-tokenizer.json";
    }

    int layers() {
        return layers;
    }

    Pooling pooling() {
        return pooling;
    }

    /** How one vector is made of the tokens' vectors. */
    enum Pooling {
        FIRST_TOKEN,
        MEAN
    }
}
