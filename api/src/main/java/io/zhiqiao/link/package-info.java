/**
 * Signs what stands in links that the service hands out, so that nobody else can make one. Nothing of a link is kept.
 *
 * <p>Invariant: what a link means, and how long it works, is decided by who makes it; texts of different kinds begin so
 * differently that one never passes for the other.
 */
@ApplicationModule(displayName = "Signed links")
@NullMarked
package io.zhiqiao.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
