/**
 * Measures the engine on generated data: medians and tails, and ratios against the bare parts in the same run.
 *
 * <p>{@link io.zhiqiao.bench.Benchmark} is the whole in one method; each measurement is one class.
 *
 * <p>Invariant: nothing outside of this package depends on it but the command line; no test has a time limit.
 */
@NullMarked
package io.zhiqiao.bench;

import org.jspecify.annotations.NullMarked;
