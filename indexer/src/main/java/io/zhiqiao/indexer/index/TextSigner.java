package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.analysis.EmbeddingCache;
import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.analysis.Language;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reduces texts to signatures, for evidence and problems alike.
 *
 * <p>Every text gets a vector of the Chinese model; an English text gets one of the English model too, so that English
 * problems meet English evidence in a model that knows the language, and Chinese problems still meet both.
 */
public final class TextSigner {

    private final TextAnalysis analysis;
    private final @Nullable LazyEmbedder chinese;
    private final @Nullable LazyEmbedder english;
    private final @Nullable EmbeddingCache cache;
    private final @Nullable Function<String, float[]> givenVectors;

    private TextSigner(
            TextAnalysis analysis,
            @Nullable LazyEmbedder chinese,
            @Nullable LazyEmbedder english,
            @Nullable EmbeddingCache cache,
            @Nullable Function<String, float[]> givenVectors) {
        this.analysis = analysis;
        this.chinese = chinese;
        this.english = english;
        this.cache = cache;
        this.givenVectors = givenVectors;
    }

    /**
     * Signs with words and meaning.
     *
     * @param cache vectors that were made before; null for none
     */
    public static TextSigner of(
            TextAnalysis analysis, LazyEmbedder chinese, LazyEmbedder english, @Nullable EmbeddingCache cache) {
        return new TextSigner(analysis, chinese, english, cache, null);
    }

    /** Signs with words only; vectors are put off. */
    public static TextSigner withoutVectors(TextAnalysis analysis) {
        return new TextSigner(analysis, null, null, null, null);
    }

    /** Signs with words, and with Chinese vectors that come from elsewhere than a model; for measuring. */
    public static TextSigner withVectors(TextAnalysis analysis, Function<String, float[]> chineseVectors) {
        return new TextSigner(analysis, null, null, null, chineseVectors);
    }

    /** Signs one text, without asking the cache; for queries. */
    public TextSignature sign(String text) {
        return new TextSignature(
                analysis.grams(text),
                chineseVector(text),
                english == null || Language.of(text) != Language.ENGLISH
                        ? null
                        : english.get().embed(text));
    }

    private float @Nullable [] chineseVector(String text) {
        if (givenVectors != null) {
            return givenVectors.apply(text);
        }
        return chinese == null ? null : chinese.get().embed(text);
    }

    /** The grams of a text whose meaning nobody asks for. */
    public GramVector grams(String text) {
        return analysis.grams(text);
    }

    /** Signs many texts, on as many workers as there are cores; for the index. */
    public List<TextSignature> signAll(List<String> texts) {
        var chineseByText = vectors(chinese, texts);
        var englishByText = vectors(
                english,
                texts.stream()
                        .filter(text -> Language.of(text) == Language.ENGLISH)
                        .toList());
        var signatures = new ArrayList<TextSignature>(texts.size());
        for (var text : texts) {
            var chineseVector = givenVectors == null ? chineseByText.get(text) : givenVectors.apply(text);
            signatures.add(new TextSignature(analysis.grams(text), chineseVector, englishByText.get(text)));
        }
        return signatures;
    }

    private Map<String, float[]> vectors(@Nullable LazyEmbedder embedder, List<String> texts) {
        if (embedder == null || texts.isEmpty()) {
            return Map.of();
        }
        var vectors = embedder.get().embedAll(texts, cache, done -> {});
        var byText = new HashMap<String, float[]>();
        for (int i = 0; i < texts.size(); i++) {
            byText.put(texts.get(i), vectors.get(i));
        }
        return byText;
    }
}
