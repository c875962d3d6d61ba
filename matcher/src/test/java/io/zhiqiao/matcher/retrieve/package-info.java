/** Says what any engine must do, and checks those that there are. */
@NullMarked
package io.zhiqiao.matcher.retrieve;

import org.jspecify.annotations.NullMarked;
