package io.zhiqiao.indexer.analysis;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into vectors of unit length whose inner product says how near two texts are in meaning.
 *
 * <p>One text per run: the int8 model's numbers depend on what else is in a batch, so this alone gives a text the same
 * vector always, to the bit. Thread-safe; holds memory outside the heap until {@linkplain #close closed}.
 */
public final class Embedder implements AutoCloseable {

    private static final long OPENING_STACK_BYTES = 16L << 20;
    private static final String OFFLINE = "ai.djl.offline";

    private final EmbeddingModel model;
    private final String modelId;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment = KeptEnvironment.get();
    private final OrtSession session;
    private final boolean readsTypes;

    private Embedder(EmbeddingModel model, int intraOpThreads) throws IOException, OrtException {
        this.model = model;
        var weights = weights(model);
        var words = resource(model.tokenizerResource());
        var digest = Digests.sha256();
        digest.update(weights);
        this.modelId = model.name() + ":" + Digests.hex(digest.digest(words), 8);
        this.tokenizer = openTokenizer(model, words);
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(intraOpThreads);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(weights, options);
        }
        this.readsTypes = session.getInputNames().contains("token_type_ids");
    }

    /**
     * Opens a model.
     *
     * @param intraOpThreads threads within one run, at least 1: 2 for lone queries, 1 where many texts are embedded side
     *     by side
     * @throws IllegalStateException if the model cannot be loaded
     */
    public static Embedder open(EmbeddingModel model, int intraOpThreads) {
        if (intraOpThreads < 1) {
            throw new IllegalArgumentException(
                    "The intraOpThreads (%d) of an embedder must be at least 1.".formatted(intraOpThreads));
        }
        // The runtime's native start needs more than the megabyte of stack that Java gives a thread; without it the
        // whole process is gone, with no message.
        var opening = new FutureTask<>(() -> new Embedder(model, intraOpThreads));
        var thread = Thread.ofPlatform()
                .name("open-" + model)
                .stackSize(OPENING_STACK_BYTES)
                .unstarted(opening);
        try (var guard = LoadingGuard.of(thread)) {
            return guard.get(opening);
        } catch (ExecutionException e) {
            throw new IllegalStateException("""
                    语义模型 %s 无法加载。The embedding model %1$s cannot be loaded.
                    Maybe the folder for temporary files is full or forbids programs.""".formatted(model), e.getCause());
        }
    }

    /** The model that this is. */
    public EmbeddingModel model() {
        return model;
    }

    /** Names the model with a hash of its weights: equal ids give equal vectors. */
    public String modelId() {
        return modelId;
    }

    /**
     * The vector of {@code text}, of unit length; what lies behind the model's {@linkplain EmbeddingModel#maxTokens last
     * token} is not read.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public float[] embed(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("文本为空，无法计算语义向量。A blank text has no meaning to embed.");
        }
        try {
            return run(tokenizer.encode(text));
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "向量模型 %1$s 处理一段 %2$d 字的文本时出错。\nThe embedding model %s failed on a text of %d characters."
                            .formatted(model, text.length()),
                    e);
        }
    }

    /**
     * The vectors of {@code texts}, in their order; equal texts are embedded once, and not at all if the cache has
     * them. Uses as many threads as there are processors.
     *
     * @param cache asked before and filled after each text; null for none
     * @param progress told after each distinct text how many of {@code texts} are done, one call at a time
     * @throws IllegalArgumentException if a text is blank; nothing is embedded then
     */
    public List<float[]> embedAll(List<String> texts, @Nullable EmbeddingCache cache, IntConsumer progress) {
        var placesByText = new HashMap<String, List<Integer>>();
        for (var i = 0; i < texts.size(); i++) {
            if (texts.get(i).isBlank()) {
                throw new IllegalArgumentException(
                        "第 %d 个文本为空。Text %1$d of %d is blank.".formatted(i + 1, texts.size()));
            }
            placesByText
                    .computeIfAbsent(texts.get(i), text -> new ArrayList<>())
                    .add(i);
        }
        return new EmbeddingBatch(this, cache, progress).embed(texts, placesByText);
    }

    /** The vector of {@code text} from the cache, or embedded and put there. */
    public float[] embed(String text, @Nullable EmbeddingCache cache) {
        var cached = cache == null ? null : cache.find(modelId, text, model.dimensions());
        if (cached != null) {
            return cached;
        }
        var vector = embed(text);
        if (cache != null) {
            cache.put(modelId, text, vector);
        }
        return vector;
    }

    /** Frees the model; no text may be under way then. */
    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "向量模型 %1$s 无法关闭。\nThe embedding model %s cannot be closed.".formatted(model), e);
        }
    }

    private float[] run(Encoding encoding) throws OrtException {
        var ids = encoding.getIds();
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            inputs.put("input_ids", tensor(ids));
            inputs.put("attention_mask", tensor(encoding.getAttentionMask()));
            if (readsTypes) {
                inputs.put("token_type_ids", tensor(encoding.getTypeIds()));
            }
            try (var result = session.run(inputs)) {
                return unit(pool(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length));
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private float[] pool(FloatBuffer tokenVectors, int tokens) {
        var vector = new float[model.dimensions()];
        tokenVectors.get(vector);
        if (model.pooling() == EmbeddingModel.Pooling.MEAN) {
            for (var token = 1; token < tokens; token++) {
                for (var i = 0; i < vector.length; i++) {
                    vector[i] += tokenVectors.get();
                }
            }
        }
        return vector;
    }

    /** The mean's divisor falls out here, too. */
    private static float[] unit(float[] vector) {
        var squares = 0.0;
        for (var value : vector) {
            squares += (double) value * value;
        }
        var norm = Math.sqrt(squares);
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / norm);
        }
        return vector;
    }

    private static HuggingFaceTokenizer openTokenizer(EmbeddingModel model, byte[] words) throws IOException {
        // Without it, the library asks an address of the cloud who we are, and fetches natives that it does not find.
        if (System.getProperty(OFFLINE) == null) {
            System.setProperty(OFFLINE, "true");
        }
        var maxTokens = Integer.toString(model.maxTokens());
        return HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(words),
                Map.of("truncation", "true", "padding", "false", "maxLength", maxTokens, "modelMaxLength", maxTokens));
    }

    private static byte[] weights(EmbeddingModel model) {
        var whole = resource(model.weightsResource());
        return model.pooling() == EmbeddingModel.Pooling.FIRST_TOKEN
                ? FirstTokenModel.of(whole, model.layers())
                : whole;
    }

    private static byte[] resource(String name) {
        try (var stream = Embedder.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "语义模型文件 %s 不在程序包内。The model file %1$s is not part of this build.%nMaybe the jar was cut down."
                                .formatted(name));
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "模型文件 %s 无法读取。程序包可能不完整，请重新构建。\nCannot read the model file %1$s.".formatted(name), e);
        }
    }
}
