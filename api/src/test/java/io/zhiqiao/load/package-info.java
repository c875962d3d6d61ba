/** Tests of what stands in for many people. */
@NullMarked
package io.zhiqiao.load;

import org.jspecify.annotations.NullMarked;
