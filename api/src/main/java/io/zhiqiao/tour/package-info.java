/**
 * County tours (区县行): an event with stops and half-days, the problems that join it, the year's plan, and where to go
 * next. Who may do what when stands in {@link io.zhiqiao.tour.TourLifeCycle}; who sees what in {@link
 * io.zhiqiao.tour.TourReach}.
 *
 * <p>Invariant: who comes, when they meet and what comes of it are no business of this package; what it has to know of
 * that it asks through {@link io.zhiqiao.tour.TourGate} and {@link io.zhiqiao.tour.TookPart}.
 */
@ApplicationModule(displayName = "County tours")
@NullMarked
package io.zhiqiao.tour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
