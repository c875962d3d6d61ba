/** Checks the flow as a whole, and which step knows which. */
@NullMarked
package io.zhiqiao.matcher;

import org.jspecify.annotations.NullMarked;
