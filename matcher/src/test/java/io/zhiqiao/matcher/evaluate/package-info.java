/** Metrics computed by hand, and what must hold for all of them. */
@NullMarked
package io.zhiqiao.matcher.evaluate;

import org.jspecify.annotations.NullMarked;
