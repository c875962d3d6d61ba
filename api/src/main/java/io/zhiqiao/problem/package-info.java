/**
 * Shows posted problems: summary, list, and one taken apart.
 */
@ApplicationModule(displayName = "Problems")
@NullMarked
package io.zhiqiao.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
