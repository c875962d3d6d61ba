/**
 * The report of a county tour (活动报告): figures that open to the records they count, texts of the office, as a page with charts and
 * map, and as a Word document in official layout. Read {@link io.zhiqiao.report.EventReport}, then {@code FigureBook}.
 *
 * <p>Invariant: a figure is made from its lines, so that what is counted is what is shown.
 */
@ApplicationModule(displayName = "Reports of tours")
@NullMarked
package io.zhiqiao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
