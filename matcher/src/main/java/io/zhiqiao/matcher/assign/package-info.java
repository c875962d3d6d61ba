/**
 * Chooses the experts of many problems as one decision.
 *
 * <p>{@link io.zhiqiao.matcher.assign.AssignmentSolver} is the flow in one method; read on in {@code roster} (what is asked and
 * answered), {@code flow} (what a flow can express), {@code exact} (what it cannot, with {@code cpsat}), {@code advice} (what to do about a
 * roster that is short, and what a change would cost), {@code csv} (matrices from files); {@code agenda} puts what was assigned into
 * time and place.
 *
 * <p>Invariant: nothing here knows where a fit comes from.
 */
@NamedInterface("assign")
@NullMarked
package io.zhiqiao.matcher.assign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
