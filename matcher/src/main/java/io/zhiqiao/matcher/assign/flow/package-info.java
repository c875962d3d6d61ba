/**
 * Rosters as flows of least cost: exact, and fast enough to be asked many times.
 *
 * <p>Invariant: nothing here knows which rules a flow cannot express; it solves what is left without them, which is a bound.
 */
@NamedInterface("assign.flow")
@NullMarked
package io.zhiqiao.matcher.assign.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
