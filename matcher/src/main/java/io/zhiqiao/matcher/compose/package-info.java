/**
 * Who goes together: the smallest group that covers what a problem needs.
 *
 * <p>{@link io.zhiqiao.matcher.compose.CoverageReader} finds by which piece of evidence an expert covers a {@link
 * io.zhiqiao.matcher.compose.Need}; {@link io.zhiqiao.matcher.compose.Composer} answers a {@link
 * io.zhiqiao.matcher.compose.CompositionQuestion} with a {@link io.zhiqiao.matcher.compose.Composition}.
 *
 * <p>Invariant: nothing counts as covered without a piece of evidence; the same question gets the same answer.
 */
@NamedInterface("compose")
@NullMarked
package io.zhiqiao.matcher.compose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
