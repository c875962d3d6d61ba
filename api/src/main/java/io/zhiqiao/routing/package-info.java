/**
 * Which service team leads a problem (分流): a suggestion with its reasons, what a person decides, and what is learned from
 * that. Read in this order: {@code Suggestions}, {@link io.zhiqiao.routing.ProblemRoutings}, {@code Mendings}.
 *
 * <p>Invariant: a suggestion is never taken for a decision; every decision is kept with who, when, why, from and to.
 */
@ApplicationModule(displayName = "Routing to teams")
@NullMarked
package io.zhiqiao.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
