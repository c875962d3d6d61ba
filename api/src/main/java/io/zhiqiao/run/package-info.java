/**
 * Runs of matching: what was asked, of which state of the data, and what came of it; shown again as it was, built anew and
 * compared. And what longer runs for tours have in common, whatever they make: {@link io.zhiqiao.run.RunLine} (in the background, one
 * after the other) over a {@link io.zhiqiao.run.RunBook} (numbers, states, audit); who makes something writes a {@link
 * io.zhiqiao.run.RunWork}.
 *
 * <p>Invariant: what a run answered is never changed.
 */
@ApplicationModule(displayName = "Runs")
@NullMarked
package io.zhiqiao.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
