package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.corpus.Problem;

/**
 * A problem as handed to an index.
 *
 * @param problem the problem
 * @param title signature of its title
 * @param full signature of title and problemText together, with the title's grams weighted as a query weights them
 */
public record IndexedProblem(Problem problem, TextSignature title, TextSignature full) {}
