/**
 * Experts, outputs and problems that are made up, the same for the same seed: invented people, real technical terms.
 *
 * <p>Invariant: everything is a function of the seed and a number; nothing here touches an index.
 */
@NullMarked
package io.zhiqiao.bench.corpus;

import org.jspecify.annotations.NullMarked;
