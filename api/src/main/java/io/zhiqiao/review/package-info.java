/**
 * The office looks at what was sent: accepts, returns with a reason that teaches, refines together with the enterprise,
 * publishes.
 *
 * <p>Invariant: nothing is decided here; every step goes through the life cycle of the problem.
 */
@ApplicationModule(displayName = "Review")
@NullMarked
package io.zhiqiao.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
