/**
 * How text becomes terms, gram vectors and embeddings, for documents and queries alike.
 *
 * <p>{@link io.zhiqiao.indexer.analysis.TextAnalysis} is the door for words, {@link
 * io.zhiqiao.indexer.analysis.Embedder} the one for meaning. The path of a text: {@code FoldedText} (one form for each
 * character) → {@code TermScanner} (terms, with places in the original) → Lucene.
 *
 * <p>Invariant: nothing here knows records, fields, scores or a network; what a text becomes depends on nothing but the
 * text, the files of the dictionary and this code.
 */
@NamedInterface("analysis")
@NullMarked
package io.zhiqiao.indexer.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
