package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.corpus.Problem;

/**
 * A problem as handed to an index.
 *
 * @param problem the problem
 * @param searchedText the words that are looked for, title first
 * @param title signature of the title
 * @param full signature of {@code searchedText}
 */
public record IndexedProblem(Problem problem, String searchedText, TextSignature title, TextSignature full) {}
