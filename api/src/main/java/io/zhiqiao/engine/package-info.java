/**
 * Opens the matching engine on the data folder when the service starts, and closes it when the service stops.
 *
 * <p>Invariant: no matching decision is taken here.
 */
@ApplicationModule(displayName = "Engine")
@NullMarked
package io.zhiqiao.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
