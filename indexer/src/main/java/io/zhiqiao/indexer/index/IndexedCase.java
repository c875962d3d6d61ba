package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.analysis.GramVector;
import io.zhiqiao.indexer.corpus.LibraryCase;

/**
 * A case as handed to an index.
 *
 * @param told the case
 * @param wording the words that are looked for
 * @param problem signature of what was wrong; its meaning is searched
 * @param grams of all that is told; they are scored
 */
public record IndexedCase(LibraryCase told, CaseWording wording, TextSignature problem, GramVector grams) {}
