/**
 * What no flow can express, solved exactly: whoever counts people of the whole roster, seats under rules that overlap,
 * and the worst-off problem.
 *
 * <p>{@link io.zhiqiao.matcher.assign.exact.ExactSearch} is the flow in one method: bound by repriced flows, a core of pairs,
 * CP-SAT on the core, and a proof that nothing outside of the core can be better.
 */
@NullMarked
package io.zhiqiao.matcher.assign.exact;

import org.jspecify.annotations.NullMarked;
