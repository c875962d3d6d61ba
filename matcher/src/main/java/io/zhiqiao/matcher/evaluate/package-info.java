/**
 * How good ranked lists are, measured on judgments.
 *
 * <p>{@link io.zhiqiao.matcher.evaluate.CollectionFolder} reads a collection, a {@link
 * io.zhiqiao.matcher.evaluate.CollectionScorer} scores its experts, {@link io.zhiqiao.matcher.evaluate.Evaluator}
 * compares the scores with the grades and says how sure each number is.
 *
 * <p>Invariant: nothing here knows how a score comes about, and no result depends on the order of lines in a file.
 */
@NamedInterface("evaluate")
@NullMarked
package io.zhiqiao.matcher.evaluate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
