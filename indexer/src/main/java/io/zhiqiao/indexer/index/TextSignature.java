package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.analysis.GramVector;
import org.jspecify.annotations.Nullable;

/**
 * What a text is reduced to for scoring: its grams, and its meaning.
 *
 * @param grams counted character 1- and 2-grams and Latin words
 * @param chinese meaning in the Chinese model, unit length; null where vectors were put off
 * @param english meaning in the English model, unit length; null for a text that is not English
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are never compared, and copying them would cost more than scoring
public record TextSignature(GramVector grams, float @Nullable [] chinese, float @Nullable [] english) {

    /** Of a text that says nothing. */
    public static final TextSignature EMPTY = new TextSignature(GramVector.EMPTY, null, null);
}
