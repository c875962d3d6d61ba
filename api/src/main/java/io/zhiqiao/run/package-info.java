/**
 * Runs of matching: what was asked, of which state of the data, and what came of it; shown again as it was, built anew and
 * compared.
 *
 * <p>Invariant: what a run answered is never changed.
 */
@ApplicationModule(displayName = "Runs")
@NullMarked
package io.zhiqiao.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
