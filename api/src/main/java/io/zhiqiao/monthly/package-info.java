/**
 * Monthly reports of the service teams (服务队月报): figures computed from dated records. Read in this order: {@link
 * io.zhiqiao.monthly.Definition}, {@link io.zhiqiao.monthly.CountedLines}, {@link io.zhiqiao.monthly.MonthlyFigures}.
 *
 * <p>Invariant: a figure is made from its lines, so that what is counted is what is shown; a record counts in the month of its
 * event, not of its typing; one result is counted once.
 */
@ApplicationModule(displayName = "Monthly reports")
@NullMarked
package io.zhiqiao.monthly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
