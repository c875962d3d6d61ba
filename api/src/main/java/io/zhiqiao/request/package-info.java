/**
 * What an expert does: reads requests with the reasons, accepts or declines, sets the own limits.
 *
 * <p>Invariant: an expert sees own requests only.
 */
@ApplicationModule(displayName = "Requests")
@NullMarked
package io.zhiqiao.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
