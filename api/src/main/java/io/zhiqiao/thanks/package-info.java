/**
 * Thanks to the experts who came to a county tour (感谢信与服务时长): what they served at its meetings goes into the record of services,
 * and each gets a numbered letter. Read {@link io.zhiqiao.thanks.Thanks}.
 *
 * <p>Invariant: however often it is asked for, a meeting is a service once, and an expert is thanked once for a tour.
 */
@ApplicationModule(displayName = "Thanks")
@NullMarked
package io.zhiqiao.thanks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
