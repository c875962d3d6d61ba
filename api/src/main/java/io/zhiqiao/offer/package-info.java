/**
 * Service packages (服务套餐): templates by need and maturity, what a problem is offered and why, what it takes, and how far
 * each step is. Read in this order: {@link io.zhiqiao.offer.ServicePackage} (a template), {@code PackageFit} (why it is
 * offered), {@link io.zhiqiao.offer.TakenPackage} (what a problem takes), {@link io.zhiqiao.offer.TakingLifeCycle}.
 *
 * <p>Invariant: a template is never changed, a new version takes its place; a problem keeps the steps that were agreed.
 */
@ApplicationModule(displayName = "Service packages")
@NullMarked
package io.zhiqiao.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
