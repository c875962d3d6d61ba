/** Checks scores, their explanation, quotations and the final order. */
@NullMarked
package io.zhiqiao.matcher.rank;

import org.jspecify.annotations.NullMarked;
